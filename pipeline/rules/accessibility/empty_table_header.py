"""A document in, header cells out that have no text."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, name, problem_at, visible_text
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Header cell without text",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, ("columnheader", "rowheader"), "th"):
        if not _has_text(element) and not visible_text(document, element) and not name(document, element):
            yield problem_at(
                document,
                element,
                "This header cell is empty, so its cells have no header. Write one, or use a td element.",
            )


def _has_text(element: Element) -> bool:
    return any(isinstance(child, str) and not child.isspace() for child in element.children)
