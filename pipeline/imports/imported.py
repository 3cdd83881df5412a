"""What an import gives: articles as Markdown with front matter, and a list of all that they do not carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.model import Place, Span, Traced


class UnreadableError(ValueError):
    """A file that cannot be imported at all: where, and what to do about it."""

    def __init__(self, message: str, place: Place | None = None) -> None:
        where = f"{place.path}:{place.line}:{place.column}: " if place else ""
        super().__init__(where + message)
        self.message = message
        self.place = place


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the old file that the article lacks or has otherwise: the words, the reason, the place."""

    words: str
    why: str
    place: Place | None

    @property
    def line(self) -> int:
        """The line in the imported file, from 1."""
        return self.place.line if self.place else 1


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that the article shows: its old address, and the file below ``source/`` that it now names."""

    address: str
    file: str


@dataclass(frozen=True, slots=True)
class Imported:
    """One article. ``content`` is the whole file for ``source/<name>.md``, front matter included."""

    name: str
    title: str
    content: str
    left_out: tuple[LeftOut, ...] = ()
    images: tuple[Image, ...] = ()
    meta: Mapping[str, object] = field(default_factory=dict)


class BlockKind(StrEnum):
    HEADING = "heading"
    TEXT = "text"  # a paragraph
    OTHER = "other"  # lists, tables, quotations, code, figures


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article on its way to Markdown; ``span`` counts in the text that is imported.

    ``words`` is the block as a reader sees it, without markup, for recognizing what it is.
    """

    markdown: str
    words: str
    span: Span
    kind: BlockKind = BlockKind.TEXT
    level: int = 0


def left_out(text: Traced, span: Span, why: str, words: str | None = None) -> LeftOut:
    """The entry for a span of the text that is imported."""
    written = text.text[span.start : span.end] if words is None else words
    return LeftOut(shortened(written), why, text.place(span.start, span.end))


def shortened(words: str, limit: int = 80) -> str:
    """The words on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def in_order(entries: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Entries by their place in the file."""
    return tuple(sorted(entries, key=lambda entry: (entry.line, entry.place.column if entry.place else 0)))
