"""A document in, a page out that has no main landmark."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._landmarks import landmarks

RULE = Declaration(
    title="Page without a main landmark",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 2.4.1",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    body = document.body
    if not document.is_html or body is None or document.locate(body) is None or not body.elements:
        return  # a piece of HTML is no page
    if not any(found.role == "main" for found in landmarks(document)):
        yield problem_at(
            document,
            body,
            "The page has no main landmark, so nobody can jump to its text. Put the text into a main element.",
        )
