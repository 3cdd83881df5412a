"""A document in, menu items out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Menu item without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "ACT m6b1q3",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, ("menuitem",)):
        if not name(document, element):
            yield problem_at(
                document, element, "This menu item has no name. Write in it, or in aria-label, what it does."
            )
