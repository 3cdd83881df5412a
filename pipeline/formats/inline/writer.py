"""Pieces of text in, one traced string of HTML out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.model import Piece, Span, Text, Traced

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\0": "\ufffd"}
_UNSAFE = re.compile('[&<>"\0]')


def escape(text: str) -> str:
    """For text and for attributes in double quotation marks, as CommonMark's examples have it."""
    return _UNSAFE.sub(lambda found: _ESCAPES[found.group()], text) if _UNSAFE.search(text) else text


_FEW = 8  # pieces that are looked through faster than searched


class Writer:
    """Collects a page from left to right. Pieces go in once and are never moved again, which is what makes it fast."""

    __slots__ = ("_length", "_pieces", "_strings")

    def __init__(self) -> None:
        self._strings: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def add(self, string: str) -> None:
        """Characters that the pipeline makes."""
        self._strings.append(string)
        self._length += len(string)

    def made(self, string: str, traced: Traced, start: int, end: int) -> None:
        """Characters that stand for ``[start, end)`` of a traced text."""
        if not string:
            return
        length = self._length
        self._strings.append(string)
        self._length = length + len(string)
        pieces = traced.pieces
        if len(pieces) == 1:
            only = pieces[0]
            span = only.span
            if only.start <= start and end <= only.end and span.end - span.start == only.end - only.start:
                shift = span.start - only.start
                self._pieces.append(Piece(length, self._length, only.origin, Span(start + shift, end + shift)))
                return
        found = traced.origin(start, end)
        if found:
            self._pieces.append(Piece(length, self._length, *found))

    def stands_for(self, string: str, origin: Text, span: Span) -> None:
        """Characters that stand for a range of a file."""
        length = self._length
        self.add(string)
        self._pieces.append(Piece(length, self._length, origin, span))

    def copy(self, traced: Traced, start: int = 0, end: int | None = None) -> None:
        """``[start, end)`` as it is."""
        text = traced.text
        if start == 0 and (end is None or end == len(text)):
            self._all(traced)
            return
        end = len(text) if end is None else end
        if start >= end:
            return
        length = self._length
        self._length = length + end - start
        self._strings.append(text[start:end])
        for piece in traced.pieces if len(traced.pieces) < _FEW else _from(traced, start):
            if piece.end <= start:
                continue
            if piece.start >= end:
                break
            first, last = max(piece.start, start), min(piece.end, end)
            span = piece.span
            if span.end - span.start == piece.end - piece.start:
                shift = span.start - piece.start
                span = Span(first + shift, last + shift)
            self._pieces.append(Piece(first + length - start, last + length - start, piece.origin, span))

    def _all(self, traced: Traced) -> None:
        length = self._length
        self._length = length + len(traced.text)
        self._strings.append(traced.text)
        for piece in traced.pieces:
            self._pieces.append(Piece(piece.start + length, piece.end + length, piece.origin, piece.span))

    def text(self, traced: Traced, start: int = 0, end: int | None = None) -> None:
        """``[start, end)`` escaped."""
        end = len(traced.text) if end is None else end
        if not _UNSAFE.search(traced.text, start, end):
            self.copy(traced, start, end)
            return
        position = start
        for found in _UNSAFE.finditer(traced.text, start, end):
            self.copy(traced, position, found.start())
            self.made(_ESCAPES[found.group()], traced, found.start(), found.end())
            position = found.end()
        self.copy(traced, position, end)

    def result(self) -> Traced:
        return Traced("".join(self._strings), tuple(self._pieces))


def _from(traced: Traced, start: int) -> Iterator[Piece]:
    """The pieces from the one that may hold ``start``."""
    first = bisect_right(traced.pieces, start, key=lambda piece: piece.start)
    return (traced.pieces[number] for number in range(max(0, first - 1), len(traced.pieces)))


def merged(traced: Traced) -> Traced:
    """The same with pieces joined that stand side by side in the text and in their origin."""
    pieces: list[Piece] = []
    for piece in traced.pieces:
        last = pieces[-1] if pieces else None
        if last and _continues(last, piece):
            pieces[-1] = Piece(last.start, piece.end, last.origin, Span(last.span.start, piece.span.end))
        else:
            pieces.append(piece)
    return Traced(traced.text, tuple(pieces)) if len(pieces) < len(traced.pieces) else traced


def _continues(last: Piece, piece: Piece) -> bool:
    return (
        last.end == piece.start
        and last.span.end == piece.span.start
        and last.origin is piece.origin
        and len(last.span) == last.end - last.start
        and len(piece.span) == piece.end - piece.start
    )
