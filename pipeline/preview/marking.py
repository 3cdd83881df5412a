"""A page and where its messages come from in; the preview's own copy of it out: each place names its messages.

The copy has ``data-message="KEY KEY"`` in the start tags of the elements that hold the words; else it is the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.markup import Document, Element
from pipeline.model import Traced
from pipeline.preview.messages import Origins

ATTRIBUTE = "data-message"
_TAG_NAME = re.compile(r"<[^\s/>]+")
_UNSEEN = frozenset(("head", "script", "style"))


def marked(document: Document, origins: Origins) -> tuple[str, tuple[str, ...]]:
    """The copy, and the keys of the messages on it in the order of the page."""
    text = document.text
    located = [(location.start_tag, element) for element in document.elements
               if (location := document.locate(element)) is not None]  # fmt: skip
    located.sort(key=lambda pair: pair[0].start)
    starts = [span.start for span, _ in located]
    marks: dict[int, dict[str, None]] = {}
    order: dict[str, None] = {}
    for start, end, key in _ranges(document.page.html, origins):
        at = bisect_right(starts, start) - 1
        element = _holder(document, located[at][1], start, end) if at >= 0 else None
        if element is not None and not _is_unseen(element):
            marks.setdefault(element.index, {})[key] = None
            order[key] = None
    pieces: list[str] = []
    done = 0
    for span, element in located:
        found = _TAG_NAME.match(text, span.start)
        if element.index in marks and found and found.end() >= done:
            pieces += [text[done : found.end()], f' {ATTRIBUTE}="{" ".join(marks[element.index])}"']
            done = found.end()
    return "".join([*pieces, text[done:]]), tuple(order)


def _ranges(html: Traced, origins: Origins) -> Iterator[tuple[int, int, str]]:
    """Start, end and key of each run of one message; one that begins anew is a run of its own."""
    start, end, last, reached = 0, 0, None, -1
    for piece in html.pieces:
        spans = origins.get(piece.origin.name)
        key = spans.key(piece.span) if spans and piece.start < piece.end else None
        if key is None:
            continue
        if key != last or piece.span.start < reached:
            if last is not None:
                yield start, end, last
            start, last = piece.start, key
        end, reached = piece.end, piece.span.start
    if last is not None:
        yield start, end, last


def _holder(document: Document, element: Element, start: int, end: int) -> Element | None:
    """The innermost element that holds all of a run, or that has it in its start tag."""
    for one in (element, *element.ancestors()):
        location = document.locate(one)
        if location is None:
            continue
        if start < location.start_tag.end or (location.start_tag.end <= start and end <= _end(document, one)):
            return one
    return None


def _end(document: Document, element: Element) -> int:
    """Where the content of an element ends; one without an end tag ends where the next element starts."""
    location = document.locate(element)
    if location is not None and location.end_tag is not None:
        return location.end_tag.start
    for following in document.elements[element.end :]:
        after = document.locate(following)
        if after is not None:
            return after.start_tag.start
    return len(document.text)


def _is_unseen(element: Element) -> bool:
    return element.tag in _UNSEEN or any(above.tag in _UNSEEN for above in element.ancestors())
