"""A document in, objects out that show another page or program and have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, name, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._media import is_media

RULE = Declaration(
    title="Embedded page without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2", "WCAG 2.2 1.1.1"),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("object"):
        if is_media(element) or not element.attrs.get("data", "").strip() or not is_exposed(document, element):
            continue
        if role(document, element) in ("img", "image", "none"):
            continue
        if not name(document, element) and not _has_fallback(document, element):
            yield problem_at(
                document,
                element,
                "This object shows another page, but doesn't say which. Name it with aria-label or title.",
            )


def _has_fallback(document: Document, element: Element) -> bool:
    inside = document.inside(element)
    if any(e.tag == "img" and e.attrs.get("alt", "").strip() for e in inside):
        return True
    return any(isinstance(child, str) and child.strip() for e in (element, *inside) for child in e.children)
