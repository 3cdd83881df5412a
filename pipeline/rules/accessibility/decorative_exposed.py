"""A document in, elements out that are marked as decoration and announced all the same."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, explicit_role, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Decoration that is announced",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "ACT 46ca7f",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    images = [e for e in document.tagged("img") if e.attrs.get("alt") == "" and explicit_role(e) is None]
    marked = [e for e in document.with_attribute("role") if explicit_role(e) in ("none", "presentation")]
    for element in (*images, *marked):
        if role(document, element) != "none" and is_exposed(document, element):
            yield problem_at(document, element, _message(element))


def _message(element: Element) -> str:
    mark = 'role="none"' if element.has("role") else 'alt=""'
    naming = [name for name in element.attrs if name.startswith("aria-")]
    reason = f"its {naming[0]}" if naming else "being focusable"
    return f"{mark} marks this as decoration, but {reason} makes it announced. Decide for one of the two."
