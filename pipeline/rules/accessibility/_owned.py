"""A document and an element in, its children and parent in the accessibility tree out.

Elements without meaning of their own (generic, none, and those HTML-AAM gives no role) are passed
through; ``aria-owns`` moves an element below its owner (WAI-ARIA 1.2, Accessibility Child and Parent).
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, is_focusable, remembered_once, role, visible_text

_PASSED = frozenset((None, "generic", "none", "presentation"))


@remembered_once
def owners(document: Document) -> dict[int, Element]:
    """By element index: the element whose ``aria-owns`` names it; the first owner counts."""
    found: dict[int, Element] = {}
    for owner in document.with_attribute("aria-owns"):
        for owned in document.referred(owner, "aria-owns"):
            if owned is not owner:
                found.setdefault(owned.index, owner)
    return found


def parent(document: Document, element: Element) -> Element | None:
    """The nearest element above that has a role of its own."""
    seen = {element.index}
    above = owners(document).get(element.index) or element.parent
    while above is not None and above.index not in seen:
        if role(document, above) not in _PASSED or above.parent is None:
            return above
        seen.add(above.index)
        above = owners(document).get(above.index) or above.parent
    return None


def children(document: Document, element: Element) -> Iterator[Element]:
    """The nearest elements below that have a role; a bare element with text in it comes itself."""
    stack = [*reversed(_direct(document, element))]
    seen: set[int] = {element.index}
    while stack:
        child = stack.pop()
        if child.index in seen or not is_exposed(document, child):
            continue
        seen.add(child.index)
        if role(document, child) not in _PASSED or is_focusable(document, child):
            yield child
            continue
        inner = _direct(document, child)
        if not inner and role(document, child) != "none" and visible_text(document, child):
            yield child
        stack.extend(reversed(inner))


def _direct(document: Document, element: Element) -> list[Element]:
    moved = owners(document)
    own = [child for child in element.elements if moved.get(child.index, element) is element]
    return own + [child for child in document.referred(element, "aria-owns") if child not in own]
