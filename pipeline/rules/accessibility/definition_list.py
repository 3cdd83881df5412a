"""A document in, definition lists out that hold something other than terms and definitions."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, explicit_role, is_exposed, is_rendered, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Definition list with other things than terms",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_ALLOWED = ("dt", "dd", "script", "template")


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("dl"):
        if explicit_role(element) is not None or not is_exposed(document, element):
            continue
        wrong = _wrong_child(document, element)
        if wrong:
            yield problem_at(
                document,
                element,
                f"This definition list holds {wrong}. It may hold dt and dd elements, or div elements around them.",
            )


def _wrong_child(document: Document, element: Element) -> str:
    previous = ""
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                return "text"
            continue
        if not is_rendered(document, child) or child.tag in ("script", "template"):
            continue
        if explicit_role(child) not in (None, "term", "definition", "none", "presentation"):
            return f"an element with the role {explicit_role(child)}"
        if child.tag == "dd" and not previous:
            return "a definition without a term"
        if child.tag == "div":
            found = _wrong_child(document, child)
            if found or not child.elements:
                return found or "an empty div element"
        elif child.tag not in _ALLOWED:
            return f"a {child.tag} element"
        previous = child.tag
    return "a term without a definition" if previous == "dt" else ""
