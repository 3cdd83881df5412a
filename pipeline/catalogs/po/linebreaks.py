"""One line of a text in, the pieces between its possible line breaks out, with their widths in columns.

Follows the pair table of Unicode Standard Annex #14 (revision 37, table 2) in the way GNU
libunistring reads it: ambiguous and complex-context characters count as letters, contingent
breaks as ideographs; columns by East Asian Width (wide and fullwidth 2, marks and format
characters 0).
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, combining, east_asian_width

_COLUMNS = "OP CL CP QU GL NS EX SY IS PR PO NU AL HL ID IN HY BA BB B2 WJ H2 H3 JL JV JT RI EB EM".split()
# Before \ after, in the order of _COLUMNS: ^ never, % only over spaces, _ always.
_TABLE = {
    "OP": "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    "CL": "_^^%%^^^^%%____%%%__^________",
    "CP": "_^^%%^^^^%%%%%_%%%__^________",
    "QU": "^^^%%%^^^%%%%%%%%%%%^%%%%%%%%",
    "GL": "%^^%%%^^^%%%%%%%%%%%^%%%%%%%%",
    "NS": "_^^%%%^^^______%%%__^________",
    "EX": "_^^%%%^^^______%%%__^________",
    "SY": "_^^%%%^^^__%_%_%%%__^________",
    "IS": "_^^%%%^^^__%___%%%__^________",
    "PR": "%^^%%%^^^__%%%%%%%__^%%%%%_%%",
    "PO": "%^^%%%^^^__%%%_%%%__^________",
    "NU": "%^^%%%^^^%%%%%_%%%__^________",
    "AL": "%^^%%%^^^%%%%%_%%%__^________",
    "HL": "%^^%%%^^^%%%%%_%%%__^________",
    "ID": "_^^%%%^^^_%____%%%__^________",
    "IN": "_^^%%%^^^______%%%__^________",
    "HY": "_^^%_%^^^__%___%%%__^________",
    "BA": "_^^%_%^^^______%%%__^________",
    "BB": "%^^%%%^^^%%%%%%%%%%%^%%%%%%%%",
    "B2": "_^^%%%^^^______%%%_^^________",
    "WJ": "%^^%%%^^^%%%%%%%%%%%^%%%%%%%%",
    "H2": "_^^%%%^^^_%____%%%__^___%%___",
    "H3": "_^^%%%^^^_%____%%%__^____%___",
    "JL": "_^^%%%^^^_%____%%%__^%%%%____",
    "JV": "_^^%%%^^^_%____%%%__^___%%___",
    "JT": "_^^%%%^^^_%____%%%__^____%___",
    "RI": "_^^%%%^^^______%%%__^_____%__",
    "EB": "_^^%%%^^^_%____%%%__^_______%",
    "EM": "_^^%%%^^^_%____%%%__^________",
}
_PAIRS = {(before, after): mark for before, row in _TABLE.items() for after, mark in zip(_COLUMNS, row, strict=True)}
# Rule LB30 since Unicode 13: a wide bracket does not hold on to letters and digits.
_PAIRS |= {(before, "OPW"): _PAIRS[before, "OP"] for before in _TABLE}
_PAIRS |= {(before, "OPW"): "_" for before in ("AL", "HL", "NU")}
_PAIRS |= {("OPW", after): _PAIRS["OP", after] for after in _COLUMNS} | {("OPW", "OPW"): "^"}
_RESOLVED = {
    "AI": "AL", "SA": "AL", "XX": "AL", "SG": "AL", "CB": "ID", "CJ": "NS", "HH": "BA", "AK": "AL", "AP": "AL",
    "AS": "AL", "VF": "CM", "VI": "CM",
}  # fmt: skip
_CLASSES = (
    "BK",
    "CR",
    "LF",
    "NL",
    "SP",
    "ZW",
    "CM",
    "ZWJ",
    "CB",
    "CJ",
    "AI",
    "SA",
    "SG",
    "XX",
    "HH",
    "AK",
    "AP",
    "AS",
    "VF",
    "VI",
    *_COLUMNS,
)
# Letters and digits never break among themselves, so a run of them is one step.
_STEP = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9]")


def pieces(line: str) -> list[tuple[str, int]]:
    """The unbreakable pieces of one line (its escapes written out), each with its width in columns."""
    found: list[tuple[str, int]] = []
    start = width = 0
    before, space, escaped = "", False, False
    end = len(line) - 2 if line.endswith("\\n") else -1  # never before the line feed at the end
    for match in _STEP.finditer(line):
        run, at = match.group(), match.start()
        possible, before, space = _step(before, space, _class(run[0]))
        if possible and at > start and not escaped and at != end:
            found.append((line[start:at], width))
            start, width = at, 0
        escaped = run == "\\" and not escaped
        if len(run) > 1:
            before = _class(run[-1])
            width += len(run)
        else:
            width += columns(run)
    if start < len(line):
        found.append((line[start:], width))
    return found


_JOINED = "+"  # behind a class: a zero-width joiner followed, after which nothing breaks


@lru_cache(maxsize=4096)
def _step(before: str, space: bool, kind: str) -> tuple[bool, str, bool]:
    """May the line break before a character of this class; and what the next one has before it."""
    if kind == "SP":
        return False, before, True
    if kind == "ZW":
        return False, "ZW", False
    before, joiner = before.removesuffix(_JOINED), before.endswith(_JOINED)
    if kind in ("CM", "ZWJ"):
        joined = _JOINED if kind == "ZWJ" else ""
        if before == "ZW":
            return True, f"AL{joined}", False
        return space and bool(before), f"{'AL' if space or not before else before}{joined}", False
    if not before or joiner:
        return False, kind, False
    if before == "ZW":
        return True, kind, False
    mark = _PAIRS[before, kind]
    return mark == "_" or (mark == "%" and space), kind, False


@lru_cache(maxsize=4096)
def _class(char: str) -> str:
    """The line breaking class of a character, resolved as GNU gettext does."""
    if char == "\u00b7":  # the middle dot: of class IS since Unicode 16, a letter to gettext
        return "AL"
    kind = _line_break(char)
    if kind == "OP" and east_asian_width(char) in "FWH":
        return "OPW"
    return _RESOLVED.get(kind, kind)


@lru_cache(maxsize=4096)
def _line_break(char: str) -> str:
    import regex

    return next((name for name in _CLASSES if regex.match(rf"\p{{Line_Break={name}}}", char)), "AL")


@lru_cache(maxsize=4096)
def columns(char: str) -> int:
    """Columns of a terminal that a character takes: 0, 1 or 2."""
    if char < "\u0300":
        return 1 if char >= " " and char != "\u00ad" else 0
    if combining(char) or category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def width_of(string: str) -> int:
    """Columns of a terminal that a string takes."""
    return len(string) if string.isascii() else sum(columns(char) for char in string)
