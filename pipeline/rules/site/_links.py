"""A document in, its links with what they are called and where they lead, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.markup import Document, Element, is_exposed, name, remembered_once, role

_ROLES = ("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref")
_SCRIPTED = re.compile(r"location(?:\.href)?\s*=\s*['\"]([^'\"]+)['\"]|location\.(?:assign|replace)\(\s*['\"]([^'\"]+)")


@dataclass(frozen=True, slots=True)
class Link:
    element: Element
    name: str
    address: str

    @property
    def spoken(self) -> tuple[str, ...]:
        """The ``lang`` of the link and of what it stands in, below the root.

        Sections in several languages may hold the same words, where a translation is still missing.
        """
        above = (self.element, *self.element.ancestors())
        return tuple(e.attrs["lang"] for e in above if e.has("lang") and e.tag != "html")


@remembered_once
def named_links(document: Document) -> tuple[Link, ...]:
    """Links in the accessibility tree that have a name and an address that the source tells."""
    return tuple(_links(document))


def _links(document: Document) -> Iterator[Link]:
    marked = document.with_attribute("role")
    candidates = {e.index: e for e in (*document.tagged("a", "area"), *marked)}
    for index in sorted(candidates) if marked else candidates:
        element = candidates[index]
        if role(document, element) not in _ROLES or not is_exposed(document, element):
            continue
        called, address = name(document, element).lower(), address_of(element)
        if called and address is not None:
            yield Link(element, called, address)


def address_of(element: Element) -> str | None:
    """The ``href``, or where the element's own ``onclick`` leads."""
    found = element.attrs.get("href", element.attrs.get("xlink:href"))
    if found is not None:
        return found.strip()
    match = _SCRIPTED.search(element.attrs.get("onclick", ""))
    return (match.group(1) or match.group(2)) if match else None
