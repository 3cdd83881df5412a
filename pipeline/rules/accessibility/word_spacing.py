"""A document in, elements out whose style attribute forces too little space between words."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._spacing import Spacing, forced, not_forced

RULE = Declaration(
    title="Space between words that readers cannot widen",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.4.12",
        "ACT 9e45ec",
    ),
)

_SPACING = Spacing("word-spacing", 0.16)


def check(document: Document) -> Iterator[Problem]:
    for element, value in forced(document, _SPACING):
        problem = problem_at(
            document,
            element,
            f"word-spacing: {value} !important keeps readers from widening the space between words. "
            "Take !important away, or make it at least 0.16 times the letter size.",
        )
        put = {"style": not_forced(element, _SPACING.name)}
        yield with_tag(document, element, problem, "Take !important away", put=put)
