"""A catalog in; one source with two translations, and two sources with one translation, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pipeline.model import Declaration, Entries, Entry, Kind, Problem, Severity, Subject

RULE = Declaration("Consistent translations", Severity.ADVICE, Subject.ENTRIES)

# Short texts that name things: a sentence may be said in two ways.
_SHORT = 40
_NAMES = frozenset((Kind.HEADING, Kind.TITLE, Kind.TABLE_HEADER, Kind.TABLE_CELL, Kind.TERM, Kind.TEMPLATE))


def check(catalog: Entries) -> Iterator[Problem]:
    shown = [
        (part, entry)
        for part, entry in enumerate(catalog.entries)
        if entry.translated and not entry.fuzzy and not entry.obsolete and entry.msgid.text and not entry.msgid_plural
    ]
    yield from _two_translations(shown)
    yield from _two_sources(shown)


def _two_translations(shown: list[tuple[int, Entry]]) -> Iterator[Problem]:
    """The same source, apart from its context or its case, in different words."""
    by_source: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
    for part, entry in shown:
        if len(entry.msgid) <= _SHORT:
            by_source[_key(entry.msgid.text)].append((part, entry))
    for group in by_source.values():
        first = _said(group[0][1])
        for part, entry in group[1:]:
            # Capitals and the context may call for another form; other words do not come of themselves.
            if entry.context != group[0][1].context or _key(_said(entry)) == _key(first):
                continue
            yield Problem(
                f"“{entry.msgid.text.strip()}” is “{first.strip()}” elsewhere in this catalog. Use one translation.",
                0,
                len(entry.translations[0]),
                part,
            )


def _two_sources(shown: list[tuple[int, Entry]]) -> Iterator[Problem]:
    """Two headings or cells that read the same though their sources differ: readers cannot tell them apart."""
    by_translation: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
    for part, entry in shown:
        if entry.kind in _NAMES and len(entry.msgid) <= _SHORT:
            by_translation[_key(_said(entry))].append((part, entry))
    for group in by_translation.values():
        first = group[0][1]
        for part, entry in group[1:]:
            if _key(entry.msgid.text) == _key(first.msgid.text) or entry.kind is not first.kind:
                continue
            yield Problem(
                f"“{first.msgid.text.strip()}” has the same translation. Word them apart if they mean two things.",
                0,
                len(entry.translations[0]),
                part,
            )


def _said(entry: Entry) -> str:
    return entry.translations[0].text


def _key(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".:…!?。：！？")
