"""Catalogs in, a memory out that knows the translation of an equal or nearly equal message elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.catalogs.entries import kind_of
from pipeline.catalogs.merging.likeness import likeness
from pipeline.catalogs.merging.matching import Index, index_of
from pipeline.catalogs.po.comments import comments_of
from pipeline.catalogs.po.syntax import Catalog
from pipeline.model import Kind

NEARLY = 0.85  # likeness from which a translation of another article is worth a suggestion


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translation that the memory holds; ``where`` names the article or catalog it comes from."""

    msgid: str
    plural: str | None
    context: str | None
    msgstr: tuple[str, ...]
    kind: Kind | None
    where: str
    fuzzy: bool = False
    obsolete: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """The translations of one locale, in the order of their catalogs."""

    entries: tuple[Remembered, ...] = ()
    exact: Mapping[str, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _index: list[Index] = field(default_factory=list, init=False, repr=False, compare=False)

    def same(self, msgid: str, context: str | None, plural: str | None) -> list[Remembered]:
        """The finished translations of an equal message, those of equal context first."""
        found = [self.entries[at] for at in self.exact.get(msgid, ())]
        fitting = [entry for entry in found if not entry.fuzzy and (entry.plural is None) == (plural is None)]
        return sorted(fitting, key=lambda entry: (entry.context != context, entry.obsolete))

    def nearly(self, msgid: str) -> Remembered | None:
        """The finished translation of the most like message, if it is like enough."""
        if not self._index:  # made on first use
            self._index.append(index_of({at: entry.msgid for at, entry in enumerate(self.entries) if not entry.fuzzy}))
        like = {at: likeness(self.entries[at].msgid, msgid, NEARLY) for at in self._index[0].near(msgid)}
        best = max(like, key=lambda at: like[at], default=None)
        return self.entries[best] if best is not None and like[best] >= NEARLY else None


def memory_of(catalogs: Iterable[Catalog]) -> Memory:
    """A memory of all translations in some catalogs of one locale, obsolete ones too."""
    entries: list[Remembered] = []
    exact: dict[str, list[int]] = {}
    for catalog in catalogs:
        for item in catalog.items:
            if item.is_header or not item.translated:
                continue
            said = comments_of(catalog.text.content[item.start : item.body])
            where = said.references[0] if said.references else catalog.text.name
            exact.setdefault(item.msgid, []).append(len(entries))
            kind = kind_of(said.notes)
            fuzzy, obsolete = item.fuzzy, item.obsolete
            entries.append(Remembered(item.msgid, item.plural, item.context, item.msgstr, kind, where, fuzzy, obsolete))
    return Memory(tuple(entries), {msgid: tuple(places) for msgid, places in exact.items()})
