"""A document in, a page out that has no heading of level 1."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._headings import headings

RULE = Declaration(
    title="Page without a first-level heading",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)


def check(document: Document) -> Iterator[Problem]:
    body = document.body
    if not document.is_html or body is None or document.locate(body) is None or not body.elements:
        return  # a piece of HTML is no page
    if not any(level == 1 for _, level in headings(document)):
        yield problem_at(
            document,
            body,
            "The page has no heading of level 1. Begin the text with one that says what the page is about.",
        )
