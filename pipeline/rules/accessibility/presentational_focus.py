"""A document in, buttons and the like out that hold something focusable."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, aria_roles, problem_at, role, tabbable_inside
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Control inside a control",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "ACT 307n5z",
    ),
)

_ROLES = frozenset(name for name, facts in aria_roles().items() if facts.presentational)
_FALLBACK = ("meter", "progress")  # their content is only for browsers that don't know them


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, _ROLES, "button", "summary"):
        inner = None if element.tag in _FALLBACK else _focusable(document, element)
        if inner is not None:
            yield problem_at(
                document,
                element,
                f"Inside this {role(document, element)} stands another control, {document.source(inner, 40)}, "
                "that assistive technology doesn't announce. Put the two side by side.",
            )


def _focusable(document: Document, element: Element) -> Element | None:
    return next((e for e in tabbable_inside(document, element) if e is not element), None)
