"""A catalog and a finished translation in, the catalog with it out: fuzzy no longer, all else untouched."""

from __future__ import annotations

from pipeline.catalogs.notes import notes_when_finished
from pipeline.catalogs.po.comments import comments_of
from pipeline.catalogs.po.editing import Change, edit
from pipeline.catalogs.po.syntax import Catalog, CatalogError, Item


def set_translation(
    catalog: Catalog, msgid: str, translation: str | tuple[str, ...], *, context: str | None = None
) -> Catalog:
    """The catalog with the translation of one message.

    Raises CatalogError where it has no such message, or one with another number of plural forms.
    """
    item = catalog.find(msgid, context)
    if item is None:
        raise CatalogError(f"The catalog has no message “{msgid[:60]}”. Run update first.", catalog.text.name)
    forms = (translation,) if isinstance(translation, str) else translation
    if len(forms) != len(item.msgstr):
        line = catalog.text.position(item.body)[0]
        message = f"“{msgid[:60]}” has {len(item.msgstr)} forms, not {len(forms)}. Give one text for each."
        raise CatalogError(message, catalog.text.name, line)
    return edit(catalog, item, finished(catalog, item, forms))


def finished(catalog: Catalog, item: Item, msgstr: tuple[str, ...]) -> Change:
    """The change that gives an entry a finished translation, without the traces of its fuzzy time."""
    said = comments_of(catalog.text.content[item.start : item.body])
    notes = notes_when_finished(said.notes)
    kept = Change()
    return Change(
        msgstr=kept.msgstr if msgstr == item.msgstr else msgstr,
        fuzzy=False if item.fuzzy else kept.fuzzy,
        previous=None if said.previous is not None else kept.previous,
        notes=kept.notes if notes == said.notes else notes,
    )
