"""A document in, a page out that reloads or leaves by itself at any time."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._refresh import refresh

RULE = Declaration(
    title="Page that moves on by itself, however late",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.2.4",
        "WCAG 2.2 3.2.5",
        "ACT bisz58",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    found = refresh(document)
    if found is not None and found[1] > 0:
        yield problem_at(
            document, found[0], "The page reloads or leaves by itself. Let readers decide when: offer a link instead."
        )
