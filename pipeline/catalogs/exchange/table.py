"""Messages in, a CSV table for a spreadsheet out; such a table in, its messages out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from pipeline.catalogs.exchange.units import Unit
from pipeline.catalogs.po.syntax import CatalogError
from pipeline.model import Text

_FIXED = ("context", "source", "source plural", "state", "comments", "notes", "references", "flags", "previous source")
_FORM = re.compile(r"translation(?: ([0-9]+))?")
_STATES = {"": False, "translated": False, "new": False, "needs review": True}
# What a spreadsheet would take for a formula, and a cell that starts with the sign that protects from it.
_FORMULA = tuple("=+-@\t\r'")


def units_csv(units: Iterable[Unit]) -> str:
    """The messages as CSV with a row for each. A cell that looks like a formula has a ' before it."""
    rows = list(units)
    forms = max((len(unit.msgstr) for unit in rows), default=1)
    names = ["translation"] if forms <= 1 else [f"translation {form}" for form in range(forms)]
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow([*_FIXED[:3], *names, *_FIXED[3:]])
    for unit in rows:
        writer.writerow([_safe(cell) for cell in _cells(unit, forms)])
    return file.getvalue()


def _cells(unit: Unit, forms: int) -> list[str]:
    state = "needs review" if unit.fuzzy else "translated" if any(unit.msgstr) else "new"
    return [
        _optional(unit.context), unit.msgid, _optional(unit.plural),
        *unit.msgstr, *[""] * (forms - len(unit.msgstr)),
        state, "\n".join(unit.comments), "\n".join(unit.notes), "\n".join(unit.references), ", ".join(unit.flags),
        _optional(unit.previous),
    ]  # fmt: skip


def _optional(string: str | None) -> str:
    """Nothing is an empty cell; so an empty context, which is something, is written as a pair of quotes."""
    if string is None:
        return ""
    return f'{string}""' if _only_quotes(string) else string


def _only_quotes(string: str) -> bool:
    return not string.strip('"') and len(string) != 1


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def units_in_csv(text: Text) -> tuple[Unit, ...]:
    """The messages of a table. Raises CatalogError with the line of what is wrong."""
    content = text.content.removeprefix("\ufeff")
    first = content.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",",
                        strict=True)  # fmt: skip
    units: list[Unit] = []
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if "source" not in names or not any(_FORM.fullmatch(name) for name in names):
            message = "The table needs a column “source” and a column “translation” in its first line."
            raise CatalogError(message, text.name)
        units.extend(
            _unit(names, [_read_cell(cell) for cell in cells], text.name, reader.line_num)
            for cells in reader
            if any(cells)
        )
    except csv.Error as error:
        message = "This row of the table has a quote that does not end or goes on behind its end. Mend it."
        raise CatalogError(message, text.name, reader.line_num) from error
    return tuple(units)


def _read_cell(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _unit(names: list[str], cells: list[str], path: str, line: int) -> Unit:
    row = dict(zip(names, cells, strict=False))
    state = row.get("state", "").strip().lower()
    if state not in _STATES:
        known = ", ".join(name for name in _STATES if name)
        raise CatalogError(f"“{state}” is no state of a translation. Write one of: {known}.", path, line)
    plural = _read_optional(row.get("source plural", ""))
    numbered = sorted((int(found[1] or 0), cell) for name, cell in row.items() if (found := _FORM.fullmatch(name)))
    forms = [cell for _, cell in numbered]
    return Unit(
        row["source"], tuple(forms if plural is not None else forms[:1]), plural,
        _read_optional(row.get("context", "")), _STATES[state],
        _lines(row.get("comments", "")), _lines(row.get("notes", "")), _lines(row.get("references", "")),
        tuple(flag for flag in row.get("flags", "").split(", ") if flag),
        _read_optional(row.get("previous source", "")),
    )  # fmt: skip


def _read_optional(cell: str) -> str | None:
    if not cell:
        return None
    return cell[2:] if _only_quotes(cell) else cell


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("\n")) if cell else ()
