"""A glossary file (CSV or TBX) in, its terms as values out; and back, without loss.

CSV has one row for each translation of a term, under the columns ``term``, ``locale``, ``translation``,
``status``, ``term forms``, ``forms`` and ``note``; forms are parted by ``|``. Only the first three must
be there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from pipeline.catalogs.exchange.tbx import glossary_tbx, terms_in_tbx
from pipeline.catalogs.po.syntax import CatalogError
from pipeline.model import Glossary, Term, TermStatus, Text
from pipeline.model.glossary import EVERY_LOCALE
from pipeline.model.locale import bcp47

__all__ = ["glossary_csv", "glossary_of", "glossary_tbx"]

_COLUMNS = ("term", "locale", "translation", "status", "term forms", "forms", "note")
_NEEDED = _COLUMNS[:3]


def glossary_of(text: Text, *, source_locale: str = "en") -> Glossary:
    """The terms of a glossary file: TBX if it starts as XML does, else CSV.

    Raises CatalogError with line and column for anything that is neither.
    """
    if text.content.lstrip("\ufeff \t\r\n").startswith("<"):
        return terms_in_tbx(text)
    return _from_csv(text, source_locale)


def glossary_csv(glossary: Glossary) -> str:
    """The glossary as CSV, readable by a spreadsheet."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(
        (
            term.source, term.locale, term.target, term.status.value,
            "|".join(term.source_forms), "|".join(term.forms), term.note,
        )
        for term in glossary.terms
    )  # fmt: skip
    return file.getvalue()


def _from_csv(text: Text, source_locale: str) -> Glossary:
    content = text.content.removeprefix("\ufeff")
    delimiter = ";" if content.split("\n", 1)[0].count(";") > content.split("\n", 1)[0].count(",") else ","
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        missing = [name for name in _NEEDED if name not in names]
        if missing:
            raise CatalogError(f"The glossary has no column “{missing[0]}” in its first line. Add it.", text.name)
        return Glossary(tuple(_terms(reader_rows(reader, names), text.name)), source_locale)
    except csv.Error as error:
        message = "This row of the glossary has a quote that does not end or goes on behind its end. Mend it."
        raise CatalogError(message, text.name, reader.line_num) from error


def reader_rows(reader: Iterable[list[str]], names: list[str]) -> Iterable[tuple[int, dict[str, str]]]:
    """The rows with their line, by column name; empty rows and cells too many are left out."""
    for row in reader:
        if any(cell.strip() for cell in row):
            yield getattr(reader, "line_num", 0), dict(zip(names, row, strict=False))


def _terms(rows: Iterable[tuple[int, dict[str, str]]], path: str) -> Iterable[Term]:
    for line, row in rows:
        source, target = row.get("term", "").strip(), row.get("translation", "").strip()
        status = _status(row.get("status", ""), path, line)
        if status is TermStatus.KEEP:
            target = target or source
        if not source or not target:
            raise CatalogError("A row of the glossary lacks its term or its translation. Fill it in.", path, line)
        locale = row.get("locale", "").strip() or EVERY_LOCALE
        locale = locale if locale == EVERY_LOCALE else bcp47(locale)
        yield Term(source, locale, target, status, _forms(row.get("term forms", "")), _forms(row.get("forms", "")),
                   row.get("note", "").strip())  # fmt: skip


def _status(cell: str, path: str, line: int) -> TermStatus:
    name = cell.strip().lower() or TermStatus.REQUIRED.value
    try:
        return TermStatus(name)
    except ValueError as error:
        known = ", ".join(status.value for status in TermStatus)
        raise CatalogError(f"“{cell}” is no status of a term. Write one of: {known}.", path, line) from error


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("|") if form.strip())
