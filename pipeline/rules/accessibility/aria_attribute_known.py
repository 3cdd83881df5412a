"""A document in, aria- attributes out that WAI-ARIA does not have."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from pipeline.markup import Document, aria_attributes, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Unknown ARIA attribute",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 4.1.2",
        "ACT 5f99a7",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    known = aria_attributes()
    wrong = [name for name in document.by_attribute if name.startswith("aria-") and name not in known]
    for name in wrong:
        for element in document.with_attribute(name):
            if element.namespace != "math":
                close = get_close_matches(name, known, 1)
                remedy = f"Did you mean {close[0]}?" if close else "Remove it."
                problem = problem_at(document, element, f"There is no attribute {name} in WAI-ARIA. {remedy}")
                if close and not element.has(close[0]):
                    put = {close[0]: element.attrs[name]}
                    problem = with_tag(document, element, problem, f"Write {close[0]}", put=put, without=(name,))
                yield problem
