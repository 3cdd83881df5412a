"""A text in, where the items of its lists without line ends or bullets part out: ``1. … 2. …``, ``a) … b) …``.

Lists are found by their order: a first marker begins a line, and each next one is the successor of the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BULLETS = "•‣▪◦●⁃"
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
_ORDERS = (
    tuple(str(number) for number in range(1, 1000)),
    tuple("abcdefghijklmnopqrstuvwxyz"),
    tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    tuple("абвгдежзиклмнопрстуфхцчшщэюя"),  # Russian lists leave out ё, й, ъ, ы and ь
    tuple(_ROMAN.split()),
)
_BLANK_LINE = re.compile(r"\n\r?\n")
_SIGN = r"(\.\)|[.)])\s"
_MARKER = re.compile(rf"(?<!\S)(?:[{BULLETS}*+–-]\s*)?(\(?(?:\d{{1,3}}|[ivx]{{2,5}}|[A-Za-zа-я])){_SIGN}")
# A capital and a full stop would be the initial of a name: "A. Lee and B. Cole".
_FIRST = rf"[ \t]*((?:[{BULLETS}*+–-]\s*)?(\(?(?:[1aiа]|A(?=\)))){_SIGN})"
# A list of short lines (no program wraps lines at fewer signs) between blank lines.
SHORT_LINE = 40
_SHORT = rf"\S[^\n]{{0,{SHORT_LINE - 1}}}"
_LIST = rf"[ \t]*({_SHORT}(?:\n[ \t]*{_SHORT}){{2,}}+)(?=\n\s*\n|\s*\Z)"
_STOPPED = re.compile(r"[.!?…:;,،。，、！？।॥؟۔–—-][\"'”’»›)\]*_]*[ \t\r]*(?=\n|\Z)")
# At the beginning of a text, and after a line end: a search for a line end jumps from one to the next.
_FIRST_AT_START, _FIRST_AFTER = re.compile(_FIRST), re.compile(rf"\n{_FIRST}")
_LIST_AT_START, _LIST_AFTER = re.compile(_LIST), re.compile(rf"\n[ \t\r]*\n{_LIST}")


def enumerations(text: str) -> tuple[list[int], frozenset[int]]:
    """Where the items of enumerations written in one line begin, and where the full stops of their markers are.

    The first item begins a line; the others are looked for up to the next blank line.
    """
    cuts: list[int] = []
    stops: set[int] = set()
    done = 0
    for first in _found(_FIRST_AT_START, _FIRST_AFTER, text):
        if first.start() < done:
            continue
        blank = _BLANK_LINE.search(text, first.end())
        done = blank.start() if blank else len(text)
        opening, value, sign = first.group(2)[:-1], first.group(2)[-1], first.group(3)
        order = next(order for order in _ORDERS if order[0] == value)
        found = 0
        for match in _MARKER.finditer(text, first.start(1), done):
            if found < len(order) and match.groups() == (opening + order[found], sign):
                stops.add(match.start(2))
                if found:
                    cuts.append(match.start())
                found += 1
    return cuts, frozenset(stops)


def ends_of_short_lines(text: str) -> frozenset[int]:
    """Offsets of the line ends inside lists of three or more short lines, none of which ends with a sign."""
    found: set[int] = set()
    for match in _found(_LIST_AT_START, _LIST_AFTER, text):
        if not _STOPPED.search(match.group(1)):
            found.update(at for at in range(match.start(1), match.end(1)) if text[at] == "\n")
    return frozenset(found)


def _found(at_start: re.Pattern[str], after: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    first = at_start.match(text)
    if first:
        yield first
    if "\n" in text:
        yield from after.finditer(text)
