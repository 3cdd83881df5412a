"""A catalog in; one source with two translations, two sources with one, and titles left in links, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from pipeline.languages.scripts import scripts_of
from pipeline.model import Declaration, Entries, Entry, Kind, Problem, Severity, Subject
from pipeline.rules.translation import untranslated
from pipeline.rules.translation._inline import Link, read_inline
from pipeline.rules.translation._left import is_left_word

RULE = Declaration("Consistent translations", Severity.ADVICE, Subject.ENTRIES)

# Short texts that name things: a sentence may be said in two ways.
_SHORT = 40
_ELSEWHERE = re.compile(r"https?:|//|mailto:")
_NAMES = frozenset((Kind.HEADING, Kind.TITLE, Kind.TABLE_HEADER, Kind.TABLE_CELL, Kind.TERM, Kind.TEMPLATE))


def check(catalog: Entries) -> Iterator[Problem]:
    shown = [
        (part, entry)
        for part, entry in enumerate(catalog.entries)
        if entry.translated and not entry.fuzzy and not entry.obsolete and entry.msgid.text and not entry.msgid_plural
    ]
    yield from _two_translations(shown)
    yield from _two_sources(shown)
    yield from _left_labels(shown, {_key(entry.msgid.text): _said(entry).strip() for _, entry in reversed(shown)})


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


def _left_labels(shown: list[tuple[int, Entry]], titles: Mapping[str, str]) -> Iterator[Problem]:
    """The title of a page, translated where it is a text of its own, and left in a link to the page."""
    for part, entry in shown:
        text = _said(entry)
        if "](" not in text or "](" not in entry.msgid.text:
            continue
        source = read_inline(entry.msgid.text)
        own = {source.text[link.label_start : link.label_end] for link in source.links}
        left = [link for link in read_inline(text).links if text[link.label_start : link.label_end] in own]
        for link in left:
            label = text[link.label_start : link.label_end]
            title = titles.get(_key(label), "")
            if title and _is_left(link, text, title, entry) and not _is_named(link, entry):
                yield Problem(
                    f"“{label}” is “{title}” elsewhere in this catalog. Translate it.",
                    link.label_start,
                    link.label_end,
                    part,
                )


def _is_left(link: Link, text: str, title: str, entry: Entry) -> bool:
    """No name and no code: a page's title that the catalog puts into words of its own."""
    label = text[link.label_start : link.label_end]
    if link.image or "`" in label or _ELSEWHERE.match(link.target) or len(label) > _SHORT:
        return False
    if " " not in label and "Latn" not in (scripts_of(entry.locale) or ("Latn",)) and not is_left_word(label):
        return False
    words = {word.casefold() for word in re.findall(r"\w+", label)}
    return not words <= {word.casefold() for word in re.findall(r"\w+", title)}


def _is_named(link: Link, entry: Entry) -> bool:
    """Named by the check of single entries already."""
    return any(link.label_start <= problem.start < link.label_end for problem in untranslated.check(entry))


def _said(entry: Entry) -> str:
    return entry.translations[0].text


def _key(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".:…!?。：！？")
