"""Runs of ``*``, ``_`` and ``~`` in, pairs of marks out (CommonMark 0.31, section 6.2)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import count

from pipeline.formats.inline.marks import Mark, Shape


class Flanking(IntEnum):
    """How strictly the characters beside a run decide whether it opens or closes."""

    SPEC = 0  # as CommonMark says
    WORDS = 1  # only white space decides: the rule for writing without spaces, as in Chinese
    ANY = 2  # every run may open and close


@dataclass(slots=True)
class Run:
    """A run of equal delimiters; ``[start, end)`` shrinks as its characters find their mates."""

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int
    index: int


def is_blank(character: str) -> bool:
    return character == "" or character.isspace()


def is_sign(character: str) -> bool:
    """Unicode punctuation or symbol."""
    return character != "" and not character.isalnum() and unicodedata.category(character)[0] in "PS"


def run_at(text: str, start: int, end: int, index: int, flanking: Flanking) -> Run:
    """The run ``text[start:end]``, and whether it may open and close."""
    sign = text[start]
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if flanking is Flanking.ANY:
        opens = closes = True
    elif flanking is Flanking.WORDS:
        opens, closes = not is_blank(after), not is_blank(before)
    else:
        opens, closes = _by_the_spec(sign, before, after)
    return Run(sign, start, end, opens, closes, end - start, index)


def _by_the_spec(sign: str, before: str, after: str) -> tuple[bool, bool]:
    sign_before, sign_after = is_sign(before), is_sign(after)
    left = not is_blank(after) and (not sign_after or is_blank(before) or sign_before)
    right = not is_blank(before) and (not sign_before or is_blank(after) or sign_after)
    if sign != "_":
        return left, right
    return left and (not right or sign_before), right and (not left or sign_after)


def pair_runs(runs: list[Run], numbers: count[int], *, strict: bool) -> Iterator[Mark]:
    """The marks of all elements that these runs make, openers and closers; ``numbers`` gives each pair its number."""
    waiting: list[Run] = []
    floor: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        if run.closes:
            yield from _close(run, waiting, floor, numbers, strict=strict)
        if run.opens and run.start < run.end:
            waiting.append(run)


def _close(
    closer: Run, waiting: list[Run], floor: dict[tuple[str, bool, int], int], numbers: count[int], *, strict: bool
) -> Iterator[Mark]:
    key = (closer.sign, closer.opens, closer.length % 3 if closer.sign != "~" else closer.length)
    while closer.start < closer.end:
        place = _opener(closer, waiting, floor.get(key, -1), strict=strict)
        if place is None:
            floor[key] = closer.index
            return
        opener = waiting[place]
        del waiting[place + 1 :]
        width = _width(opener, closer)
        tag = "del" if closer.sign == "~" else "strong" if width == 2 else "em"
        number = next(numbers)
        yield Mark(opener.end - width, opener.end, Shape.OPEN, tag, None, number)
        yield Mark(closer.start, closer.start + width, Shape.CLOSE, tag, None, number)
        opener.end -= width
        closer.start += width
        if opener.start == opener.end:
            waiting.pop()


def _width(opener: Run, closer: Run) -> int:
    if closer.sign == "~":
        return closer.length
    return 2 if opener.end - opener.start >= 2 and closer.end - closer.start >= 2 else 1


def _opener(closer: Run, waiting: list[Run], floor: int, *, strict: bool) -> int | None:
    for place in range(len(waiting) - 1, -1, -1):
        opener = waiting[place]
        if opener.index < floor:
            return None
        if opener.sign == closer.sign and _fit(opener, closer, strict=strict):
            return place
    return None


def _fit(opener: Run, closer: Run, *, strict: bool) -> bool:
    if opener.sign == "~":  # GFM: one or two tildes, as many on either side
        return opener.length == closer.length <= 2
    if not strict or not (opener.closes or closer.opens):
        return True
    # The "rule of 3" keeps `*foo**bar*` from ending in the middle.
    return (opener.length + closer.length) % 3 != 0 or (opener.length % 3 == 0 and closer.length % 3 == 0)
