"""A table element in, its cells with the slots they cover, and the header cells of each, out (HTML, 4.9.12)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.markup.roles import explicit_role
from pipeline.markup.tree import Document, Element, remembered

_WIDEST = 100  # no table for readers is wider; HTML allows 1000, but a hostile page must not cost so much
_SCOPES = ("col", "colgroup", "row", "rowgroup")
_ROLES = {"columnheader": "col", "rowheader": "row"}  # a td with one of these heads the way that the role says
_SECTIONS = ("thead", "tbody", "tfoot")


class Cell(NamedTuple):
    """One td or th: its first column and row, and how many it covers."""

    element: Element
    column: int
    row: int
    width: int
    height: int

    @property
    def is_header(self) -> bool:
        return self.element.tag == "th"


@remembered
def table_cells(document: Document, table: Element) -> tuple[Cell, ...]:
    """The cells of a table in document order, each where the forming algorithm puts it."""
    rows = table_rows(document, table)
    found: list[Cell] = []
    taken: dict[int, int] = {}  # column → first row that is free again
    for y, row in enumerate(rows):
        x = 0
        for element in row.elements:
            if element.tag not in ("td", "th"):
                continue
            while taken and taken.get(x, 0) > y:
                x += 1
            if not element.attrs:  # most cells
                found.append(Cell(element, x, y, 1, 1))
                x += 1
                continue
            width = _span(element, "colspan", 1)
            height = _span(element, "rowspan", 0) or len(rows) - y  # 0: down to the end
            height = min(height, len(rows) - y)
            found.append(Cell(element, x, y, width, height))
            if height > 1:
                taken.update((column, y + height) for column in range(x, x + width))
            x += width
    return tuple(found)


@remembered
def table_rows(_: Document, table: Element) -> list[Element]:
    """The rows of a table, not those of a table inside."""
    rows: list[Element] = []
    for child in table.elements:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in _SECTIONS:
            rows.extend(row for row in child.elements if row.tag == "tr")
    return rows


@dataclass(slots=True)
class _Reach:
    """For each column the last row, and for each row the last column, in which a cell begins."""

    down: dict[int, int]
    across: dict[int, int]

    def add(self, cell: Cell) -> None:
        _, x, y, width, height = cell
        for column in range(x, x + width):
            if self.down.get(column, -1) < y:
                self.down[column] = y
        for row in range(y, y + height):
            if self.across.get(row, -1) < x:
                self.across[row] = x

    def below(self, cell: Cell) -> bool:
        columns = range(cell.column, cell.column + cell.width)
        return any(self.down.get(column, -1) >= cell.row + cell.height for column in columns)

    def beside(self, cell: Cell) -> bool:
        rows = range(cell.row, cell.row + cell.height)
        return any(self.across.get(row, -1) >= cell.column + cell.width for row in rows)


def idle_headers(document: Document, table: Element, is_cell: Callable[[Element], bool]) -> list[Element]:
    """Header cells that head no cell, in either direction that their scope allows; ``is_cell`` says what counts."""
    grid = table_cells(document, table)
    headers = [cell for cell in grid if cell.is_header or explicit_role(cell.element) in _ROLES]
    if not headers:
        return []
    every, data = _Reach({}, {}), _Reach({}, {})
    needs_data = any(_scope(cell) not in _SCOPES for cell in headers)
    named: set[int] = set()
    for cell in grid:
        if is_cell(cell.element):
            if cell.element.has("headers"):  # a cell that names its headers has no others
                named.update(e.index for e in document.referred(cell.element, "headers") if e is not cell.element)
            else:
                every.add(cell)
        if needs_data and not cell.is_header:
            data.add(cell)
    return [cell.element for cell in headers if cell.element.index not in named and not _heads(cell, every, data)]


def _heads(header: Cell, every: _Reach, data: _Reach) -> bool:
    scope = _scope(header)
    if scope in ("col", "colgroup"):
        return every.below(header)
    if scope in ("row", "rowgroup"):
        return every.beside(header)
    if not data.beside(header):
        return every.below(header)
    # Neither by the letter where data stands below and beside; browsers then use both, and so do we.
    return every.beside(header) or every.below(header)


def _scope(header: Cell) -> str:
    if not header.is_header:
        return _ROLES[explicit_role(header.element) or ""]
    return header.element.attrs.get("scope", "").strip().lower()


def _span(element: Element, name: str, least: int) -> int:
    if name not in element.attrs:
        return 1
    text = element.attrs[name].strip()
    if not (text.isascii() and text.isdigit()):
        return 1
    number = int(text[:6])
    return min(number, _WIDEST) if number >= least else 1
