"""A document in, headings out that skip a level below the heading before."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, name, problem_at, shorten
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._headings import headings

RULE = Declaration(
    title="Heading level skipped",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1", "WCAG technique G141"),
)


def check(document: Document) -> Iterator[Problem]:
    before: int | None = None
    for element, level in headings(document):
        if before is not None and level > before + 1:
            words = shorten(name(document, element))
            yield problem_at(
                document,
                element,
                f"The heading “{words}” has level {level}, but the heading before it has level {before}. "
                f"Make it level {before + 1}, or add the heading that is missing.",
            )
        before = level
