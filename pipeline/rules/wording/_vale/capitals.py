"""A capitalization rule in, a test of a heading out: title, sentence, lower or upper case, or a pattern."""

from __future__ import annotations

from collections.abc import Callable

import regex

from pipeline.rules.wording._vale.patterns import compiled, exceptions
from pipeline.rules.wording._vale.style_file import ValeRule

_SMALL = frozenset("a an and as at but by en for if in nor of on or per the to v via vs with from into".split())
_CLEAN = regex.compile(r"^[^\w]+|[^\w]+$")


def fits_capitals(rule: ValeRule) -> Callable[[str], bool]:
    """The test that a rule's ``match`` names; any other value is a pattern to be found."""
    match = str(rule.data.get("match", "$sentence"))
    if match == "$lower":
        return lambda text: text == text.lower()
    if match == "$upper":
        return lambda text: text == text.upper()
    if match == "$sentence":
        return _sentence(rule)
    if match == "$title":
        return _title(rule)
    pattern = compiled(rule, match)
    return lambda text: pattern.search(text) is not None


def _sentence(rule: ValeRule) -> Callable[[str], bool]:
    indicators = tuple(str(sign) for sign in rule.data.get("indicators") or ())
    share = float(rule.data.get("threshold", 0.8))
    leave = exceptions(rule)

    def fits(text: str) -> bool:
        words = text.split()
        right = 0
        for number, written in enumerate(words):
            word = _CLEAN.sub("", written.split("-")[0])
            free = not word or word == word.upper() or bool(leave and leave.fullmatch(word))
            opens = number == 0 or (bool(indicators) and words[number - 1].endswith(indicators))
            if number == 0 and not free and word[:1] != word[:1].upper():
                return False
            right += free or opens or word == word.lower()
        return bool(words) and right / len(words) > share - 1e-9

    return fits


def _title(rule: ValeRule) -> Callable[[str], bool]:
    share = float(rule.data.get("threshold", 0.8))
    leave = exceptions(rule)

    def fits(text: str) -> bool:
        words = text.split()
        right = 0
        for number, written in enumerate(words):
            word = _CLEAN.sub("", written)
            small = word.lower() in _SMALL and 0 < number < len(words) - 1
            free = not word or word == word.upper() or bool(leave and leave.fullmatch(word))
            right += free or (word == word.lower() if small else word[:1] == word[:1].upper())
        return bool(words) and right / len(words) > share - 1e-9

    return fits
