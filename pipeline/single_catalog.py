"""One catalog in, its translation findings out: the checks for a catalog that belongs to no site."""

from __future__ import annotations

from functools import cache

from pipeline import catalogs
from pipeline.check import Checks, check, checks, in_order
from pipeline.faults import read_fault
from pipeline.gate import Note, merged
from pipeline.languages.resolve import language_of
from pipeline.model import Entries, Finding, Subject, Text
from pipeline.model.locale import bcp47
from pipeline.rules.discover import family_rules


def check_catalog(po: str, *, locale: str | None = None, path: str = "catalog.po") -> list[Finding]:
    """Translation findings of one catalog; a catalog that cannot be read is one finding with its line.

    ``locale`` without it is the catalog's ``Language``.

    Raises:
        UnknownLocale: a locale that nobody knows, with the nearest ones.
    """
    text = Text(path, po)
    try:
        catalog = catalogs.read(text)
    except catalogs.CatalogError as error:
        return read_fault("catalog", text, error.message, error.line, error.column)
    fields = catalogs.header_fields(catalog) if catalog.header else {}
    named = locale or fields.get("Language") or ""
    if locale:
        language_of(locale)
    tag = bcp47(named) if named else "und"
    entries = catalogs.entries(catalog, locale=tag)
    return in_order(entry_findings(Entries(path, tag, entries), catalog_checks()))


def entry_findings(entries: Entries, run: Checks) -> list[Finding]:
    """What the rules over messages and over the whole catalog say."""
    found = [
        finding
        for entry in entries.entries
        for finding in check(run, Subject.ENTRY, entry, locale=entries.locale, path=entries.path)
    ]
    found += check(run, Subject.ENTRIES, entries, locale=entries.locale, path=entries.path)
    return [note.finding for note in merged(Note(finding) for finding in found)]


@cache
def catalog_checks() -> Checks:
    """The rules for catalogs under default settings."""
    return checks(family_rules("translation"))
