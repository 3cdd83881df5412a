"""A document in, second main, banner and contentinfo landmarks out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._landmarks import landmarks

RULE = Declaration(
    title="Landmark that there may be only one of",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_ONCE = ("main", "banner", "contentinfo")


def check(document: Document) -> Iterator[Problem]:
    first: dict[str, object] = {}
    for found in landmarks(document):
        if found.role not in _ONCE:
            continue
        if found.role in first:
            yield problem_at(
                document, found.element, f"The page has a second landmark {found.role}. A page needs one; merge them."
            )
        first.setdefault(found.role, found)
