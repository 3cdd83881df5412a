"""A document in, blinking and moving text out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Text that moves",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.2.2",),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("blink", "marquee"):
        if is_rendered(document, element):
            yield problem_at(
                document,
                element,
                f"The {element.tag} element moves its text, and readers cannot stop it. Use plain text.",
            )
