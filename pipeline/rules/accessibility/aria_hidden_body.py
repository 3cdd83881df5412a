"""A document in, a page out that is hidden from assistive technology as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Whole page hidden from screen readers",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 4.1.2",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    body = document.body
    if body is not None and body.attrs.get("aria-hidden", "").strip().lower() == "true":
        message = "aria-hidden on the body hides the whole page from screen readers. Remove it."
        problem = problem_at(document, body, message)
        yield with_tag(document, body, problem, "Remove aria-hidden", without=("aria-hidden",), safe=True)
