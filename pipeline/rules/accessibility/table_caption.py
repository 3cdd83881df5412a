"""A document in, tables out whose caption repeats the summary, or stands in a cell."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    collapse,
    is_exposed,
    problem_at,
    role,
    table_cells,
    table_rows,
    visible_text,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Caption that is none",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)


def check(document: Document) -> Iterator[Problem]:
    for table in document.tagged("table"):
        if role(document, table) not in ("table", "grid", "treegrid") or not is_exposed(document, table):
            continue
        caption = next((child for child in table.elements if child.tag == "caption"), None)
        summary = collapse(table.attrs.get("summary", ""))
        if caption is not None and summary and visible_text(document, caption).lower() == summary.lower():
            yield problem_at(
                document, table, "summary says the same as the caption, so it is read twice. Remove summary."
            )
        elif caption is None and _is_in_cell(document, table):
            yield problem_at(
                document,
                table,
                "The first row of this table is one cell across all columns, used as caption. Put "
                "its text into a caption element.",
            )


def _is_in_cell(document: Document, table: Element) -> bool:
    rows = table_rows(document, table)
    if len(rows) < 2:
        return False
    first = [cell for cell in table_cells(document, table) if cell.row == 0]
    widest = max((cell.column + cell.width for cell in table_cells(document, table)), default=0)
    return len(first) == 1 and first[0].width == widest > 1 and bool(first[0].element.children)
