"""A document in, large tables out with cells that no header belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, problem_at, role, table_cells, table_rows
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Large table with cells without a header",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_LARGE = 3  # rows and columns: smaller tables can be read without headers


def check(document: Document) -> Iterator[Problem]:
    for table in document.tagged("table"):
        if role(document, table) not in ("table", "grid", "treegrid") or not is_exposed(document, table):
            continue
        bare = _bare_cells(document, table)
        if bare:
            yield problem_at(
                document,
                table,
                f"{len(bare)} cells of this table have no header cell above or beside them. Make "
                "the first cells of rows and columns "
                "th elements.",
            )


def _bare_cells(document: Document, table: Element) -> list[Element]:
    if len(table_rows(document, table)) < _LARGE:
        return []
    grid = table_cells(document, table)
    if not grid or max(c.row + c.height for c in grid) < _LARGE or max(c.column + c.width for c in grid) < _LARGE:
        return []
    headers = [c for c in grid if _heads(document, c.element)]
    columns = {c.column + i for c in headers for i in range(c.width)}
    rows = {c.row + i for c in headers for i in range(c.height)}
    return [
        c.element
        for c in grid
        if not c.is_header
        and not any(c.column + i in columns for i in range(c.width))
        and not any(c.row + i in rows for i in range(c.height))
        and not c.element.has("headers")
        and any(not isinstance(child, str) or child.strip() for child in c.element.children)
    ]


def _heads(document: Document, element: Element) -> bool:
    may_head = element.tag == "th" or element.has("role")
    return may_head and role(document, element) in ("columnheader", "rowheader")
