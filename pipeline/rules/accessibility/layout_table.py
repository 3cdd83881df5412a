"""A document in, tables out that only arrange things but are announced as data."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, problem_at, role, table_cells, with_tag
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="Table used for layout",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_DATA = ("caption", "th", "thead", "tfoot", "colgroup", "col")


def check(document: Document) -> Iterator[Problem]:
    for table in document.tagged("table"):
        if role(document, table) != "table" or table.has("role") or not is_exposed(document, table):
            continue
        if _arranges(document, table):
            problem = problem_at(
                document,
                table,
                'This table seems to arrange things, not to show data. Arrange them with styles, or write role="none".',
                outcome=Outcome.NEEDS_REVIEW,
            )
            yield with_tag(document, table, problem, 'Write role="none"', put={"role": "none"})


def _arranges(document: Document, table: Element) -> bool:
    """One row or column without headers, or tables in its cells."""
    inside = document.inside(table)
    if any(e.tag in _DATA or e.has("headers") or e.has("scope") for e in inside):
        return False
    cells = table_cells(document, table)
    if not cells:
        return True
    is_line = max(c.row for c in cells) == 0 or max(c.column for c in cells) == 0
    return is_line or any(e.tag == "table" for e in inside)
