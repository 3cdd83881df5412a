"""The text of a usual catalog in, its entries out when somebody asks for them: most pages need translations alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import overload

from pipeline.catalogs.entries import entries
from pipeline.catalogs.po.header import fields_in, header_fields
from pipeline.catalogs.po.reading import read
from pipeline.catalogs.po.syntax import Key
from pipeline.catalogs.po.usual import UsualStrings, usual_strings
from pipeline.model import Entry, Piece, Text, Traced


class LaterEntries(Sequence[Entry]):
    """The entries of a catalog, made on first use. A value that never changes otherwise."""

    __slots__ = ("_length", "_locale", "_made", "_source_locale", "_text", "translations")

    def __init__(self, text: Text, strings: UsualStrings, locale: str, source_locale: str) -> None:
        self._text, self._locale, self._source_locale = text, locale, source_locale
        self.translations = strings.finished  # of messages without a context; "" where there is none to show
        self._length = strings.entries
        self._made: dict[Key, Entry] = {}

    def finished(self, msgid: str) -> Traced | None:
        """The translation of a message without a context; None where it is missing, empty or fuzzy."""
        text = self.translations.get(msgid)
        return self.traced(msgid, text) if text else None

    def traced(self, msgid: str, translation: str) -> Traced:
        """One of the translations, with its places."""
        return Traced(translation, partial(self._pieces, msgid))

    def _pieces(self, msgid: str) -> tuple[Piece, ...]:
        return self._entries()[None, msgid].translations[0].pieces

    def _entries(self) -> dict[Key, Entry]:
        if not self._made and self._length:
            made = entries(read(self._text), locale=self._locale, source_locale=self._source_locale)
            self._made = {(entry.context, entry.msgid.text): entry for entry in made}
        return self._made

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries().values())

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, index: int | slice) -> Entry | tuple[Entry, ...]:
        return tuple(self)[index]


def header_and_entries(
    text: Text, *, locale: str, source_locale: str = "en"
) -> tuple[Mapping[str, str], Sequence[Entry]]:
    """The fields of a catalog's header, and its entries: made later where it holds the usual ones alone.

    Raises:
        CatalogError: it is no catalog.
    """
    strings = usual_strings(text.content)
    if strings is not None:
        return fields_in(strings.header), LaterEntries(text, strings, locale, source_locale)
    catalog = read(text)
    return header_fields(catalog), entries(catalog, locale=locale, source_locale=source_locale)
