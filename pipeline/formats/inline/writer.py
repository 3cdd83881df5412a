"""Pieces of text in, one traced string of HTML out."""

from __future__ import annotations

import re

from pipeline.model import Piece, Span, Text, Traced

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\0": "\ufffd"}
_UNSAFE = re.compile('[&<>"\0]')


def escape(text: str) -> str:
    """For text and for attributes in double quotation marks, as CommonMark's examples have it."""
    return _UNSAFE.sub(lambda found: _ESCAPES[found.group()], text) if _UNSAFE.search(text) else text


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
        if len(pieces) == 1 and len(pieces[0].span) == pieces[0].end - pieces[0].start:
            only = pieces[0]
            if only.start <= start and end <= only.end:
                shift = only.span.start - only.start
                span = Span(start + shift, end + shift)
                self._pieces.append(Piece(length, self._length, only.origin, span))
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
        end = len(traced.text) if end is None else end
        if start >= end:
            return
        shift = self._length - start
        for piece in traced.pieces if start == 0 and end == len(traced.text) else traced.slice(start, end).pieces:
            at = piece.start + (shift if start == 0 and end == len(traced.text) else self._length)
            self._pieces.append(Piece(at, at + piece.end - piece.start, piece.origin, piece.span))
        self._strings.append(traced.text[start:end])
        self._length += end - start

    def text(self, traced: Traced, start: int = 0, end: int | None = None) -> None:
        """``[start, end)`` escaped."""
        end = len(traced.text) if end is None else end
        position = start
        for found in _UNSAFE.finditer(traced.text, start, end):
            self.copy(traced, position, found.start())
            self.made(_ESCAPES[found.group()], traced, found.start(), found.end())
            position = found.end()
        self.copy(traced, position, end)

    def result(self) -> Traced:
        return Traced("".join(self._strings), tuple(self._pieces))
