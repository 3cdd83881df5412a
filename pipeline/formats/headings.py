"""An article in, the words of a first heading that has no message out: one of code or signs alone."""

from __future__ import annotations

import html
import re

from pipeline.model import Article, Kind, Slot, Traced

_HEADING = re.compile(r"<h1(?:\s[^<>]*)?>(?P<words>.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def plain_heading(article: Article) -> str | None:
    """``alloc`` of ``# `alloc```, where no heading stands before it; such words are the same in every language."""
    before: list[str] = []
    for part in article.skeleton:
        if isinstance(part, Slot) and article.segments[part.segment].kind is Kind.HEADING:
            break
        if isinstance(part, Traced):
            before.append(part.text)
    found = _HEADING.search("".join(before))
    return html.unescape(_TAG.sub("", found["words"])).strip() or None if found else None
