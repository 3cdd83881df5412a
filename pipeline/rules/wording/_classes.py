"""A word in, its classes out: the likely one and the possible ones, guessed from lists and endings."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "words"

OPEN = ("noun", "plural", "verb", "verb-s", "past", "participle", "ing", "adj", "comparative", "superlative", "adverb")
CLOSED = (
    "det", "poss", "article", "demonstrative", "subject", "object", "prep", "conj", "coord", "modal", "do", "be",
    "have", "be-finite", "wh", "negation", "number", "ordinal", "degree", "month", "weekday", "word",
)  # fmt: skip
_BIT = {name: 1 << index for index, name in enumerate((*OPEN, *CLOSED))}
_POSSIBLE = 40  # a class that is only possible stands this many bits higher than the likely one

# Endings that tell the class of an unknown word, the longest first (English).
_ENDINGS = (
    ("ically", "adverb"), ("ness", "noun"), ("ment", "noun"), ("tion", "noun"), ("sion", "noun"), ("ship", "noun"),
    ("hood", "noun"), ("ance", "noun"), ("ence", "noun"), ("able", "adj"), ("ible", "adj"), ("less", "adj"),
    ("ical", "adj"), ("ity", "noun"), ("ism", "noun"), ("ist", "noun"), ("ous", "adj"), ("ful", "adj"),
    ("ive", "adj"), ("ish", "adj"), ("ary", "adj"), ("ing", "ing"), ("est", "superlative"), ("ise", "verb"),
    ("ize", "verb"), ("ify", "verb"), ("al", "adj"), ("ic", "adj"), ("ly", "adverb"),
)  # fmt: skip


def mask(name: str, *, possible: bool = False) -> int:
    """The bits of a class; with ``possible`` those of words that may belong to it. KeyError where there is none."""
    bit = _BIT[name]
    return bit | bit << _POSSIBLE if possible else bit


@dataclass(slots=True)
class Lexicon:
    """Word → bits of its classes. Unknown words are guessed once and remembered."""

    bits: dict[str, int] = field(default_factory=dict)

    def of(self, word: str) -> int:
        found = self.bits.get(word)
        if found is None:
            found = self._guess(word)
            if len(self.bits) < 200_000:  # a hostile text must not fill the memory
                self.bits[word] = found
        return found

    def _guess(self, word: str) -> int:
        if not word[0].isalnum():
            return 0
        if word[0].isdigit():
            return _BIT["word"] | _BIT["number"]
        if "-" in word:
            return _BIT["word"] | _BIT["adj"] | (self.of(word.rpartition("-")[2]) << _POSSIBLE & ~0 << _POSSIBLE)
        if word.endswith("'s"):
            return _BIT["word"] | _BIT["poss"] << _POSSIBLE
        return _BIT["word"] | self._by_ending(word)

    def _by_ending(self, word: str) -> int:
        stem = self._stem(word)
        if stem:
            return stem
        for ending, name in _ENDINGS:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return _BIT[name]
        if word.endswith("ed") and len(word) > 4:
            return _BIT["past"] | _BIT["participle"] << _POSSIBLE
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return _BIT["plural"] | _BIT["verb-s"] << _POSSIBLE
        return _BIT["noun"] | (_BIT["adj"] | _BIT["verb"]) << _POSSIBLE

    def _stem(self, word: str) -> int:
        """Bits of a regular -s form of a known word."""
        if not word.endswith("s") or len(word) < 4:
            return 0
        for stem in (word[:-1], word[:-2], word[:-3] + "y"):
            known = self.bits.get(stem, 0)
            if known & _BIT["noun"]:
                return _BIT["plural"] | _BIT["verb-s"] << _POSSIBLE
            if known & _BIT["verb"]:
                return _BIT["verb-s"]
        return 0


@cache
def lexicon(language: str) -> Lexicon:
    """The classes of a language's words; empty but for endings where there is no list."""
    bits: dict[str, int] = {}
    for path in (_WORDS / f"{language}.txt", _WORDS / f"{language}-closed.txt"):
        if path.is_file():
            _read(path.read_text(encoding="utf-8"), bits)
    return Lexicon(bits)


def _read(content: str, bits: dict[str, int]) -> None:
    """Lines ``likely possible possible: words``; a closed class adds to what a word has."""
    for line in content.splitlines():
        names, colon, words = line.partition(": ")
        if not colon or line.startswith("#"):
            continue
        likely, *possible = names.split()
        value = _BIT[likely] | _BIT["word"]
        for name in possible:
            value |= _BIT[name] << _POSSIBLE
        listed = words.split()
        if likely in OPEN:
            bits.update(dict.fromkeys(listed, value))
            continue
        for word in listed:
            bits[word] = _closed(bits.get(word, 0)) | value


def _closed(bits: int) -> int:
    """What an open-class entry keeps when the word is also a closed-class one: only the possibility."""
    closed = sum(_BIT[name] for name in CLOSED)
    return bits & closed | (bits & ~closed & (1 << _POSSIBLE) - 1) << _POSSIBLE | bits & ~0 << _POSSIBLE
