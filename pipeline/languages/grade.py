"""A text and its locale in, its reading grade out: a US school grade that means the same in every language.

The grade is a sum: a weight for each feature of the text, from a data file of the language that names its source,
licence, fit and error. No feature depends on how long the text is. See docs/decisions/reading-grade.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log, sqrt
from operator import mul
from pathlib import Path

from pipeline.languages.blocks import QUESTION_MARKS, blank, leftovers, prose_only, words_only
from pipeline.languages.difficulty import ORDINARY
from pipeline.languages.language import Evidence, Language
from pipeline.languages.resolve import language_name, language_of
from pipeline.languages.scores import Score, local_scores
from pipeline.languages.scripts import foreign_script
from pipeline.languages.sentences import split
from pipeline.languages.words import Counts, burden_of, counter, raw_counts, unpack, unpack_sentence
from pipeline.model import Kind, Prose, Span

ENOUGH_WORDS = 100  # under these a page is too short to grade (issue: "A reading grade")
ENOUGH_SENTENCES = 5
_LEAST_WORDS = 5  # under these not even a number is given
# Silent reading of English non-fiction by adults: Brysbaert 2019, doi:10.1016/j.jml.2019.104047; in other languages,
# says the same paper, as many more or fewer words as the language needs for the same message.
_WORDS_A_MINUTE = 238
_NOTHING = Counts()
_HAS_WORDS = 0xFFFFFFFF  # the first field of packed counts

_ASKING = (Kind.TITLE, Kind.HEADING)
_NOT_PROSE = frozenset({
    Kind.TITLE, Kind.HEADING, Kind.TABLE_HEADER, Kind.TABLE_CELL, Kind.ALT, Kind.TITLE_ATTRIBUTE, Kind.LABEL,
    Kind.LINK, Kind.TEMPLATE, Kind.DESCRIPTION,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class SentenceGrade:
    """One sentence: its words as they stand, its span in the text (in block ``part`` of a page) and its own grade."""

    text: str
    span: Span
    grade: float | None
    packed: int
    part: int = 0

    @property
    def counts(self) -> Counts:
        """What was counted in it. Unpacked when asked for: most sentences of a page never are."""
        return unpack_sentence(self.packed)


@dataclass(frozen=True, slots=True)
class Grade:
    """The reading grade of a text.

    grade: US school grade, None where the text is under five words or the language has no means.
    basis: how it was computed, in words. advisory: it must not block. local: the classic score of the language.
    words: how many were counted. too_short: under 100 words or five sentences.
    """

    grade: float | None
    basis: str
    advisory: bool
    local: Score | None
    words: int
    sentences: tuple[SentenceGrade, ...]
    counts: Counts = _NOTHING
    too_short: bool = True
    minutes: float = 0.0
    classic: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of one language, from data/grade; ``basis`` says in words what they stand on."""

    constant: float
    weights: tuple[float, ...]  # in the order of FEATURES
    basis: str
    length: float = 1.0  # words for what English says in one


def grade(text: str, locale: str = "en", *, ignore: Iterable[str] = ()) -> Grade:
    """The grade of a plain text whose paragraphs are split by blank lines; ``ignore``: names and terms not counted.

    Front matter, code, addresses, tables of numbers, headings and leftovers of comment forms do not count.
    Raises UnknownLocale.
    """
    language = language_of(locale)
    if language is None:
        return _no_means(locale)
    prose, questions = prose_only(text, language)
    found = [
        SentenceGrade(text[start:end], Span(start, end), value, packed)
        for start, end, packed, value in _measure(words_only(prose, ignore), split(prose, language), language)
    ]
    asked = [packed for _, _, packed, _ in _measure(words_only(text, ignore), questions, language)]
    return _sum(found, language, asked)


def grade_blocks(blocks: Sequence[Prose], locale: str, *, ignore: Iterable[str] = ()) -> Grade:
    """The grade of the running prose among the blocks of a page; each sentence names its block in ``part``.

    Headings, titles, table cells, alternative texts and the like do not count, nor do leftovers of comment forms
    and what a block sets ``apart``; titles and headings that are questions do in the classic scores, as in ``grade``.
    Raises UnknownLocale.
    """
    language = language_of(locale)
    if language is None:
        return _no_means(locale)
    found: list[SentenceGrade] = []
    asked: list[int] = []
    terms = tuple(ignore)
    for part, block in enumerate(blocks):
        text = block.text.text
        if block.kind in _ASKING and text.rstrip().endswith(QUESTION_MARKS):
            asked.append(counter(language)(words_only(text, terms)))
        if block.kind in _NOT_PROSE:
            continue
        prose = blank(blank(text, leftovers(text, language)), sorted((span.start, span.end) for span in block.apart))
        counted = words_only(prose, terms)
        for start, end, packed, value in _measure(counted, split(text, language), language):
            found.append(SentenceGrade(text[start:end], Span(start, end), value, packed, part))
    return _sum(found, language, asked)


FEATURES = (
    "log words a sentence",
    "letters a word",
    "syllables a word",
    "root of commas a word",
    "log words around a word",
    "difficulty of words",
    "hard words a sentence",
    "words of books a word",
)
# A few words tell little of their writer's words. Texts too short to grade, and single sentences, are counted as if
# some ordinary words stood with them, so that one hard word does not make a short sentence the hardest: this many
# beside a word or two, none beside a hundred. It is how much the difficulty of words varies within a text for what it
# varies between texts (variance, in the part of CEFR-SP under CC BY-SA: benchmarks/fit_reading.py).
ORDINARY_WORDS = 13


def features(counts: Counts) -> tuple[float, ...]:
    """What the grade is made of, as FEATURES names it; each a mean, so that none grows with the text.

    "Words around a word": how long a sentence the average word stands in. Long sentences weigh more in it than in
    words a sentence, as they do for a reader. "Difficulty of words": see difficulty.py. "Hard words a sentence": the
    mean logarithm of 1 + how much harder than ordinary the words of a sentence are, all told. "Words of books": 2
    for each of them, 0 for each word of talk, 1 for any other; see register.py.
    """
    words = counts.words or 1
    sentences = counts.sentences or 1
    return (
        log(max(1.0, words / sentences)),
        counts.letters / words,
        counts.syllables / words,
        sqrt(counts.commas / words),
        log(max(1.0, counts.squares / words)),
        _difficulty(words, counts.difficulty, counts.telling),
        counts.burden / sentences,
        counts.books / words,
    )


def _difficulty(words: int, difficulty: float, telling: int) -> float:
    """The mean difficulty of the words that tell, with ordinary ones added where there are few."""
    added = ORDINARY_WORDS * max(0.0, 1 - words / ENOUGH_WORDS)
    return (difficulty + added) / (telling + added) if telling + added else ORDINARY


def value_of(counts: Counts, model: Model) -> float:
    """The constant and the sum of the weighted features; the grade is this, not under 0."""
    return model.constant + float(sum(map(mul, model.weights, features(counts))))


@cache
def model_of(language: Language) -> Model | None:
    """The weights of a language, None where it has no data file."""
    path = Path(__file__).parent / "data" / "grade" / f"{language.tag}.json"
    if not path.exists():
        return None
    content = json.loads(path.read_text(encoding="utf-8"))
    weights = content["weights"]
    ordered = tuple(weights.get(name, 0.0) for name in FEATURES)
    return Model(weights["constant"], ordered, content["basis"], content["length"])


def length_ratio(language: Language) -> float:
    """How many words the language needs for one of English, from parallel text; 1.0 where that is not known."""
    model = model_of(language)
    return model.length if model else 1.0


def _measure(
    counted: str, spans: Iterable[tuple[int, int]], language: Language
) -> Iterable[tuple[int, int, int, float | None]]:
    """Packed counts and grade of each sentence that has words."""
    count = counter(language)
    model = model_of(language)
    for start, end in spans:
        packed = count(counted[start:end])
        if packed & _HAS_WORDS:
            yield start, end, packed, _value_of_one(packed, model) if model else None


def _value_of_one(packed: int, model: Model) -> float:
    """value_of for one sentence, without the detour over Counts: a page has hundreds."""
    words, letters, syllables, _, _, _, _, _, _, _, commas, books, telling, hard, excess = raw_counts(packed)
    by_length, by_letters, by_syllables, by_commas, by_around, by_difficulty, by_burden, by_books = model.weights
    spread = by_letters * letters + by_syllables * syllables + by_books * books
    return max(
        0.0,
        model.constant
        + (by_length + by_around) * log(words)
        + spread / words
        + by_commas * sqrt(commas / words)
        + by_difficulty * _difficulty(words, hard / 100, telling)
        + by_burden * log(1 + excess / 100),
    )


def _sum(found: list[SentenceGrade], language: Language, asked: Sequence[int] = ()) -> Grade:
    """The grade over all sentences; ``asked``: headings that are questions, sentences to the classic formulas."""
    packed = sum(sentence.packed for sentence in found)
    each = [sentence.packed for sentence in found]
    counts = unpack(packed, len(found), sum((one & _HAS_WORDS) ** 2 for one in each), sum(map(burden_of, each)))
    if foreign := foreign_script("\n".join(sentence.text for sentence in found), language.tag):
        basis = f"not checked: this is written in {foreign} letters, which is not how {language.name} is written"
        ungraded = tuple(replace(sentence, grade=None) for sentence in found)
        return Grade(None, basis, True, None, counts.words, ungraded, counts)
    model = model_of(language)
    known = counts.words >= _LEAST_WORDS and model is not None
    too_short = counts.words < ENOUGH_WORDS or counts.sentences < ENOUGH_SENTENCES
    classic = local_scores(language.scores, unpack(packed + sum(asked), len(found) + len(asked)))
    return Grade(
        grade=round(max(0.0, value_of(counts, model)), 2) if known and model else None,
        basis=_basis(language, model, counts, too_short),
        advisory=too_short or not _may_block(language, model),
        local=classic[0] if classic else None,
        words=counts.words,
        sentences=tuple(found),
        counts=counts,
        too_short=too_short,
        minutes=counts.words / (_WORDS_A_MINUTE * length_ratio(language)),
        classic=classic,
    )


def _may_block(language: Language, model: Model | None) -> bool:
    carries = language.evidence in (Evidence.READERS, Evidence.PARALLEL)
    return model is not None and carries


def _basis(language: Language, model: Model | None, counts: Counts, too_short: bool) -> str:
    if model is None:
        return f"not checked: there is no reading grade for {language.name} yet"
    if counts.words < _LEAST_WORDS:
        return f"too short to grade: {_counted(counts.words, 'word')}"
    if too_short:
        size = f"{_counted(counts.words, 'word')}, {_counted(counts.sentences, 'sentence')}"
        return f"{model.basis}; too short to block ({size})"
    return model.basis


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _no_means(locale: str) -> Grade:
    return Grade(None, f"not checked: no means for {language_name(locale)} ({locale})", True, None, 0, ())
