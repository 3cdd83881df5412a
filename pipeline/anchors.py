"""An article in, the same with an ``id`` on each heading out, made of the source: links hold in every locale."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.formats import words_of
from pipeline.model import Article, Kind, LanguageMark, Part, Traced

_OPEN = re.compile(r"<h[1-6]\Z")
_DROPPED = re.compile(r"[^\w\- ]")


def with_anchors(article: Article) -> Article:
    """Headings of Markdown and plain text get an ``id``; HTML has those that its author gave."""
    if article.format == "html":
        return article
    taken: dict[str, int] = {}
    parts: list[Part] = []
    before: Part | None = None
    for part in article.skeleton:
        if isinstance(part, LanguageMark):
            heading = _heading(article, before, part)
            if heading is not None:
                parts.append(Traced(f' id="{_free(anchor(heading), taken)}"'))
        parts.append(part)
        before = part
    return replace(article, skeleton=tuple(parts))


def anchor(words: str) -> str:
    """The fragment that leads to a heading, as GitHub makes it: lower case, hyphens for spaces, signs dropped."""
    return _DROPPED.sub("", words.strip().lower()).replace(" ", "-") or "section"


def _heading(article: Article, part: Part | None, following: LanguageMark) -> str | None:
    if not isinstance(part, Traced) or not _OPEN.match(part.text[-3:]):
        return None
    segment = article.segments[following.segments[0]]
    if segment.kind is not Kind.HEADING:
        return None
    return words_of(segment.source, locale="", kind=segment.kind).text.text


def _free(name: str, taken: dict[str, int]) -> str:
    """A second heading of the same words gets a number, as on GitHub."""
    count = taken.get(name, 0)
    taken[name] = count + 1
    return name if not count else _free(f"{name}-{count}", taken)
