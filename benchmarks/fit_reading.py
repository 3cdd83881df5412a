"""Graded and parallel text in, the weights of the reading grade out: pipeline/languages/data/grade/<language>.json.

``python -m benchmarks.fit_reading`` from the project's root. Reads ../shared/data (or $EVERYREADER_DATA). Fits only
on rows whose licence lets the weights be published (CC BY, CC BY-SA, MIT); docs/decisions/reading-grade.md says how.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, pstdev

from benchmarks.reading_data import Graded, graded, parallel_blocks, parallel_sentences, sentence_counts, stories
from benchmarks.ridge import ridge, spearman
from pipeline.languages.grade import FEATURES, features, grade
from pipeline.languages.resolve import language_of
from pipeline.languages.scores import flesch_kincaid
from pipeline.languages.words import Counts, lexicon, word_finder

TARGET = Path(__file__).parent.parent / "pipeline" / "languages" / "data" / "grade"
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
PULL = {"de": 0.02, "pt": 0.5}  # PorSimples is small, and its commas would take all
OWN_NAMES = {"en": EQUAL, "de": (*NAMES, "letters a word"), "pt": (*NAMES, "root of commas a word")}
OWN = {"en": ("onestop", "cefr-sp"), "de": ("textcomplexityde", "klexikon"), "pt": ("porsimples",)}
PULL_PARALLEL = 0.5
PULL_EQUAL = 0.5  # some way: equal weights carry over to other readers (Dawes 1979), fitted ones suit these
COMPARED = ("fr", "ru", "ar", "hi")  # readers' levels can be measured on, not fitted to: the shared weights
PUD = "ar cs de en es fi fr hi id it ko pl pt ru sv tr zh".split()
STORIES_ONLY = "bn da el fa hu ja nl no ro uk ur vi".split()

SOURCES = {
    "onestop": "OneStopEnglish (Vajjala and Lučić 2018), CC BY-SA 4.0",
    "cefr-sp": "CEFR-SP (Arase et al. 2022), the part under CC BY-SA 3.0",
    "textcomplexityde": "TextComplexityDE (Naderi et al. 2019), MIT",
    "klexikon": "Klexikon and Wikipedia, CC BY-SA 3.0",
    "porsimples": "PorSimples (Aluísio and Gasperin 2010), CC BY 4.0",
    "storybooks": "Global Storybooks / African Storybook, the stories under CC BY",
    "pud": "Universal Dependencies PUD, CC BY-SA 3.0",
    "difficulty": "difficulty of English words: data/difficulty/README.md, CC BY-SA 4.0",
}


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


def main() -> None:
    standards = {tag: standard(parallel_sentences(tag)) for tag in PUD}
    shared = shared_weights(standards)
    own = {tag: own_weights(tag, standards[tag], shared) for tag in OWN}
    print("shared", [round(weight, 3) for weight in shared])
    scale = english_scale(own["en"], standards["en"])
    english = raw_weights(own["en"], EQUAL, standards["en"], scale)
    print("words that an ordinary one weighs", round(within_to_between(), 1))
    write("en", english, error(own["en"], "en", standards["en"], english))
    for tag in PUD:
        if tag == "en":
            continue
        weights, names = (own[tag], OWN_NAMES[tag]) if tag in own else (shared, NAMES)
        if tag not in own and tag not in COMPARED:
            weights = parallel_weights(tag, standards[tag], shared, english)
        calibrate(tag, raw_weights(weights, names, standards[tag], scale), english)
    for tag in STORIES_ONLY:
        calibrate(tag, raw_weights(shared, NAMES, borrowed(tag, standards), scale), english)


def own_weights(tag: str, of: Standard, shared: Sequence[float]) -> list[float]:
    """Standardized weights fitted on the language's own graded sets, pulled towards the shared ones or equal ones."""
    names = OWN_NAMES[tag]
    sets = [_rows(name, tag, of, names) for name in OWN[tag]]
    if names == EQUAL:
        return _fit(sets, PULL_EQUAL, equal_weights(sets))
    known = dict(zip(NAMES, shared, strict=True))
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


def shared_weights(standards: dict[str, Standard]) -> list[float]:
    """Weights for languages without graded text of their own: from German, Portuguese and the stories everywhere."""
    sets = [_rows(name, tag, standards[tag], NAMES) for tag in ("de", "pt") for name in OWN[tag]]
    told = [_rows("storybooks", tag, standards[tag], NAMES) for tag in PUD if len(graded(tag, "storybooks")) > 4]
    return _fit([*sets, *told], RIDGE, [0.0] * len(NAMES))


def parallel_weights(tag: str, of: Standard, shared: Sequence[float], english: dict[str, float]) -> list[float]:
    """Weights that give each parallel sentence the grade of its English, pulled towards the shared ones."""
    theirs = sentence_counts("en")
    pairs = [(ours, theirs[key]) for key, ours in sentence_counts(tag).items() if key in theirs]
    inputs = [of.of(ours, NAMES) for ours, _ in pairs]
    grades = [value(counts, english) for _, counts in pairs]
    mean, spread = fmean(grades), pstdev(grades)
    return _fit([(inputs, [(grade - mean) / spread for grade in grades])], PULL_PARALLEL, shared)


def _rows(name: str, tag: str, of: Standard, names: Sequence[str]) -> tuple[list[list[float]], list[float]]:
    rows = [row for row in graded(tag, name) if row.publishable]
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


def value(counts: Counts, weights: dict[str, float]) -> float:
    known = dict(zip(FEATURES, features(counts), strict=True))
    return weights["constant"] + sum(w * known[name] for name, w in weights.items() if name != "constant")


def borrowed(tag: str, standards: dict[str, Standard]) -> Standard:
    """For a language without PUD: its means in the stories, and the spread that other languages have beside theirs."""
    told = standard([row.counts for row in graded(tag, "storybooks") if row.publishable])
    spread = []
    for column in range(len(FEATURES)):
        ratios = [one.spread[column] / (one.mean[column] or 1) for one in standards.values()]
        spread.append(told.mean[column] * fmean(ratios) or 1.0)
    first = fmean(one.spread[0] for one in standards.values())  # the spread of the logarithm is the same everywhere
    return Standard(told.mean, (first, *spread[1:]))


def calibrate(tag: str, weights: dict[str, float], english: dict[str, float]) -> None:
    """Moves the constant so that the same content has the grade of the English, and writes the file."""
    blocks = list(zip(parallel_blocks(tag), parallel_blocks("en"), strict=True)) if tag in PUD else []
    told = stories(tag)
    pairs = blocks or told
    shift = fmean(value(theirs, english) - value(ours, weights) for ours, theirs in pairs)
    weights = {**weights, "constant": weights["constant"] + shift}
    errors = {
        kind: round(fmean(abs(value(ours, weights) - value(theirs, english)) for ours, theirs in texts), 2)
        for kind, texts in (("parallel blocks of 20 sentences", blocks), ("parallel stories", told))
        if texts
    }
    bias = {"stories": round(fmean(value(o, weights) - value(e, english) for o, e in told), 2)} if told else {}
    length = fmean(o.words / e.words for o, e in pairs)
    write(tag, weights, {"mean difference from the English": {**errors}, "bias": bias}, length)


def error(weights: Sequence[float], tag: str, of: Standard, english: dict[str, float]) -> dict[str, object]:
    found = {}
    for name in OWN[tag]:
        rows = [row for row in graded(tag, name) if row.publishable]
        ours = [sum(w * x for w, x in zip(weights, of.of(row.counts, OWN_NAMES[tag]), strict=True)) for row in rows]
        found[name] = round(spearman(ours, [row.level for row in rows]), 3)
    texts = [row.counts for row in graded("en", "onestop")]
    apart = fmean(value(text, english) - flesch_kincaid(text).value for text in texts)
    return {
        "Spearman on the fitted sets": found,
        "mean difference from Flesch-Kincaid, OneStopEnglish": round(apart, 2),
    }


def write(tag: str, weights: dict[str, float], errors: object, length: float = 1.0) -> None:
    language = language_of(tag)
    assert language is not None
    content = {
        "language": tag,
        "basis": basis(tag),
        "scale": "US school grade: Flesch-Kincaid's spread over OneStopEnglish and stories, its value for our article",
        "sources": list(SOURCES.values()),  # each touches every language, by the shared weights or the English grade
        "licence": "CC BY-SA 4.0",
        "fit": "ridge on standardized features, by benchmarks/fit_reading.py",
        "error": errors,
        "length": round(length, 3),
        "weights": {name: round(weight, 4) for name, weight in weights.items()},
    }
    (TARGET / f"{tag}.json").write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(tag, language.evidence.value, {name: round(weight, 2) for name, weight in weights.items()}, errors)


def basis(tag: str) -> str:
    if tag == "en":
        return (
            "length of sentences and difficulty of words, fitted to levels given by readers, "
            "on the scale of Flesch-Kincaid"
        )
    made = "length of sentences, syllables a word and rarity of words"
    same = "calibrated on parallel text so that the same content has the same grade as in English"
    if tag in OWN:
        return f"{made}, fitted to levels given by readers, {same}"
    if tag in COMPARED:
        return f"{made}, {same}; compared with levels given by readers"
    return f"{made}, {same}; no readers of this language have validated it"


__all__ = ["Graded", "main"]

if __name__ == "__main__":
    main()
