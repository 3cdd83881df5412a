"""A document in, a page out that reloads or leaves by itself before 20 hours are over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Fix, Problem, Severity, Subject
from pipeline.rules.accessibility._refresh import refresh

RULE = Declaration(
    title="Page that moves on by itself",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.2.1",
        "ACT bc659a",
    ),
)

_LONGEST = 72_000  # seconds: twenty hours, the exception of WCAG 2.2.1


def check(document: Document) -> Iterator[Problem]:
    found = refresh(document)
    if found is not None and 0 < found[1] <= _LONGEST:
        problem = problem_at(
            document,
            found[0],
            f"The page reloads or leaves after {found[1]} seconds, whether readers are done or not. "
            "Remove this, or redirect at once on the server.",
        )
        yield replace(problem, fix=Fix("Remove the meta element", ""))
