"""A document and roles or tags in, each element that has one, once and in document order, out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pipeline.markup import Document, Element, is_exposed, role


def with_roles(document: Document, roles: Collection[str], *tags: str) -> Iterator[Element]:
    """Exposed elements whose role is one of these; ``tags`` are the elements that may have it of themselves."""
    found = {element.index: element for element in document.tagged(*tags)} if tags else {}
    found.update((element.index, element) for element in document.with_attribute("role"))
    for index in sorted(found):
        element = found[index]
        if role(document, element) in roles and is_exposed(document, element):
            yield element
