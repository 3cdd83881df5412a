"""A word in, its number of syllables out: by the language's rule, and for English by the pronouncing dictionary first.

The dictionary's words on which our rule errs are in data/syllables_en.txt, derived from the CMU Pronouncing
Dictionary (see the notice there and docs/decisions/syllables.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from pipeline.languages.language import Language

_PARTS = re.compile(r"[^\W\d_]+")


@cache
def syllable_counter(language: Language) -> Callable[[str], int]:
    """A function from a word in lower case to its syllables, at least 1; 0 for a language without a rule."""
    exceptions = _exceptions(language.tag)
    by_rule = rule_counter(language)
    if not exceptions:
        return by_rule

    def count(word: str) -> int:
        known = exceptions.get(word)
        if known is not None:
            return known
        if word.isalpha():
            return by_rule(word)
        word = word.replace("’", "'")
        if word in exceptions:
            return exceptions[word]
        plain = word.removesuffix("'s")
        if plain.isalpha():
            added = plain != word and plain.endswith(("s", "x", "z", "ce", "ge", "ch", "sh"))  # "boss's" is said in two
            return exceptions.get(plain, by_rule(plain)) + added
        return sum(exceptions.get(part, by_rule(part)) for part in _PARTS.findall(word)) or 1

    return count


def rule_counter(language: Language) -> Callable[[str], int]:
    """The count by the language's rule alone."""
    rule = language.syllables
    if rule is None:
        return lambda _word: 0
    nuclei = re.compile(rule.nuclei).findall
    silent = re.compile(rule.silent).sub if rule.silent else None

    def count(word: str) -> int:
        if word.isalpha():
            return len(nuclei(silent("", word) if silent else word)) or 1
        return sum(len(nuclei(silent("", part) if silent else part)) or 1 for part in _PARTS.findall(word)) or 1

    return count


def syllables(word: str, language: Language) -> int:
    """The syllables of one word (any letter case); 0 for a language without a rule."""
    return syllable_counter(language)(word.lower())


@cache
def _exceptions(tag: str) -> dict[str, int]:
    """``3: every word of this line has three syllables``; lines that begin with # are the notice."""
    path = Path(__file__).parent / "data" / f"syllables_{tag}.txt"
    if not path.exists():
        return {}
    found: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        number, _, listed = line.partition(":")
        if number.isdecimal():
            found.update(dict.fromkeys(listed.split(), int(number)))
    return found
