"""A document in, images out that have no text for readers who don't see them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Image without alternative text",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.1.1", "ACT 23a2a8"),
)


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, ("img", "image"), "img"):
        if element.namespace == "html" and not name(document, element):
            yield problem_at(document, element, _message(element.tag))


def _message(tag: str) -> str:
    if tag == "img":
        return 'This image has no alternative text. Say in alt what it shows, or write alt="" if it is decoration.'
    return "This image has no name. Say in aria-label what it shows, or hide it with aria-hidden if it is decoration."
