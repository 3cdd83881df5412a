"""Graded and parallel text in, the weights of the reading grade out: pipeline/languages/data/grade/<language>.json.

``python -m benchmarks.fit_reading`` from the project's root. Reads ../shared/data (or $EVERYREADER_DATA). Fits only
on rows whose licence lets the weights be published (CC BY, CC BY-SA, MIT); docs/decisions/reading-grade.md says how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean

from benchmarks.reading_data import graded, parallel_blocks, stories
from benchmarks.reading_weights import (
    COMPARED,
    NAMES,
    OWN,
    OWN_NAMES,
    PUD,
    STORIES_ONLY,
    Made,
    Standard,
    borrowed,
    raw_weights,
    value,
    within_to_between,
)  # fmt: skip
from benchmarks.ridge import spearman
from pipeline.languages.resolve import language_of
from pipeline.languages.scores import flesch_kincaid

TARGET = Path(__file__).parent.parent / "pipeline" / "languages" / "data" / "grade"

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


def main() -> None:
    made = Made.of_all()
    print("shared", [round(weight, 3) for weight in made.shared])
    print("words that an ordinary one weighs", round(within_to_between(), 1))
    write("en", made.english, error(made.own["en"], "en", made.standards["en"], made.english))
    for tag in PUD:
        if tag != "en":
            calibrate(tag, made.weights(tag), made.english)
    for tag in STORIES_ONLY:
        of = borrowed(tag, made.standards)
        calibrate(tag, raw_weights(made.shared, NAMES, of, made.scale), made.english)


def calibrate(tag: str, weights: Mapping[str, float], english: Mapping[str, float]) -> None:
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


def error(weights: Sequence[float], tag: str, of: Standard, english: Mapping[str, float]) -> dict[str, object]:
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


def write(tag: str, weights: Mapping[str, float], errors: object, length: float = 1.0) -> None:
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
    made = {
        "pt": "length of sentences, syllables a word, rare words a sentence, commas and brackets",
        **dict.fromkeys(COMPARED, "length of sentences, syllables a word, rarity of words and words of books"),
    }.get(tag, "length of sentences, syllables a word and rarity of words")
    same = "calibrated on parallel text so that the same content has the same grade as in English"
    if tag in OWN:
        return f"{made}, fitted to levels given by readers, {same}"
    if tag in COMPARED:
        return f"{made}, {same}; compared with levels given by readers"
    return f"{made}, {same}; no readers of this language have validated it"


if __name__ == "__main__":
    main()
