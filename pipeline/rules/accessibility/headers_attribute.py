"""A document in, cells out whose headers attribute leads to no cell of their table."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, is_visible, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Cell that names a missing header",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "ACT a25f45",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for cell in document.with_attribute("headers"):
        table = cell.closest("table")
        if cell.tag not in ("td", "th") or table is None or not _is_table(document, table):
            continue
        if not is_visible(document, cell) or not is_exposed(document, cell):
            continue
        wrong = [identifier for identifier in cell.tokens("headers") if not _is_cell(document, cell, table, identifier)]
        if wrong:
            yield problem_at(
                document,
                cell,
                f"headers names “{wrong[0]}”, which is no other cell of this table. Correct the id, or remove headers.",
            )


def _is_table(document: Document, table: Element) -> bool:
    return role(document, table) in ("table", "grid", "treegrid") and is_visible(document, table)


def _is_cell(document: Document, cell: Element, table: Element, identifier: str) -> bool:
    found = document.element(identifier)
    if found is None or found is cell or found.tag not in ("td", "th"):
        return False
    return found.closest("table") is table
