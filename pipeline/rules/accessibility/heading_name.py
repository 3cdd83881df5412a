"""A document in, headings out that have no text."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._headings import headings

RULE = Declaration(
    title="Heading without text",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 2.4.6",
        "ACT ffd0e9",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element, _ in headings(document):
        if not name(document, element):
            yield problem_at(
                document,
                element,
                "This heading has no text. Write what the part below is about, or remove the heading.",
            )
