"""A document in, groups of fields out that have no legend."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Group of fields without a legend",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 3.3.2",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("fieldset"):
        if is_exposed(document, element) and not name(document, element):
            yield problem_at(
                document,
                element,
                "Nothing says what these fields are about together. Begin the fieldset with a legend.",
            )
