"""A document in, dialogs, gauges, tabs and tooltips out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, name, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Dialog, gauge, tab or tooltip without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "WCAG 2.2 1.1.1",
    ),
)

_NAMES = {
    "dialog": "dialog", "alertdialog": "dialog", "option": "option", "meter": "gauge", "progressbar": "progress bar",
    "tab": "tab",     "tooltip": "tooltip", "treeitem": "tree item",
}  # fmt: skip


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, _NAMES, "dialog", "meter", "progress"):
        if not name(document, element):
            what = _NAMES[role(document, element) or ""]
            yield problem_at(document, element, f"This {what} has no name. Name it with aria-labelledby or aria-label.")
