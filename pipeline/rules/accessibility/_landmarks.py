"""A document in, its landmarks with role and name out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.markup import Document, Element, aria_roles, explicit_role, is_exposed, name, remembered_once, role

_TAGS = ("main", "nav", "aside", "header", "footer", "section", "form", "search")


@dataclass(frozen=True, slots=True)
class Landmark:
    element: Element
    role: str
    name: str


@remembered_once
def landmarks(document: Document) -> tuple[Landmark, ...]:
    """In document order; a form or region counts only with a name (WAI-ARIA 1.2, 5.3.4)."""
    return tuple(_found(document))


def _found(document: Document) -> Iterator[Landmark]:
    candidates = {e.index: e for e in document.tagged(*_TAGS)}
    candidates.update((e.index, e) for e in document.with_attribute("role"))
    for index in sorted(candidates):
        element = candidates[index]
        found = role(document, element) or ""
        known = aria_roles().get(found)
        if known is None or not known.landmark or found.startswith("doc-") or not is_exposed(document, element):
            continue
        called = name(document, element).lower()
        if found in ("form", "region") and not called and explicit_role(element) is None:
            continue
        yield Landmark(element, found, called)
