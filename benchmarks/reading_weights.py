"""Graded and parallel text in, the weights of the reading grade's features out; fit_reading.py writes them.

Fits only on rows whose licence lets the weights be published (CC BY, CC BY-SA, MIT); docs/decisions/reading-grade.md
says how.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, pstdev

from benchmarks.reading_data import graded, parallel_sentences, sentence_counts
from benchmarks.ridge import ridge
from pipeline.languages.grade import grade
from pipeline.languages.resolve import language_of
from pipeline.languages.scores import flesch_kincaid
from pipeline.languages.weights import FEATURES, features
from pipeline.languages.words import Counts, lexicon, word_finder

NAMES = ("log words a sentence", "syllables a word", "difficulty of words")
EQUAL = ("log words around a word", "difficulty of words", "hard words a sentence")
ARTICLE = (
    Path(__file__).parent.parent
    / "tests"
    / "stories"
    / "as-given"
    / "source"
    / "what-is-interventional-pain-management.txt"
)
RIDGE = 0.1
PULL = {"de": 0.02, "pt": 0.4}  # PorSimples is small, and its commas would take all
AROUND = ("log words around a word", "syllables a word", "hard words a sentence")
BASE = {"de": NAMES, "pt": AROUND}  # what the shared weights are for; the features besides are pulled to nothing
OWN_NAMES = {"en": EQUAL, "de": (*NAMES, "letters a word"), "pt": (*AROUND, "root of commas a word")}
OWN = {"en": ("onestop", "cefr-sp"), "de": ("textcomplexityde", "klexikon"), "pt": ("porsimples",)}
PARALLEL_NAMES = (*NAMES, "hard words a sentence")
COMPARED_NAMES = (*NAMES, "words of books a word")
PULL_PARALLEL = 0.2
PULL_EQUAL = 0.5  # some way: equal weights carry over to other readers (Dawes 1979), fitted ones suit these
COMPARED = ("fr", "ru", "ar", "hi")  # readers' levels can be measured on, not fitted to: the shared weights
PUD = "ar cs de en es fi fr hi id it ko pl pt ru sv tr zh".split()
STORIES_ONLY = "bn da el fa hu ja nl no ro uk ur vi".split()


@dataclass(frozen=True, slots=True)
class Standard:
    """Mean and spread of each feature over the sentences of ordinary adult text in one language (PUD)."""

    mean: tuple[float, ...]
    spread: tuple[float, ...]

    def of(self, counts: Counts, names: Sequence[str]) -> list[float]:
        found = features(counts)
        return [(found[at] - self.mean[at]) / self.spread[at] for at in map(FEATURES.index, names)]


def standard(counts: Sequence[Counts]) -> Standard:
    columns = list(zip(*map(features, counts), strict=True))
    return Standard(tuple(map(fmean, columns)), tuple(pstdev(column) or 1.0 for column in columns))


@dataclass(frozen=True, slots=True)
class Made:
    """What the weights of each language are made from."""

    standards: Mapping[str, Standard]
    shared: Sequence[float]  # for NAMES
    around: Sequence[float]  # for AROUND
    own: Mapping[str, Sequence[float]]
    scale: tuple[float, float]
    english: Mapping[str, float]

    @classmethod
    def of_all(cls) -> Made:
        """From all data that may be fitted to."""
        standards = {tag: standard(parallel_sentences(tag)) for tag in PUD}
        shared, around = shared_weights(standards, NAMES), shared_weights(standards, AROUND)
        own = {tag: own_weights(tag, standards[tag], around if tag == "pt" else shared) for tag in OWN}
        scale = english_scale(own["en"], standards["en"])
        return cls(standards, shared, around, own, scale, raw_weights(own["en"], EQUAL, standards["en"], scale))

    def base(self, tag: str) -> Sequence[float]:
        """The shared weights that a language's own are pulled to."""
        return self.around if tag == "pt" else self.shared

    def weights(self, tag: str, left_out: Collection[str] = ()) -> dict[str, float]:
        """Raw weights of a language with parallel text, the constant still to be set; made without some sentences."""
        of = self.standards[tag]
        if tag in self.own:
            return raw_weights(self.own[tag], OWN_NAMES[tag], of, self.scale)
        if tag in COMPARED:
            return raw_weights(compared_weights(tag, of, self.shared), COMPARED_NAMES, of, self.scale)
        found = parallel_weights(tag, of, self.shared, self.english, left_out)
        return raw_weights(found, PARALLEL_NAMES, of, self.scale)


def own_weights(tag: str, of: Standard, shared: Sequence[float], left_out: Collection[str] = ()) -> list[float]:
    """Standardized weights fitted on the language's own graded sets, pulled towards the shared ones or equal ones.

    left_out: groups of texts that are not fitted to.
    """
    names = OWN_NAMES[tag]
    sets = [_rows(name, tag, of, names, left_out) for name in OWN[tag]]
    if names == EQUAL:
        return _fit(sets, PULL_EQUAL, equal_weights(sets))
    known = dict(zip(BASE[tag], shared, strict=True))
    return _fit(sets, PULL[tag], [known.get(name, 0.0) for name in names])


def equal_weights(sets: Sequence[tuple[list[list[float]], list[float]]]) -> list[float]:
    """The same weight for each feature, as large as fits the levels best."""
    sums = [([[sum(row)] for row in rows], levels) for rows, levels in sets]
    return _fit(sums, 0.0, [0.0]) * len(EQUAL)


def within_to_between() -> float:
    """How much the difficulty of words varies within a sentence for what it varies between sentences (ORDINARY_WORDS).

    Variance components by the method of moments, on the publishable part of CEFR-SP.
    """
    language = language_of("en")
    assert language is not None
    find, known = word_finder(language), lexicon(language).difficulty
    texts = [row.text for row in graded("en", "cefr-sp") if row.publishable]
    groups = [[hard for word in find(text, 0, len(text)) if (hard := known(word)) is not None] for text in texts]
    groups = [group for group in groups if group]
    sizes = [len(group) for group in groups]
    total = sum(sizes)
    middle = sum(map(sum, groups)) / total
    within = sum((value - fmean(group)) ** 2 for group in groups for value in group) / (total - len(groups))
    among = sum(len(group) * (fmean(group) - middle) ** 2 for group in groups) / (len(groups) - 1)
    size = (total - sum(size * size for size in sizes) / total) / (len(groups) - 1)
    return within / ((among - within) / size)


def shared_weights(standards: Mapping[str, Standard], names: Sequence[str]) -> list[float]:
    """Weights for languages without graded text of their own: from German, Portuguese and the stories everywhere."""
    sets = [_rows(name, tag, standards[tag], names) for tag in ("de", "pt") for name in OWN[tag]]
    told = [_rows("storybooks", tag, standards[tag], names) for tag in PUD if len(graded(tag, "storybooks")) > 4]
    return _fit([*sets, *told], RIDGE, [0.0] * len(names))


def compared_weights(tag: str, of: Standard, shared: Sequence[float]) -> list[float]:
    """The shared weights, the one of syllables given to the mean of two standard scores: syllables and words of books.

    Learned words are the longer ones, and no text that may be fitted to tells the two apart. So they count the same
    (Dawes 1979), and together as much as syllables alone did: the mean of two scores that agree by r varies by
    √((1 + r) / 2).
    """
    length, syllables, difficulty = shared
    rows = [of.of(counts, ("syllables a word", "words of books a word")) for counts in parallel_sentences(tag)]
    each = syllables / (2 * (1 + fmean(a * b for a, b in rows))) ** 0.5
    return [length, each, difficulty, each]


def parallel_weights(
    tag: str, of: Standard, shared: Sequence[float], english: Mapping[str, float], left_out: Collection[str] = ()
) -> list[float]:
    """Weights that give each parallel sentence the grade of its English, pulled towards the shared ones.

    Hard words a sentence, which the English grade has, are pulled towards nothing: the shared weights have none.
    """
    theirs = sentence_counts("en")
    pairs = [(ours, theirs[key]) for key, ours in sentence_counts(tag).items() if key in theirs and key not in left_out]
    inputs = [of.of(ours, PARALLEL_NAMES) for ours, _ in pairs]
    grades = [value(counts, english) for _, counts in pairs]
    mean, spread = fmean(grades), pstdev(grades)
    return _fit([(inputs, [(grade - mean) / spread for grade in grades])], PULL_PARALLEL, [*shared, 0.0])


def _rows(
    name: str, tag: str, of: Standard, names: Sequence[str], left_out: Collection[str] = ()
) -> tuple[list[list[float]], list[float]]:
    rows = [row for row in graded(tag, name) if row.publishable and row.group not in left_out]
    inputs = [of.of(row.counts, names) for row in rows]
    means = [fmean(column) for column in zip(*inputs, strict=True)]
    levels = [row.level for row in rows]
    mean, spread = fmean(levels), pstdev(levels)
    return (
        [[value - mean for value, mean in zip(row, means, strict=True)] for row in inputs],
        [(level - mean) / spread for level in levels],
    )


def _fit(
    sets: Sequence[tuple[list[list[float]], list[float]]], strength: float, towards: Sequence[float]
) -> list[float]:
    """Ridge weights that are pulled towards given ones; every set counts the same, large or small."""
    inputs: list[list[float]] = []
    left: list[float] = []
    for rows, levels in sets:
        weight = len(levels) ** -0.5
        for row, level in zip(rows, levels, strict=True):
            inputs.append([value * weight for value in row])
            left.append(weight * (level - sum(w * value for w, value in zip(towards, row, strict=True))))
    return [w + change for w, change in zip(towards, ridge(inputs, left, strength), strict=True)]


def english_scale(weights: Sequence[float], of: Standard) -> tuple[float, float]:
    """Factor and constant that put our sums on the scale of Flesch-Kincaid.

    The spread is that of OneStopEnglish and the stories; the constant keeps the project's own article at its grade.
    """

    def ours(counts: Counts) -> float:
        return sum(w * x for w, x in zip(weights, of.of(counts, EQUAL), strict=True))

    rows = [row.counts for name in ("onestop", "storybooks") for row in graded("en", name) if row.publishable]
    factor = pstdev([flesch_kincaid(row).value for row in rows]) / pstdev([ours(row) for row in rows])
    article = grade(ARTICLE.read_text(encoding="utf-8"), "en")
    assert article.local is not None
    return factor, article.local.value - factor * ours(article.counts)


def raw_weights(
    weights: Sequence[float], names: Sequence[str], of: Standard, scale: tuple[float, float]
) -> dict[str, float]:
    """Weights for features as they are counted, in grades."""
    factor, constant = scale
    raw = {name: factor * w / of.spread[FEATURES.index(name)] for name, w in zip(names, weights, strict=True)}
    shift = sum(weight * of.mean[FEATURES.index(name)] for name, weight in raw.items())
    return {"constant": constant - shift, **raw}


def value(counts: Counts, weights: Mapping[str, float]) -> float:
    known = dict(zip(FEATURES, features(counts), strict=True))
    return weights["constant"] + sum(w * known[name] for name, w in weights.items() if name != "constant")


def borrowed(tag: str, standards: Mapping[str, Standard]) -> Standard:
    """For a language without PUD: its means in the stories, and the spread that other languages have beside theirs."""
    told = standard([row.counts for row in graded(tag, "storybooks") if row.publishable])
    spread = []
    for column in range(len(FEATURES)):
        ratios = [one.spread[column] / (one.mean[column] or 1) for one in standards.values()]
        spread.append(told.mean[column] * fmean(ratios) or 1.0)
    first = fmean(one.spread[0] for one in standards.values())  # the spread of the logarithm is the same everywhere
    return Standard(told.mean, (first, *spread[1:]))
