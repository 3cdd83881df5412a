"""A catalog in, the line width that its own breaks vote for out: 0 where its texts are not broken."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from pipeline.catalogs.po.layout import GNU_WIDTH, field_lines
from pipeline.catalogs.po.linebreaks import width_of
from pipeline.catalogs.po.strings import value
from pipeline.catalogs.po.syntax import Catalog

_VOTERS = 400  # fields that vote: more change no result
_CLEAR = 0.9  # a share of voters that no other width can beat in earnest
_USUAL = (GNU_WIDTH, 0, 80, 78, 77, 76, 100, 120)  # gettext, none, and the defaults of other programs


def width_of_breaks(catalog: Catalog) -> int:
    """The width whose layout agrees with most of the file's long fields; GNU's 79 where none is long."""
    voters = list(islice(_long_fields(catalog), _VOTERS))
    votes: dict[int, int] = {}
    for width in dict.fromkeys((*_USUAL, *_seen_widths(voters))):
        votes[width] = sum(_agrees(voter, width) for voter in voters)
        if width in _USUAL[:2] and votes[width] >= _CLEAR * len(voters):
            return width
    best = max(votes, key=lambda width: votes[width])
    return best if votes[best] else _fallback(voters)


def _seen_widths(voters: list[_Voter]) -> list[int]:
    """The widths of the longest lines, the most frequent first."""
    widest = Counter(max(width_of(line) for line in lines) for _, _, lines in voters if len(lines) > 1)
    return [width for width, _ in widest.most_common(4)]


_Voter = tuple[str, str, list[str]]


def _long_fields(catalog: Catalog) -> list[_Voter]:
    """Name, value and lines of the fields whose layout says something of the width."""
    found: list[_Voter] = []
    content = catalog.text.content
    for item in catalog.items:
        if item.obsolete or "no-wrap" in item.flags or item.is_header:
            continue
        for literal in item.literals:
            if literal.end - literal.start < 60:
                continue
            lines = [line.strip() for line in content[literal.start : literal.end].splitlines()]
            string = value(content[literal.start : literal.end])
            if len(lines) == 1 and width_of(string) + len(literal.name) + 3 <= GNU_WIDTH - 3:
                continue
            found.append((literal.name, string, lines))
        if len(found) >= _VOTERS:
            break
    return found


def _agrees(voter: _Voter, width: int) -> bool:
    name, string, lines = voter
    laid_out = field_lines(name, string, width=width)
    laid_out[0] = laid_out[0].removeprefix(f"{name} ")
    return laid_out == lines


def _fallback(voters: list[_Voter]) -> int:
    """No known layout agrees: not broken if long values stand in one line, else GNU's width."""
    single = sum(len(lines) == 1 for _, _, lines in voters)
    return 0 if single * 2 > len(voters) else GNU_WIDTH
