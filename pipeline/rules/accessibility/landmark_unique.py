"""A document in, landmarks out that cannot be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.markup import Document, problem_at, shorten
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._landmarks import landmarks

RULE = Declaration(
    title="Landmarks that sound the same",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)


def check(document: Document) -> Iterator[Problem]:
    counted = Counter((found.role, found.name) for found in landmarks(document))
    told: set[tuple[str, str]] = set()
    for found in landmarks(document):
        key = (found.role, found.name)
        if counted[key] < 2 or key in told:
            continue
        told.add(key)
        called = f"called “{shorten(found.name)}”" if found.name else "without a name"
        yield problem_at(
            document,
            found.element,
            f"{counted[key]} landmarks {called} have the role {found.role}. Tell them apart with aria-label.",
        )
