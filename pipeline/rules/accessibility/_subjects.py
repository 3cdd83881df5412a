"""A document and roles or tags in, each element that has one, once and in document order, out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pipeline.markup import Document, Element, exposed, role


def with_roles(document: Document, roles: Collection[str], *tags: str) -> Iterator[Element]:
    """Exposed elements whose role is one of these; ``tags`` are the elements that may have it of themselves."""
    own = document.tagged(*tags) if tags else []
    marked = document.with_attribute("role")
    if marked:
        found = {element.index: element for element in (*own, *marked)}
        own = [found[index] for index in sorted(found)]
    return (element for element in exposed(document, own) if role(document, element) in roles)
