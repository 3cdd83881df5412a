"""The blocks and messages of a Markdown article in; what in it does not become what its author meant, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from pipeline.formats.inline.marks import Mark, Shape
from pipeline.formats.markdown.places import Lines
from pipeline.model import Problem, Traced

_REFERENCE = re.compile(r"!?\[[^\[\]]*\]\[([^\[\]]+)\]|\[\^([^\s\[\]]+)\]")
_CONTAINERS = frozenset({"blockquote_open", "list_item_open", "dd_open"})


def undefined(message: Traced, marks: Iterable[Mark]) -> Iterator[Problem]:
    """References to link targets and footnotes that the article does not define: they show as text."""
    if "][" not in message.text and "[^" not in message.text:
        return
    taken = iter([mark for mark in marks if mark.shape is not Shape.TEXT])
    mark = next(taken, None)
    for found in _REFERENCE.finditer(message.text):
        while mark and mark.end <= found.start():
            mark = next(taken, None)
        if mark and mark.start < found.end():
            continue
        origin = message.origin(*found.span())
        if origin is None:
            continue
        label, footnote = found.groups()
        meant = f"footnote “[^{footnote}]: …”" if footnote else f"link target “[{label}]: …”"
        text = f"“{found.group()}” shows as it stands: there is no {meant}. Add it, or correct the label."
        yield Problem(text, origin[1].start, origin[1].end)


def unused(notes: Iterable[str], used: Iterable[str], content: str) -> Iterator[Problem]:
    """Footnotes that nothing refers to: they are not on the page."""
    for label in sorted(set(notes) - set(used)):
        start = content.find(f"[^{label}]:")
        text = f"Nothing refers to the footnote “{label}”, so it is not on the page. Refer to it or remove it."
        yield Problem(text, max(0, start), max(0, start) + len(label) + 3 if start >= 0 else 0)


def too_deep(tokens: Iterable[Token], lines: Lines, deepest: int) -> Iterator[Problem]:
    """The first block whose content the parser leaves out because of its depth."""
    for token in tokens:
        if token.level >= deepest - 1 and token.type in _CONTAINERS and token.map:
            start = lines.start(token.map[0])
            text = (
                f"Blocks are nested more than {deepest} deep here; what lies deeper is not on the page. Flatten them."
            )
            yield Problem(text, start, start + len(lines.line(token.map[0])))
            return
