"""A document in, its headings that readers get, with their levels, out."""

from __future__ import annotations

from pipeline.markup import Document, Element, remembered_once
from pipeline.rules.accessibility._subjects import with_roles

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@remembered_once
def headings(document: Document) -> tuple[tuple[Element, int], ...]:
    """Headings in the accessibility tree in document order, with level 1 to 6 or what ``aria-level`` says."""
    found = ((element, level(element)) for element in with_roles(document, ("heading",), *_TAGS))
    return tuple(found)


def level(element: Element) -> int:
    """The heading's level; 2 is what ARIA gives a heading role without one (WAI-ARIA 1.2, heading)."""
    said = element.attrs.get("aria-level", "").strip()
    if said.isascii() and said.isdigit() and int(said[:4]) > 0:
        return int(said[:4])
    return int(element.tag[1]) if element.tag in _TAGS else 2
