"""A document in, list items out that are in no list."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="List item outside a list",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_LISTS = ("ul", "ol", "menu")


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("li"):
        if element.has("role") and explicit_role(element) not in (None, "listitem"):
            continue
        parent = element.parent
        in_list = parent is not None and (
            (parent.tag in _LISTS and role(document, parent) in ("list", "none")) or role(document, parent) == "list"
        )
        if not in_list and is_exposed(document, element):
            yield problem_at(document, element, "This list item is in no list. Put it into a ul or ol element.")
