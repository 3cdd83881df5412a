"""A document in, frames out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, name, problem_at, role, tabindex
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Frame without a title",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "ACT cae760",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("iframe"):
        index = tabindex(element)
        if (index is not None and index < 0) or role(document, element) == "none":
            continue
        if is_exposed(document, element) and not name(document, element):
            yield problem_at(document, element, "This frame has no title. Say in its title attribute what it shows.")
    for element in document.tagged("frame"):
        if is_exposed(document, element) and not name(document, element):
            yield problem_at(document, element, "This frame has no title. Say in its title attribute what it shows.")
