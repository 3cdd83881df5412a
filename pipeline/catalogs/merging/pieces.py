"""Old and new messages in, paragraphs that were split into several or joined out of several out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.catalogs.merging.alignment import Gap
from pipeline.catalogs.merging.changes import sentences_of
from pipeline.catalogs.merging.likeness import likeness
from pipeline.catalogs.po.syntax import Key

_LIKE = 0.85  # likeness of the whole and its pieces together
_BETTER = 0.05  # what the pieces together must add to the best piece alone
_MOST = 4  # pieces of one whole
_SHORTEST = 20  # characters; a shorter whole is no paragraph


@dataclass(frozen=True, slots=True)
class Split:
    """One old message became several new ones in a row."""

    old: int
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Several old messages in a row became one new one."""

    old: tuple[int, ...]
    new: int


def splits(old: Sequence[Key], new: Sequence[Key], stretches: Sequence[Gap]) -> Iterator[Split]:
    """Paragraphs that were split where they stand."""
    for gap in stretches:
        for place in gap.old:
            run = _pieces(old[place][1], [new[at][1] for at in gap.new])
            if run:
                yield Split(place, gap.new[slice(*run)])


def joins(old: Sequence[Key], new: Sequence[Key], stretches: Sequence[Gap]) -> Iterator[Joined]:
    """Paragraphs that were joined where they stand."""
    for gap in stretches:
        for at in gap.new:
            run = _pieces(new[at][1], [old[place][1] for place in gap.old])
            if run:
                yield Joined(gap.old[slice(*run)], at)


def _pieces(whole: str, texts: list[str]) -> tuple[int, int] | None:
    """The run of texts that together are the whole."""
    if len(whole) < _SHORTEST or len(texts) < 2 or len(texts) > 40:
        return None
    best: tuple[float, int, int] | None = None
    for first in range(len(texts) - 1):
        for last in range(first + 2, min(first + _MOST, len(texts)) + 1):
            together = " ".join(texts[first:last])
            if not 0.7 < len(together) / len(whole) < 1.4:
                continue
            like = likeness(whole, together, _LIKE)
            if like < _LIKE or (best is not None and like <= best[0]):
                continue
            if like >= max(likeness(whole, text) for text in texts[first:last]) + _BETTER:
                best = like, first, last
    return (best[1], best[2]) if best else None


def shares(whole: str, translation: str, pieces: Sequence[str]) -> list[str]:
    """What each piece of a split message gets: its sentences of the translation where they can be told apart.

    Where source and translation have not the same number of sentences, each piece gets the whole.
    """
    theirs = sentences_of(translation)
    counts = [len(sentences_of(piece)) for piece in pieces]
    if len(theirs) != sum(counts) or len(sentences_of(whole)) != len(theirs):
        return [translation] * len(pieces)
    given: list[str] = []
    for count in counts:
        given.append("".join(theirs[:count]).strip())
        theirs = theirs[count:]
    return given


def together(translations: Sequence[str]) -> str:
    """The translations of joined messages in a row, with a space where the script has spaces.

    Equal ones count once: an earlier split may have given each piece the whole translation.
    """
    result = ""
    for translation in dict.fromkeys(translations):
        gap = "" if not result or result[-1] in "。！？」』" else " "
        result += gap + translation.strip()
    return result
