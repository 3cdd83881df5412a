"""A catalog in, its entries as the rules see them out: every character of a translation with its place in the .po."""

from __future__ import annotations

import re
from functools import lru_cache

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
_KINDS = {kind.value: kind for kind in Kind}
_OWN = re.compile("(" + "|".join(sorted(_KINDS, key=lambda name: -len(name))) + r")(?=[ ,]|\Z)")
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
    text, spans, forms = catalog.text, item.spans, item.msgstr
    at = 0 if item.context is None else 1
    said = comments_of(text.content[item.start : item.body])
    return Entry(
        locale,
        source_locale,
        traced(text, spans[at], item.msgid),
        tuple([traced(text, span, form) for span, form in zip(spans[-len(forms) :], forms, strict=True)]),
        None if item.plural is None else traced(text, spans[at + 1], item.plural),
        item.context,
        kind_of(said.notes),
        "fuzzy" in item.flags,
        item.obsolete,
        item.flags,
        said.translator,
        said.notes,
        said.references,
        said.previous,
    )


@lru_cache(maxsize=2**15)
def kind_of(notes: tuple[str, ...]) -> Kind | None:
    """The kind of block that the first telling ``#.`` comment names; None where none does."""
    for note in notes:
        own = _OWN.match(note)
        if own:
            return _KINDS[own[1]]
        foreign = _FOREIGN.match(note)
        if foreign and foreign[1].lower() in _FOREIGN_KINDS:
            return _FOREIGN_KINDS[foreign[1].lower()]
    return None
