"""Pieces of text in, one traced string of HTML out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from pipeline.model import Piece, Span, Text, Traced

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\0": "\ufffd"}
_UNSAFE = re.compile('[&<>"\0]')


def escape(text: str) -> str:
    """For text and for attributes in double quotation marks, as CommonMark's examples have it."""
    return _UNSAFE.sub(lambda found: _ESCAPES[found.group()], text) if _UNSAFE.search(text) else text


_FEW = 8  # pieces that are looked through faster than searched


class Writer:
    """Collects a page from left to right. Where its characters came from is remembered, and counted out if asked.

    Each part is its string, the function that gives its pieces where it has any, and the function's arguments: a
    plain tuple, for pages are made of many.
    """

    __slots__ = ("_parts",)

    def __init__(self) -> None:
        self._parts: list[tuple[Any, ...]] = []

    def add(self, string: str) -> None:
        """Characters that the pipeline makes."""
        self._parts.append((string,))

    def made(self, string: str, traced: Traced, start: int, end: int) -> None:
        """Characters that stand for ``[start, end)`` of a traced text."""
        if string:
            self._parts.append((string, _made, len(string), traced, start, end))

    def stands_for(self, string: str, origin: Text, span: Span | Callable[[], Span]) -> None:
        """Characters that stand for a range of a file, which may be looked for when it is asked for."""
        self._parts.append((string, _standing, len(string), origin, span))

    def whole(self, traced: Traced) -> None:
        """All of a text as it is."""
        self._parts.append((traced.text, _whole, traced))

    def copy(self, traced: Traced, start: int = 0, end: int | None = None) -> None:
        """``[start, end)`` as it is."""
        if end is None:
            end = len(traced.text)
        if start < end:
            self._parts.append((traced.text[start:end], _copied, traced, start, end))

    def text(self, traced: Traced, start: int = 0, end: int | None = None) -> None:
        """``[start, end)`` escaped."""
        text = traced.text
        end = len(text) if end is None else end
        while found := _UNSAFE.search(text, start, end):
            at = found.start()
            self.copy(traced, start, at)
            self.made(_ESCAPES[text[at]], traced, at, at + 1)
            start = at + 1
        if start < end:
            self._parts.append((text[start:end], _copied, traced, start, end))

    def merged(self) -> Traced:
        """The result with pieces joined that stand side by side in the text and in their origin."""
        return Traced("".join([part[0] for part in self._parts]), lambda: merged_pieces(_pieces_of(self._parts)))

    def result(self) -> Traced:
        return Traced("".join([part[0] for part in self._parts]), partial(_pieces_of, self._parts))


def _pieces_of(parts: list[tuple[Any, ...]]) -> Iterator[Piece]:
    at = 0
    for string, *given in parts:
        if given:
            yield from given[0](at, *given[1:])
        at += len(string)


def _whole(at: int, traced: Traced) -> Iterator[Piece]:
    return (Piece(start + at, end + at, origin, span) for start, end, origin, span in traced.pieces)


def _copied(at: int, traced: Traced, start: int, end: int) -> Iterator[Piece]:
    """``[start, end)`` of a traced text stands at ``at`` as it is."""
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
        yield Piece(first + at - start, last + at - start, piece.origin, span)


def _made(at: int, length: int, traced: Traced, start: int, end: int) -> Iterator[Piece]:
    """``length`` characters at ``at`` stand for ``[start, end)`` of a traced text."""
    found = traced.origin(start, end)
    if found:
        yield Piece(at, at + length, *found)


def _standing(at: int, length: int, origin: Text, span: Span | Callable[[], Span]) -> Iterator[Piece]:
    yield Piece(at, at + length, origin, span() if callable(span) else span)


def _from(traced: Traced, start: int) -> Iterator[Piece]:
    """The pieces from the one that may hold ``start``."""
    first = bisect_right(traced.pieces, start, key=lambda piece: piece.start)
    return (traced.pieces[number] for number in range(max(0, first - 1), len(traced.pieces)))


def merged(traced: Traced) -> Traced:
    """The same with pieces joined that stand side by side in the text and in their origin."""
    return Traced(traced.text, lambda: merged_pieces(traced.pieces))


def merged_pieces(separate: Iterable[Piece]) -> list[Piece]:
    pieces: list[Piece] = []
    for piece in separate:
        last = pieces[-1] if pieces else None
        if last and _continues(last, piece):
            pieces[-1] = Piece(last.start, piece.end, last.origin, Span(last.span.start, piece.span.end))
        else:
            pieces.append(piece)
    return pieces


def _continues(last: Piece, piece: Piece) -> bool:
    return (
        last.end == piece.start
        and last.span.end == piece.span.start
        and last.origin is piece.origin
        and len(last.span) == last.end - last.start
        and len(piece.span) == piece.end - piece.start
    )
