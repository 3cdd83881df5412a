"""A document in, elements out that share a keyboard shortcut."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_rendered, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Same keyboard shortcut twice",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.1.1",),
)


def check(document: Document) -> Iterator[Problem]:
    first: dict[str, Element] = {}
    twice: set[str] = set()
    for element in document.with_attribute("accesskey"):
        key = element.attrs["accesskey"].strip().lower()
        if not key or not is_rendered(document, element):
            continue
        if key in first and key not in twice:
            twice.add(key)
            yield problem_at(
                document,
                first[key],
                f"The shortcut “{key}” is given to {document.source(element, 40)} as well. Give each its own, or none.",
            )
        first.setdefault(key, element)
