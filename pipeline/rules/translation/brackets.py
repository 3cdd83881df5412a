"""An entry in; brackets that the translation opens and does not close, or closes and did not open, out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._inline import read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Brackets closed", Severity.WARNING, Subject.ENTRY)

_KINDS = (("(", ")"), ("（", "）"), ("[", "]"), ("「", "」"), ("『", "』"), ("《", "》"), ("【", "】"), ("«", "»"))
_ALIKE = {"（": "(", "）": ")"}  # half and full width close each other


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        yield from _compare(pair)
        if "（" in pair.target or "）" in pair.target:
            yield from _of_two_widths(pair)


def _compare(pair: Pair) -> Iterator[Problem]:
    if all(pair.target.count(opening) == pair.target.count(closing) for opening, closing in _KINDS):
        return
    if any(_unpaired(pair.source)):
        return
    torn = len(read_inline(pair.target).links) < len(read_inline(pair.source).links)
    for at in _unpaired(pair.target):
        sign = pair.target[at]
        if torn and sign in "[]()":
            continue  # the link rules name it
        what = "is never closed" if sign in (opening for opening, _ in _KINDS) else "closes nothing"
        yield Problem(f"The bracket {sign} {what}. Write both brackets or none.", at, at + 1, pair.part)


def _of_two_widths(pair: Pair) -> Iterator[Problem]:
    """A full-width bracket that a half-width one answers to, or the other way round."""
    prose = read_inline(pair.target).prose
    opened: list[int] = []
    for at, sign in enumerate(prose):
        if sign in "(（":
            opened.append(at)
        elif sign in ")）" and opened:
            first = opened.pop()
            if (prose[first] == "（") != (sign == "）"):
                yield _mixed(pair, first, at)


def _mixed(pair: Pair, first: int, at: int) -> Problem:
    return Problem(
        f"The bracket {pair.target[first]} is closed by {pair.target[at]}. Write both in one width.",
        at,
        at + 1,
        pair.part,
    )


def _unpaired(text: str) -> list[int]:
    """Places of brackets without their other half, in running text; list marks (“a)”, smileys) are none."""
    inline = read_inline(text)
    prose = "".join(_ALIKE.get(sign, sign) for sign in inline.prose)
    left: list[int] = []
    for opening, closing in _KINDS:
        if opening == "（":
            continue
        stack: list[int] = []
        for at, sign in enumerate(prose):
            if sign == opening:
                stack.append(at)
            elif sign == closing:
                if stack:
                    stack.pop()
                elif not _is_mark(prose, at):
                    left.append(at)
        left += [at for at in stack if prose[at - 1 : at] not in (":", ";", "\\")]
    return sorted(left)


def _is_mark(prose: str, at: int) -> bool:
    """“1)”, “a)” before an item, “:)”, an escaped bracket."""
    before = prose[max(0, at - 3) : at]
    word = before.split()[-1] if before.split() else ""
    return before[-1:] in (":", ";", "-", "\\", "=") or (len(word) <= 2 and word.isalnum() and at < 5)
