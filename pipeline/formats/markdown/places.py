"""What the Markdown parser says of a block (its text, its first line) in, the same traced to the article out."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate

from pipeline.formats.inline.writer import merged_pieces
from pipeline.model import Piece, Span, Text, Traced

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_ROW_EDGE = re.compile(r"[ \t>]*\|?")
_INDENT = re.compile(r"[ \t]*")


class Lines:
    """The lines of an article's body as the parser counts them, from 0, with their offsets in the article."""

    __slots__ = ("_lines", "_starts", "text")

    def __init__(self, text: Text, start: int) -> None:
        self.text = text
        self._starts: list[int] = []
        self._lines: list[str] = []
        if "\r" not in text.content and "\0" not in text.content:  # as in nearly every article
            self._lines = text.content[start:].split("\n")
            self._starts = list(accumulate((len(line) + 1 for line in self._lines[:-1]), initial=start))
            return
        for found in _LINE.finditer(text.content, start):
            self._starts.append(found.start())
            self._lines.append(found.group(1).replace("\0", "\ufffd"))
            if not found.group(2):
                break

    def start(self, line: int) -> int:
        return self._starts[min(line, len(self._starts) - 1)]

    def line(self, line: int) -> str:
        return self._lines[line] if line < len(self._lines) else ""

    def span(self, line: int, end: int | None = None) -> Span:
        """From the first sign of a line to the end of the last, ``end`` exclusive."""
        end = line + 1 if end is None else max(end, line + 1)
        last = min(end, len(self._starts)) - 1
        while last > line and not self._lines[last].strip():
            last -= 1
        words = self.line(line)
        first = self.start(line) + len(words) - len(words.lstrip())
        return Span(first, max(first, self.start(last) + len(self.line(last).rstrip())))

    def marker(self, line: int, marker: str) -> Span:
        """The first place of a marker (``##``, ``>``, ``-``) in a line; where its words start if it is not there."""
        at = self.line(line).find(marker) if marker else -1
        if at < 0:
            first = self.span(line).start
            return Span(first, first)
        return Span(self.start(line) + at, self.start(line) + at + len(marker))

    def trace(self, content: str, first: int, *, after: int = 0) -> Traced:
        """Block content that begins in line ``first``: each of its lines ends a line of the article.

        Prefixes of quotations and list items, which the parser takes away, belong to the line end
        before them. ``after``: where the search begins in the first line (headings have a closing sign too).
        """
        return Traced(content, partial(self._pieces, content, first, after))

    def _pieces(self, content: str, first: int, after: int) -> list[Piece]:
        pieces: list[Piece] = []
        length, previous = 0, self.start(first)
        lines = content.split("\n")
        if not lines[-1]:
            lines.pop()
        for number, line in enumerate(lines):
            indent = _INDENT.match(line)
            margin = indent.end() if indent else 0
            at = self._find(line[margin:], first + number, after if not number else 0)
            start = self.start(first + number) + (at or 0)
            if number:
                pieces.append(Piece(length, length + 1 + margin, self.text, Span(previous, max(previous, start))))
                length += 1
            elif margin:
                pieces.append(Piece(length, length + margin, self.text, Span(max(0, start - margin), start)))
            length += margin
            words = line[margin:]
            end = start + len(words) if at is not None else self.span(first + number).end
            if words:
                pieces.append(Piece(length, length + len(words), self.text, Span(start, max(start, end))))
            length += len(words)
            previous = max(start, end)
        if length < len(content):
            pieces.append(
                Piece(length, length + 1, self.text, Span(previous, max(previous, self.start(first + len(lines)))))
            )
        return merged_pieces(pieces)

    def _find(self, words: str, line: int, after: int) -> int | None:
        source = self.line(line)
        if not words:
            return len(source)
        at = source.find(words, after) if after else source.rfind(words)
        return None if at < 0 else at

    def cells(self, contents: list[str], line: int) -> list[Traced]:
        """The cells of one table row; ``\\|`` in the article is ``|`` in the cell."""
        source = self.line(line)
        edge = _ROW_EDGE.match(source)
        position = edge.end() if edge else 0
        found: list[Traced] = []
        for content in contents:
            cell, position = self._cell(content, source, position, line)
            found.append(cell)
        return found

    def _cell(self, content: str, source: str, position: int, line: int) -> tuple[Traced, int]:
        written = content.replace("|", r"\|")
        at = source.find(written, position)
        if not content or at < 0:
            following = source.find("|", position)
            end = self.start(line) + (following if following >= 0 else len(source))
            here = Span(min(self.start(line) + position, end), end)
            return Traced.of(content, self.text, here), following + 1 if following >= 0 else position
        start = self.start(line) + at
        whole = Traced.whole(self.text, Span(start, start + len(written)))
        if "|" in content:
            whole = whole.rewrite([(m.start(), m.end(), "|") for m in re.finditer(r"\\\|", written)])
        else:
            whole = Traced(content, whole.pieces)  # U+FFFD for NUL
        end = at + len(written)
        following = source.find("|", end)
        return whole, following + 1 if following >= 0 else end
