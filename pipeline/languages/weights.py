"""What was counted in a text in, its grade out: the features, and the weight that each has in a language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from operator import mul
from pathlib import Path

from pipeline.languages.difficulty import ORDINARY
from pipeline.languages.language import Language
from pipeline.languages.words import Counts, raw_counts

ENOUGH_WORDS = 100  # under these a page is too short to grade (issue: "A reading grade")


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of one language, from data/grade; ``basis`` says in words what they stand on."""

    constant: float
    weights: tuple[float, ...]  # in the order of FEATURES
    basis: str
    length: float = 1.0  # words for what English says in one


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


def value_of_one(packed: int, model: Model) -> float:
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
