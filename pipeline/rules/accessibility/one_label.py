"""A document in, form fields out that have more than one label."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, is_shown, labels, problem_at
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="Field with several labels",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.3.2",),
)


def check(document: Document) -> Iterator[Problem]:
    for index, found in labels(document).items():
        element = document.elements[index]
        shown = [label for label in found if is_shown(document, label)]
        if len(shown) > 1 and is_exposed(document, element) and not element.has("aria-labelledby"):
            yield problem_at(
                document,
                element,
                f"{len(shown)} labels belong to this field; some screen readers say only the first. Keep one.",
                outcome=Outcome.NEEDS_REVIEW,
            )
