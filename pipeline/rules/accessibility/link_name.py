"""A document in, links out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Link without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.4.4",
        "WCAG 2.2 4.1.2",
        "ACT c487ae",
    ),
)

_LINKS = frozenset(("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"))


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, _LINKS, "a", "area"):
        if element.namespace == "html" and not name(document, element):
            yield problem_at(document, element, _message(document, element))


def _message(document: Document, element: Element) -> str:
    if any(inner.tag == "img" for inner in document.inside(element)):
        return "This link has no text, and its image no alternative text. Say in the image's alt where the link leads."
    return "This link has no text. Write where it leads."
