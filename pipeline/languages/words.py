"""A text and its language in, its words out; and of each word, counted once, what the grade and the scores need.

A word is a run of letters and digits; hyphens and apostrophes join or part by language; "6.5" and "1,000" are one
word. Chinese and Japanese have no spaces and are cut by segment.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from math import log1p
from operator import attrgetter
from struct import Struct

from pipeline.languages.difficulty import FAMILIAR, ORDINARY, by_rarity, difficulties
from pipeline.languages.frequency import FLOOR, frequencies, signs_as_listed
from pipeline.languages.language import Language, Writing
from pipeline.languages.osman import load
from pipeline.languages.register import BOOKS, register_of
from pipeline.languages.segment import segmenter
from pipeline.languages.syllables import syllable_counter

# Signs inside words that Python's \w leaves out: combining marks of Latin, Arabic, Indic and Thai, joiners.
_MARKS = (
    "\u00ad\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0980-\u09fe"
    "\u0e31-\u0e4e\u135d-\u135f\u102b-\u103e\u200c\u200d"
)

COMMON = 5.0  # Zipf value from which on a word costs nothing; RARE: under it, it counts as rare
RARE = 4.0

# Each count of a word has this many bits of one number, so that a sentence is one sum (18 ms a MB less than
# seven sums). 2**32 is more than any text that fits in memory.
_BITS = 32
_MOST_KEPT = 400_000  # words kept in memory, for texts without end
_LONGEST_KEPT = 60
_FIRST = (1 << _BITS) - 1
_EXCESS_AT = _BITS * 14  # the last field
_FIELDS = Struct("<15I")


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over the words of a text.

    ``books``: one for each word, two for a word of books, none for a word of talk (see register.py); 0 in languages
    whose words are not told apart so. ``telling``: words that tell how hard a text is, which numbers and the words of
    every text do not, and ``difficulty``: how hard these are (see difficulty.py), ``excess``: by how much harder than
    ordinary ones.
    ``squares``: of the words of each sentence. ``burden``: the logarithm of 1 + excess of each sentence.
    """

    sentences: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0
    one_syllable: int = 0
    three_syllables: int = 0  # three or more
    four_syllables: int = 0  # four or more
    over_five: int = 0  # words of more than five letters
    over_six: int = 0  # words of more than six letters
    rare: int = 0  # words under Zipf 4: less than ten in a million
    osman: int = 0  # Arabic: see osman.py
    commas: int = 0
    books: int = 0
    telling: int = 0
    difficulty: float = 0.0
    excess: float = 0.0
    squares: int = 0
    burden: float = 0.0

    @classmethod
    def total(cls, parts: Iterable[Counts]) -> Counts:
        """The sum of the counts of many sentences."""
        return cls(*map(sum, zip(*map(_values, parts), strict=True)))

    @property
    def words_a_sentence(self) -> float:
        return self.words / max(1, self.sentences)


_values = attrgetter(*(field.name for field in fields(Counts)))


@cache
def word_pattern(language: Language) -> re.Pattern[str]:
    """Matches each word of a text in a spaced writing."""
    sign = rf"[\w{_MARKS}]" if language.marks else r"\w"
    joins = ("-‐‑" if language.hyphen_joins else "") + ("'’" if language.apostrophe_joins else "")
    joined = rf"[{joins}]{sign}+|" if joins else ""
    return re.compile(rf"{sign}+(?:{joined}[.,:](?<=\d.)\d{sign}*)*")


@cache
def word_finder(language: Language) -> Callable[[str, int, int], list[str]]:
    """A function from a text and a range of it to the words in it, in order."""
    if language.writing in (Writing.CHINESE, Writing.JAPANESE, Writing.THAI):
        return segmenter(language)
    return word_pattern(language).findall


class Lexicon(dict[str, int]):
    """The counts of each word met so far, packed in one number: a dict, so that a known word costs one look-up."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._syllables = syllable_counter(language)
        self._zipf = frequencies(language.tag)
        self._difficulty = difficulties(language.tag)
        self._ordinary = language.ordinary
        self._prefixes = re.compile(language.prefixes) if language.prefixes else None
        self._attached = language.attached
        self._table = signs_as_listed(language.tag)
        self._arabic = "osman" in language.scores
        self._register = register_of(language)
        self._diacritics = re.compile(language.diacritics) if language.diacritics else None

    def __missing__(self, word: str) -> int:
        lower = word if self._arabic else word.lower()  # a word with a capital counts as without it
        packed = self[lower] if lower != word else self._pack(word)
        if len(self) < _MOST_KEPT:
            self[word] = packed
        return packed

    def zipf(self, word: str) -> float:
        """How common a word is; see frequency.py. COMMON for numbers and where the language has no list."""
        return self._value(self._without_signs(word.lower()))

    def syllables(self, word: str) -> int:
        return self._syllables(word.lower())

    def is_of_books(self, word: str) -> bool:
        """Whether a word is one of books rather than of talk; see register.py."""
        return self._register is not None and self._register(self._without_signs(word.lower())) == BOOKS

    def difficulty(self, word: str) -> float | None:
        """How hard a word is; see difficulty.py. None for words that tell nothing: numbers and those of every text."""
        lower = self._without_signs(word.lower())
        return self._hard(lower, self._value(lower))

    def _hard(self, lower: str, zipf: float) -> float | None:
        """The difficulty of a word in lower case and without signs, whose Zipf value is known."""
        if not self._zipf or lower[:1].isdigit():
            return None
        if self._difficulty is None:
            return by_rarity(zipf, self._ordinary)
        if self._zipf.get(lower, 0.0) >= FAMILIAR:
            return None
        known = self._difficulty.listed.get(lower)
        if known is not None:
            return known
        plain = lower.replace("’", "'")
        parts = plain.split("-") if "-" in plain else [plain.removesuffix("'s")]
        listed, unlisted = self._difficulty.listed, self._difficulty.unlisted
        return max((listed.get(part, unlisted) for part in parts if part), default=unlisted)

    def _without_signs(self, lower: str) -> str:
        """Without the signs that a text may have or leave out."""
        return self._diacritics.sub("", lower) if self._diacritics else lower

    def _pack(self, word: str) -> int:
        lower = self._without_signs(word.lower())
        letters = len(lower) if lower.isalnum() else sum(map(str.isalnum, lower))
        spoken = self._syllables(lower)
        zipf = self._value(lower)
        hard = self._hard(lower, zipf)
        excess = max(0.0, (hard or 0.0) - ORDINARY)
        fields = _FIELDS.pack(
            1, letters, spoken, spoken == 1, spoken >= 3, spoken >= 4, letters > 5, letters > 6,
            zipf < RARE, load(word) if self._arabic else 0,
            0, self._register(lower) + 1 if self._register else 0,
            hard is not None, round((hard or 0.0) * 100), round(excess * 100),
        )  # fmt: skip
        return int.from_bytes(fields, "little")

    def _value(self, lower: str) -> float:
        """The Zipf value; of a compound with a hyphen that of its rarest part; COMMON (no cost) for numbers."""
        if self._table:
            lower = lower.translate(self._table)
        known = self._zipf.get(lower)
        if known is not None:
            return known
        if not self._zipf or lower[:1].isdigit():
            return COMMON
        plain = lower.replace("’", "'")
        parts = plain.split("-") if "-" in plain else [plain.removesuffix("'s")]
        return min((self._part(part) for part in parts if part), default=FLOOR)

    def _part(self, part: str) -> float:
        """A listed word, or its longest listed stem where the language writes prefixes or endings together with it."""
        known = self._zipf.get(part)
        if known is not None:
            return known
        stem = self._prefixes.sub("", part) if self._prefixes else part
        for cut in range(min(self._attached, len(stem) - 1) + 1):
            known = self._zipf.get(stem[: len(stem) - cut])
            if known is not None:
                return known
        return FLOOR


class Tokens(dict[str, int]):
    """The packed counts of each run of signs between spaces: its words, and its commas."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._words = lexicon(language)
        self._find = word_pattern(language).findall
        self._commas = language.commas

    def __missing__(self, token: str) -> int:
        if token.isalnum():
            packed = self._words[token]
        else:
            packed = sum(map(self._words.__getitem__, self._find(token))) + pack_commas(token, self._commas)
        if len(token) < _LONGEST_KEPT and len(self) < _MOST_KEPT:
            self[token] = packed
        return packed


def pack_commas(text: str, commas: str) -> int:
    """The commas of a text, in their field of the packed counts."""
    return sum(map(text.count, commas)) << (_BITS * 10)


def raw_counts(packed: int) -> tuple[int, ...]:
    """The fields of packed counts in the order of Counts, those of sentences left out; difficulty and excess in
    hundredths."""
    return _FIELDS.unpack(packed.to_bytes(_FIELDS.size, "little"))


def unpack(packed: int, sentences: int, squares: int = 0, burden: float = 0.0) -> Counts:
    """The sum of packed words as counts."""
    (
        words, letters, spoken, one, three, four, five, six, rare, osman, commas, books, telling, hard, excess,
    ) = raw_counts(packed)  # fmt: skip
    return Counts(
        sentences, words, letters, spoken, one, three, four, five, six, rare, osman, commas, books,
        telling, hard / 100, excess / 100, squares, burden,
    )  # fmt: skip


def unpack_sentence(packed: int) -> Counts:
    """The packed words of one sentence as counts."""
    return unpack(packed, 1, (packed & _FIRST) ** 2, burden_of(packed))


def burden_of(packed: int) -> float:
    """The logarithm of 1 + how much harder than ordinary the words of a sentence are, all told: its hard words."""
    return log1p((packed >> _EXCESS_AT) / 100)


@cache
def counter(language: Language) -> Callable[[str], int]:
    """A function from a sentence to its packed counts. A known run of signs costs one look-up."""
    if language.writing in (Writing.CHINESE, Writing.JAPANESE, Writing.THAI):
        find, words = word_finder(language), lexicon(language).__getitem__
        return lambda text: sum(map(words, find(text, 0, len(text)))) + pack_commas(text, language.commas)
    known = Tokens(language).__getitem__
    return lambda text: sum(map(known, text.split()))


@cache
def lexicon(language: Language) -> Lexicon:
    """The one lexicon of a language; it fills as words are met."""
    return Lexicon(language)
