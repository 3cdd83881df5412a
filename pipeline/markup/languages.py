"""A document in, the language that its markup declares for each element, and the texts by language, out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup.standards import language_subtags
from pipeline.markup.tree import Document, Element, remembered_once


@remembered_once
def _declared(document: Document) -> list[str]:
    marked = document.with_attribute("lang", "xml:lang")
    if all(element.parent is None for element in marked):  # most pages: one language, said once
        only = document.root.attrs.get("lang", "") if marked else ""
        return [only.strip()] * len(document.elements)
    found: list[str] = []
    for element in document.elements:
        attrs = element.attrs
        own = attrs.get("lang") if attrs else None
        if own is None and attrs:
            own = attrs.get("xml:lang") if element.namespace != "html" else None
        if own is None:
            own = "" if element.parent is None else found[element.parent.index]
        found.append(own.strip())
    return found


def declared_language(document: Document, element: Element) -> str:
    """The nearest ``lang`` at or above the element (HTML, 3.2.6.2); empty where none says it."""
    return _declared(document)[element.index]


def language_of(document: Document, element: Element) -> str:
    """The declared language, else the page's locale."""
    return declared_language(document, element) or document.page.locale


def primary_subtag(tag: str) -> str:
    """The primary language subtag in lower case: ``pt`` of ``pt-BR``."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()


def is_known_language(tag: str) -> bool:
    """The tag begins with a primary language subtag of the IANA registry."""
    return tag.partition("-")[0].strip().lower() in language_subtags()


def meant_language(tag: str) -> str:
    """The tag that somebody meant who wrote it as programs do (``pt_BR``); empty where nothing tells."""
    meant = tag.strip().replace("_", "-")
    return meant if meant != tag.strip() and is_known_language(meant) else ""


def marked_parts(document: Document) -> Iterator[Element]:
    """Elements below the root that declare a language of their own."""
    for element in document.with_attribute("lang"):
        if element.parent is not None:
            yield element
