"""The concrete syntax of a catalog as values: its text, and where each entry and string of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.model import Text

Key = tuple[str | None, str]  # context and msgid: what makes an entry the same entry


class CatalogError(ValueError):
    """A catalog that cannot be read or written without loss, with the line (from 1) and column to look at."""

    def __init__(self, message: str, path: str = "", line: int = 1, column: int = 1) -> None:
        super().__init__(message, path, line, column)
        self.message, self.path, self.line, self.column = message, path, line, column

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}" if self.path else self.message


class Literal(NamedTuple):
    """The strings of one field: ``[start, end)`` of the catalog's text from the first quote to the last."""

    name: str  # msgctxt, msgid, msgid_plural, msgstr, msgstr[0], ...
    start: int
    end: int


class Item(NamedTuple):
    """One entry where it stands: ``[start, end)`` with its comments, ``body`` where its first keyword line starts."""

    start: int
    body: int
    end: int
    context: str | None
    msgid: str
    plural: str | None
    msgstr: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]  # where its strings stand, in the order of the file
    flags: frozenset[str] = frozenset()
    obsolete: bool = False

    @property
    def literals(self) -> tuple[Literal, ...]:
        """Its strings with their names. The order of the file is msgctxt, msgid, msgid_plural, msgstr."""
        names = ["msgid"] if self.context is None else ["msgctxt", "msgid"]
        if self.plural is None:
            names.append("msgstr")
        else:
            names += ["msgid_plural", *(f"msgstr[{number}]" for number in range(len(self.msgstr)))]
        return tuple(Literal(name, *span) for name, span in zip(names, self.spans, strict=True))

    @property
    def key(self) -> Key:
        return self.context, self.msgid

    @property
    def fuzzy(self) -> bool:
        return "fuzzy" in self.flags

    @property
    def translated(self) -> bool:
        """Every form has text; fuzzy or not."""
        return all(self.msgstr)

    @property
    def has_translation(self) -> bool:
        """At least one form has text; fuzzy or not."""
        return any(self.msgstr)

    @property
    def is_header(self) -> bool:
        return not self.msgid and self.context is None and not self.obsolete


@dataclass(frozen=True, slots=True)
class Catalog:
    """A catalog as its text and the entries in it, in the order of the file. Its text is all there is to write."""

    text: Text
    items: tuple[Item, ...]
    newline: str = "\n"
    _messages: list[tuple[Item, ...]] = field(default_factory=list, init=False, repr=False, compare=False)
    _index: dict[Key, Item] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def header(self) -> Item | None:
        return next((item for item in self.items if item.is_header), None)

    @property
    def messages(self) -> tuple[Item, ...]:
        """The entries that translate something: neither the header nor obsolete."""
        if not self._messages:  # sorted out on first use
            self._messages.append(tuple(item for item in self.items if not item.obsolete and not item.is_header))
        return self._messages[0]

    @property
    def obsolete(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.obsolete)

    def raw(self, item: Item) -> str:
        """The entry exactly as the file has it."""
        return self.text.content[item.start : item.end]

    def find(self, msgid: str, context: str | None = None) -> Item | None:
        """The entry of a message that is not obsolete."""
        if not self._index:  # filled on first use
            self._index.update((item.key, item) for item in self.items if not item.obsolete)
        return self._index.get((context, msgid))
