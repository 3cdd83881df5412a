"""Counts of a text in, the classic readability scores of its language out, each after its own paper.

The papers and a test vector for each: tests/languages/test_scores.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import sqrt
from types import MappingProxyType
from typing import NamedTuple

from pipeline.languages.words import Counts


class Score(NamedTuple):
    """A classic score: its name, its value, and where the paper gives them, the words of the band, in its language."""

    name: str
    value: float
    band: str = ""
    band_language: str = "en"

    def __str__(self) -> str:
        return f"{self.name} {self.value:.1f}" + (f" ({self.band})" if self.band else "")


def flesch_kincaid(counts: Counts) -> Score:
    """US school grade. Kincaid, Fishburne, Rogers and Chissom 1975."""
    asl, asw = counts.words_a_sentence, counts.syllables / counts.words
    return Score("Flesch-Kincaid grade", 0.39 * asl + 11.8 * asw - 15.59)


def smog(counts: Counts) -> Score:
    """US school grade. McLaughlin 1969 (the form with 1.0430 and 3.1291, scaled to 30 sentences)."""
    return Score("SMOG", 1.0430 * sqrt(counts.three_syllables * 30 / counts.sentences) + 3.1291)


def flesch_reading_ease(counts: Counts) -> Score:
    """0 to 100, higher is easier. Flesch 1948."""
    value = 206.835 - 1.015 * counts.words_a_sentence - 84.6 * counts.syllables / counts.words
    return Score("Flesch Reading Ease", value)


def szigriszt_pazos(counts: Counts) -> Score:
    """Perspicuidad, 0 to 100, higher is easier. Szigriszt Pazos 1993; bands: INFLESZ, Barrio-Cantalejo 2008."""
    value = 206.835 - 62.3 * counts.syllables / counts.words - counts.words_a_sentence
    bands = ((40, "muy difícil"), (55, "algo difícil"), (65, "normal"), (80, "bastante fácil"))
    return Score("Szigriszt-Pazos", value, _band(value, bands, "muy fácil"), "es")


def martins(counts: Counts) -> Score:
    """Flesch for Brazilian Portuguese, higher is easier. Martins, Ghiraldelo, Nunes and Oliveira Jr. 1996."""
    value = 248.835 - 1.015 * counts.words_a_sentence - 84.6 * counts.syllables / counts.words
    bands = ((25, "muito difícil"), (50, "difícil"), (75, "fácil"))
    return Score("Flesch-Martins", value, _band(value, bands, "muito fácil"), "pt")


def kandel_moles(counts: Counts) -> Score:
    """Flesch for French, higher is easier. Kandel and Moles 1958."""
    return Score("Kandel-Moles", 207 - 1.015 * counts.words_a_sentence - 73.6 * counts.syllables / counts.words)


def wiener_sachtextformel(counts: Counts) -> Score:
    """First Vienna formula, German school grade 4 to 15. Bamberger and Vanecek 1984."""
    share = 100 / counts.words
    value = (
        0.1935 * counts.three_syllables * share
        + 0.1672 * counts.words_a_sentence
        + 0.1297 * counts.over_six * share
        - 0.0327 * counts.one_syllable * share
        - 0.875
    )
    return Score("Wiener Sachtextformel 1", value)


def gulpease(counts: Counts) -> Score:
    """0 to 100, higher is easier. Lucisano and Piemontese 1988."""
    value = 89 + (300 * counts.sentences - 10 * counts.letters) / counts.words
    return Score("Gulpease", value)


def flesch_douma(counts: Counts) -> Score:
    """Flesch for Dutch, higher is easier. Douma 1960."""
    value = 206.84 - 0.93 * counts.words_a_sentence - 77 * counts.syllables / counts.words
    return Score("Flesch-Douma", value)


def lix(counts: Counts) -> Score:
    """Läsbarhetsindex: under 30 children's books, over 60 official papers. Björnsson 1968."""
    value = counts.words_a_sentence + 100 * counts.over_six / counts.words
    bands = ((30, "very easy"), (40, "easy"), (50, "medium"), (60, "difficult"))
    return Score("LIX", value, _band(value, bands, "very difficult"))


def rix(counts: Counts) -> Score:
    """Long words a sentence. Anderson 1983."""
    return Score("RIX", counts.over_six / counts.sentences)


def solovyev(counts: Counts) -> Score:
    """Flesch-Kincaid for Russian, school grade. Solovyev, Ivanov and Solnyshkina 2018."""
    value = 0.36 * counts.words_a_sentence + 5.76 * counts.syllables / counts.words - 11.97
    return Score("Solovyev", value)


def pisarek(counts: Counts) -> Score:
    """Years of schooling, the linear form, hard words from four syllables. Pisarek 1969."""
    hard = 100 * counts.four_syllables / counts.words
    return Score("Pisarek", counts.words_a_sentence / 3 + hard / 3 + 1)


def atesman(counts: Counts) -> Score:
    """Flesch for Turkish, higher is easier. Ateşman 1997."""
    value = 198.825 - 40.175 * counts.syllables / counts.words - 2.610 * counts.words_a_sentence
    bands = ((30, "çok zor"), (50, "zor"), (70, "orta güçlükte"), (90, "kolay"))
    return Score("Ateşman", value, _band(value, bands, "çok kolay"), "tr")


def osman(counts: Counts) -> Score:
    """For Arabic, higher is easier. El-Haj and Rayson 2016; without vowel signs it is too high by their syllables."""
    value = 200.791 - 1.015 * counts.words_a_sentence - 24.181 * counts.osman / counts.words
    bare = counts.osman < counts.words  # a word with its signs counts two or more, without them at most one
    return Score("OSMAN", value, "too high: no vowel signs" if bare else "")


SCORES: Mapping[str, Callable[[Counts], Score]] = MappingProxyType({
    "flesch-kincaid": flesch_kincaid, "smog": smog, "flesch-reading-ease": flesch_reading_ease,
    "szigriszt-pazos": szigriszt_pazos, "martins": martins, "kandel-moles": kandel_moles,
    "wiener-sachtextformel": wiener_sachtextformel, "gulpease": gulpease, "flesch-douma": flesch_douma,
    "lix": lix, "rix": rix, "solovyev": solovyev, "pisarek": pisarek, "atesman": atesman, "osman": osman,
})  # fmt: skip


def local_scores(names: str, counts: Counts) -> tuple[Score, ...]:
    """The scores that a language names (``"wiener-sachtextformel lix"``), the first one first. Empty without words."""
    if not counts.words or not counts.sentences:
        return ()
    return tuple(SCORES[name](counts) for name in names.split())


def _band(value: float, bands: tuple[tuple[int, str], ...], last: str) -> str:
    return next((name for limit, name in bands if value < limit), last)
