"""A catalog in, its entries as the rules see them out: every character of a translation with its place in the .po."""

from __future__ import annotations

import re

from pipeline.catalogs.po.comments import comments_of
from pipeline.catalogs.po.strings import traced
from pipeline.catalogs.po.syntax import Catalog, Item
from pipeline.model import Entry, Kind

# What other programs write into "#." comments: po4a's "type: Title ##".
_FOREIGN_KINDS = {
    "title": Kind.HEADING,
    "plain text": Kind.PARAGRAPH,
    "bullet": Kind.LIST_ITEM,
    "table": Kind.TABLE_CELL,
    "block quote": Kind.QUOTE,
}
_KINDS = sorted(Kind, key=lambda kind: -len(kind.value))
_FOREIGN = re.compile(r"type: ([A-Za-z ]+?)(?: [#=~-]|:|$)")


def entries(catalog: Catalog, *, locale: str, source_locale: str = "en", obsolete: bool = False) -> tuple[Entry, ...]:
    """The entries of a catalog without its header, in the order of the file; obsolete ones only if asked."""
    return tuple(
        entry_of(catalog, item, locale=locale, source_locale=source_locale)
        for item in catalog.items
        if not item.is_header and (obsolete or not item.obsolete)
    )


def entry_of(catalog: Catalog, item: Item, *, locale: str, source_locale: str = "en") -> Entry:
    """One item of a catalog as a rule's subject."""
    text = catalog.text
    strings = {literal.name: traced(text, literal.start, literal.end) for literal in item.literals}
    said = comments_of(text.content[item.start : item.body])
    return Entry(
        locale=locale,
        source_locale=source_locale,
        msgid=strings["msgid"],
        translations=tuple(string for name, string in strings.items() if name.startswith("msgstr")),
        msgid_plural=strings.get("msgid_plural"),
        context=item.context,
        kind=kind_of(said.notes),
        fuzzy=item.fuzzy,
        obsolete=item.obsolete,
        flags=item.flags,
        comments=said.translator,
        notes=said.notes,
        references=said.references,
        previous=said.previous,
    )


def kind_of(notes: tuple[str, ...]) -> Kind | None:
    """The kind of block that the first telling ``#.`` comment names; None where none does."""
    for note in notes:
        for kind in _KINDS:
            rest = note.removeprefix(kind.value)
            if rest != note and (not rest or rest[0] in " ,"):
                return kind
        foreign = _FOREIGN.match(note)
        if foreign and foreign[1].lower() in _FOREIGN_KINDS:
            return _FOREIGN_KINDS[foreign[1].lower()]
    return None
