"""A document in, its headings that readers get, with their levels, out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, role

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def headings(document: Document) -> Iterator[tuple[Element, int]]:
    """Headings in the accessibility tree in document order, with level 1 to 6 or what ``aria-level`` says."""
    candidates = {e.index: e for e in document.tagged(*_TAGS)}
    candidates.update((e.index, e) for e in document.with_attribute("role") if "heading" in e.attrs["role"].lower())
    for index in sorted(candidates):
        element = candidates[index]
        if role(document, element) == "heading" and is_exposed(document, element):
            yield element, level(element)


def level(element: Element) -> int:
    """The heading's level; 2 is what ARIA gives a heading role without one (WAI-ARIA 1.2, heading)."""
    said = element.attrs.get("aria-level", "").strip()
    if said.isascii() and said.isdigit() and int(said[:4]) > 0:
        return int(said[:4])
    return int(element.tag[1]) if element.tag in _TAGS else 2
