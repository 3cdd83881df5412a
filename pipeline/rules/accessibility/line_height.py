"""A document in, elements out whose style attribute forces too little space between lines."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._spacing import Spacing, forced, not_forced

RULE = Declaration(
    title="Space between lines that readers cannot widen",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.4.12",
        "ACT 78fd32",
    ),
)

_SPACING = Spacing("line-height", 1.5, between_lines=True)


def check(document: Document) -> Iterator[Problem]:
    for element, value in forced(document, _SPACING):
        problem = problem_at(
            document,
            element,
            f"line-height: {value} !important keeps readers from widening the space between lines. "
            "Take !important away, or make it at least 1.5 times the letter size.",
        )
        put = {"style": not_forced(element, _SPACING.name)}
        yield with_tag(document, element, problem, "Take !important away", put=put)
