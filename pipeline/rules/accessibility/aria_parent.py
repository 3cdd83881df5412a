"""A document in, elements out whose role needs a parent that they are not in."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, aria_roles, explicit_role, implicit_role, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._owned import parent

RULE = Declaration(
    title="Role outside its context",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "ACT ff89c9",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        explicit = explicit_role(element)
        wanted = aria_roles()[explicit].context if explicit else ()
        if not wanted or explicit == implicit_role(document, element) or not is_exposed(document, element):
            continue
        above = parent(document, element)
        if above is None or role(document, above) not in wanted:
            holders = " or ".join(name for name in wanted if name != "directory")
            yield problem_at(
                document,
                element,
                f"An element with the role {explicit} belongs directly in one with the role {holders}. "
                "Put it there, or use the HTML elements.",
            )
