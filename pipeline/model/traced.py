"""A string together with the origin of its pieces: what every derived text of the pipeline is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from pipeline.model.place import Place, Span, Text


class Piece(NamedTuple):
    """``[start, end)`` of a derived string came from ``span`` of ``origin``.

    Where both are equally long they answer character by character; else (an escape, an
    entity, a folded line) the whole piece answers to the whole span.
    """

    start: int
    end: int
    origin: Text
    span: Span

    def _at(self, offset: int, *, end: bool) -> int:
        """The origin's offset for an offset of the derived string, as the start or end of a range."""
        if self.end - self.start == len(self.span):
            return self.span.start + offset - self.start
        if end:
            return self.span.start if offset <= self.start else self.span.end
        return self.span.end if offset >= self.end else self.span.start

    def _part(self, start: int, end: int) -> Span:
        return Span(self._at(start, end=False), max(self._at(start, end=False), self._at(end, end=True)))


class Traced:
    """A string plus the origin of its pieces; the pieces are in order and do not overlap.

    What lies between pieces was made by the pipeline and has no origin. A value that never changes; it is no
    dataclass because its pieces are counted out on first use: most texts of a build are never asked for a place.
    """

    __slots__ = ("_pieces", "text")

    def __init__(self, text: str, pieces: tuple[Piece, ...] | Callable[[], Iterable[Piece]] = ()) -> None:
        """``pieces``: these, or a function of values that never change, which gives them when they are asked for."""
        self.text = text
        self._pieces = pieces

    @property
    def pieces(self) -> tuple[Piece, ...]:
        if not isinstance(self._pieces, tuple):
            self._pieces = tuple(self._pieces())
        return self._pieces

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Traced):
            return NotImplemented
        return self.text == other.text and self.pieces == other.pieces

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Traced({self.text!r}, {self.pieces!r})"

    def __reduce__(self) -> tuple[type[Traced], tuple[str, tuple[Piece, ...]]]:
        """For a process pool."""
        return Traced, (self.text, self.pieces)

    @classmethod
    def whole(cls, text: Text, span: Span | None = None) -> Traced:
        """The content of a text, or of a span of it, each character with its own place."""
        span = span or Span(0, len(text.content))
        return cls.of(text.content[span.start : span.end], text, span)

    @classmethod
    def of(cls, string: str, origin: Text, span: Span) -> Traced:
        """A string that stands for a span of a text: character by character where equally long."""
        return cls(string, (Piece(0, len(string), origin, span),) if string else ())

    @classmethod
    def join(cls, parts: Iterable[Traced | str]) -> Traced:
        """The concatenation; plain strings in it have no origin."""
        kept = tuple(parts)
        return cls("".join([part if isinstance(part, str) else part.text for part in kept]), partial(_joined, kept))

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def slice(self, start: int, end: int) -> Traced:
        """``text[start:end]`` with its origins; offsets from 0, no negative ones."""
        end = min(end, len(self.text))
        cut: list[Piece] = []
        for piece in self._touching(start, end):
            first, last = max(piece.start, start), min(piece.end, end)
            if first < last:
                cut.append(Piece(first - start, last - start, piece.origin, piece._part(first, last)))
        return Traced(self.text[start:end], tuple(cut))

    def rewrite(self, edits: Iterable[tuple[int, int, str]]) -> Traced:
        """The string with ranges replaced, in order: ``(start, end, new string)``.

        A new string answers as a whole to the origin of the range that it replaced.
        """
        edits = tuple(edits)
        if not edits:
            return self
        strings: list[str] = []
        done = 0
        for start, end, new in edits:
            strings += [self.text[done:start], new]
            done = end
        return Traced("".join([*strings, self.text[done:]]), partial(self._rewritten, edits))

    def _rewritten(self, edits: tuple[tuple[int, int, str], ...]) -> tuple[Piece, ...]:
        parts: list[Traced | str] = []
        done = 0
        for start, end, new in edits:
            parts.append(self.slice(done, start))
            found = self.origin(start, end)
            parts.append(Traced.of(new, *found) if found else new)
            done = end
        return Traced.join([*parts, self.slice(done, len(self.text))]).pieces

    def origin(self, start: int, end: int) -> tuple[Text, Span] | None:
        """The smallest range of one text that ``[start, end)`` came from.

        Where several texts meet, the text of the first piece answers. ``None`` where the
        pipeline made every character of it.
        """
        touching = self._touching(start, end)
        if not touching:
            return None
        text = touching[0].origin
        spans = [p._part(max(p.start, start), min(p.end, end)) for p in touching if p.origin is text]
        return text, Span(min(s.start for s in spans), max(s.end for s in spans))

    def place(self, start: int, end: int) -> Place | None:
        """Path, lines and columns of ``[start, end)`` in the text that a person can edit."""
        found = self.origin(start, end)
        return found[0].place(found[1]) if found else None

    def _touching(self, start: int, end: int) -> list[Piece]:
        """Pieces that share a character with the range; for an empty range those it touches."""
        first = max(0, bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1)
        found: list[Piece] = []
        for number in range(first, len(self.pieces)):
            piece = self.pieces[number]
            if piece.start > end or (piece.start == end and start != end):
                break
            if piece.end > start or (start == end == piece.end):
                found.append(piece)
        return found


def _joined(parts: Iterable[Traced | str]) -> Iterator[Piece]:
    """The pieces of traced texts at their places in a longer one."""
    at = 0
    for part in parts:
        if isinstance(part, Traced):
            for start, end, origin, span in part.pieces:
                yield Piece(start + at, end + at, origin, span)
        at += len(part)
