"""A document in, rows and suggestions out that hold nothing."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, aria_roles, explicit_role, is_exposed, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._owned import children

RULE = Declaration(
    title="Row without cells",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)
_NEVER_EMPTY = ("row", "suggestion")  # lists, menus and tables may be empty while a script loads them


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        found = explicit_role(element)
        if found not in _NEVER_EMPTY or not is_exposed(document, element):
            continue
        if next(children(document, element), None) is None and element.attrs.get("aria-busy", "").lower() != "true":
            parts = " or ".join(aria_roles()[found].owned)
            yield problem_at(
                document, element, f"An element with the role {found} is empty. Put its {parts} into it, or remove it."
            )
