"""Templates in, the strings in them that a translator gets out, each with its place (Babel's extraction)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel.messages.extract import extract

from pipeline.model import Span, Text, Traced

COMMENT_TAG = "Translators:"
_KEYWORDS = {
    "_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
_OPTIONS = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}  # as theme.py reads templates


@dataclass(frozen=True, slots=True)
class TemplateMessage:
    """One string of the templates: its text and plural with their places, context, comments, all its places.

    ``references`` are (path, line), the line from 1.
    """

    msgid: Traced
    plural: Traced | None = None
    context: str | None = None
    comments: tuple[str, ...] = ()
    references: tuple[tuple[str, int], ...] = ()

    @property
    def key(self) -> tuple[str, str | None]:
        return self.msgid.text, self.context


def messages(templates: Iterable[Text]) -> tuple[TemplateMessage, ...]:
    """The strings of the templates, each once, in the order of first use.

    Raises:
        jinja2.TemplateSyntaxError: a template that cannot be read.
    """
    found: dict[tuple[str, str | None], TemplateMessage] = {}
    for template in templates:
        for message in _of_template(template):
            known = found.get(message.key)
            found[message.key] = message if known is None else _together(known, message)
    return tuple(found.values())


def _of_template(template: Text) -> Iterator[TemplateMessage]:
    file = io.BytesIO(template.content.encode())
    rows = extract("jinja2.ext:babel_extract", file, _KEYWORDS, (COMMENT_TAG,), _OPTIONS, strip_comment_tags=True)
    for line, words, comments, context in rows:
        singular, plural = words if isinstance(words, tuple) else (words, None)
        yield TemplateMessage(
            _located(template, line, singular),
            _located(template, line, plural) if plural else None,
            context,
            tuple(comments),
            ((template.name, line),),
        )


def _located(template: Text, line: int, words: str) -> Traced:
    """The string at its literal in the template, from its line on; where it is written with escapes, its line."""
    start = template.offset(line, 1)
    found = [template.content.find(quote + words + quote, start) for quote in "\"'"]
    at = min((offset for offset in found if offset >= 0), default=-1)
    if at >= 0:
        return Traced.whole(template, Span(at + 1, at + 1 + len(words)))
    end = template.content.find("\n", start)
    return Traced.of(words, template, Span(start, end if end >= 0 else len(template.content)))


def _together(first: TemplateMessage, again: TemplateMessage) -> TemplateMessage:
    comments = (*first.comments, *(comment for comment in again.comments if comment not in first.comments))
    return TemplateMessage(
        first.msgid, first.plural or again.plural, first.context, comments, (*first.references, *again.references)
    )
