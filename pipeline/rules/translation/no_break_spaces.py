"""An entry in; no-break and other special spaces that stand in code, an address or Markdown's signs out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Fix, Problem, Severity, Subject
from pipeline.rules.translation._codes import blocks, inline_codes
from pipeline.rules.translation._inline import Inline, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("No-break spaces in code and addresses", Severity.ERROR, Subject.ENTRY)

_SPECIAL = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_IN_ADDRESS = re.compile(
    r"\bhttps?:[^\s<>()]*[\u00a0\u202f\u2009]+(?=[/?#=&]\w|\.\w|//)[^\s<>]*|\bhttps?[\u00a0\u202f]+://\S+"
)
# "#" or "-" and a no-break space make no heading and no list item.
_AFTER_SIGN = re.compile(r"(?m)^ {0,3}(?:#{1,6}|[-*+]|\d{1,3}[.)]|>)([\u00a0\u202f\u3000]+)")


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        if not _SPECIAL.search(pair.target):
            continue
        target = read_inline(pair.target)
        if is_code(pair.source):
            if not _SPECIAL.search(pair.source):
                yield from _in(pair, 0, len(pair.target), "the code")
            continue
        yield from _in_codes(pair, target)
        yield from _in_markdown(pair, target)


def _in_codes(pair: Pair, target: Inline) -> Iterator[Problem]:
    codes = [*inline_codes(target), *blocks(target)]
    source = read_inline(pair.source)
    if any(_SPECIAL.search(code.content) for code in (*inline_codes(source), *blocks(source))):
        return
    for code in codes:
        yield from _in(pair, code.start, code.end, "the code")


def _in(pair: Pair, start: int, end: int, where: str) -> Iterator[Problem]:
    for match in _SPECIAL.finditer(pair.target, start, end):
        if (
            pair.target[match.start() - 1 : match.start()].isascii()
            and pair.target[match.end() : match.end() + 1].isascii()
        ):
            yield _problem(pair, *match.span(), where)


def _in_markdown(pair: Pair, target: Inline) -> Iterator[Problem]:
    text = target.outside_code
    for match in _IN_ADDRESS.finditer(text):
        if not _IN_ADDRESS.search(pair.source):
            special = _SPECIAL.search(text, match.start(), match.end())
            if special:
                yield _problem(pair, *special.span(), "the address", "")
    for match in _AFTER_SIGN.finditer(text):
        if not _AFTER_SIGN.search(pair.source):
            yield _problem(pair, *match.span(1), "the signs of the list or heading")


def _problem(pair: Pair, start: int, end: int, where: str, instead: str = " ") -> Problem:
    remedy = "Put an ordinary space" if instead else "Take it out"
    return Problem(
        f"A special space breaks {where} here. {remedy}.",
        start,
        end,
        pair.part,
        Fix(remedy, instead, safe=True),
    )
