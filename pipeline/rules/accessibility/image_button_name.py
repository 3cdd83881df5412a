"""A document in, image buttons out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Image button without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "WCAG 2.2 4.1.2",
        "ACT 59796f",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("input"):
        if element.attrs.get("type", "").strip().lower() != "image" or name(document, element):
            continue
        if is_exposed(document, element):
            message = "This image button has no name. Say in alt what happens when it is pressed."
            yield problem_at(document, element, message)
