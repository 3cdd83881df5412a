"""Offsets in a named text in, lines and columns for people out."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

# A line ends as editors and PO tools end it: LF, CRLF or CR. Other Unicode
# separators (U+2028, U+0085) do not start a line in any editor's counting.
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of character offsets, ``start <= end``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a person finds something: path, lines and columns from 1, end exclusive, columns in characters."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Text:
    """A named content that knows its lines. ``name`` is a path with ``/`` relative to the site."""

    name: str
    content: str
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset (clamped into the text)."""
        starts = self._line_starts()
        offset = max(0, min(offset, len(self.content)))
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The character offset of a line and column from 1 (clamped into the text)."""
        starts = self._line_starts()
        line = max(1, min(line, len(starts)))
        return max(0, min(starts[line - 1] + column - 1, len(self.content)))

    def place(self, span: Span) -> Place:
        line, column = self.position(span.start)
        end_line, end_column = self.position(span.end)
        return Place(self.name, line, column, end_line, end_column)

    def _line_starts(self) -> list[int]:
        # Filled on first use: most texts of a build are never asked for a line.
        if not self._starts:
            self._starts.append(0)
            self._starts.extend(match.end() for match in _LINE_END.finditer(self.content))
        return self._starts

    def __hash__(self) -> int:
        return hash((self.name, len(self.content), self.content[:80]))
