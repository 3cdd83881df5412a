"""A document in, header cells out that head no cell."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, explicit_role, idle_headers, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._owned import children

RULE = Declaration(
    title="Header cell that heads nothing",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "ACT d0f69e",
    ),
)

_HEADERS = ("columnheader", "rowheader")
_TABLES = ("table", "grid", "treegrid")
_CELLS = (*_HEADERS, "cell", "gridcell")


def check(document: Document) -> Iterator[Problem]:
    for table in document.tagged("table"):
        if role(document, table) in _TABLES and is_exposed(document, table):
            yield from _native(document, table)
    for grid in document.with_attribute("role"):
        if grid.tag != "table" and explicit_role(grid) in _TABLES and is_exposed(document, grid):
            yield from _made(document, grid)


def _native(document: Document, table: Element) -> Iterator[Problem]:
    def is_cell(element: Element) -> bool:
        return "role" not in element.attrs or role(document, element) in _CELLS

    for header in idle_headers(document, table, is_cell):
        if role(document, header) in _HEADERS and is_exposed(document, header):
            yield _problem(document, header)


def _made(document: Document, grid: Element) -> Iterator[Problem]:
    """Tables made of roles: a column header heads the cells at its place in the other rows."""
    rows = [row for row in _rows(document, grid) if role(document, row) == "row"]
    cells = [[c for c in children(document, row) if role(document, c) in _CELLS] for row in rows]
    longest = sorted((len(row) for row in cells), reverse=True)[:2]
    for row in cells:
        # The longest of the other rows decides whether a column goes on.
        others = longest[1:] if longest and len(row) == longest[0] else longest[:1]
        for x, cell in enumerate(row):
            found = role(document, cell)
            is_idle = not others or others[0] <= x if found == "columnheader" else len(row) < 2
            if found in _HEADERS and is_idle:
                yield _problem(document, cell)


def _rows(document: Document, grid: Element) -> Iterator[Element]:
    for child in children(document, grid):
        if role(document, child) == "rowgroup":
            yield from children(document, child)
        else:
            yield child


def _problem(document: Document, header: Element) -> Problem:
    return problem_at(
        document, header, "This header cell heads no other cell. Add the cells it belongs to, or make it a plain cell."
    )
