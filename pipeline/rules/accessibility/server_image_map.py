"""A document in, images out whose parts only the mouse can choose."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, problem_at
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="Image map on the server",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.1.1",),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("ismap"):
        if element.tag == "img" and element.closest("a") is not None and is_rendered(document, element):
            yield problem_at(
                document,
                element,
                "The server decides by the place of the mouse what is chosen, so a keyboard cannot. "
                "Use a map with area elements.",
                outcome=Outcome.NEEDS_REVIEW,
            )
