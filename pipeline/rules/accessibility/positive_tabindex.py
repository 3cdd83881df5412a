"""A document in, elements out that jump the queue of the Tab key."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, problem_at, tabindex, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Focus order changed by hand",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.4.3",),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("tabindex"):
        index = tabindex(element)
        if index is not None and index > 0 and is_rendered(document, element):
            problem = problem_at(
                document,
                element,
                f"tabindex {index} makes Tab come here before everything else on the page. Write 0, "
                "and put it where it belongs.",
            )
            yield with_tag(document, element, problem, 'Write tabindex="0"', put={"tabindex": "0"})
