"""Every classic score against its paper: a published value where the paper or a manual has one, else the paper's own
way of writing the formula, which is not ours (counts for a hundred words, shares in percent)."""

from __future__ import annotations

from dataclasses import replace
from math import isclose

import pytest

from pipeline.languages import scores
from pipeline.languages.words import Counts

TEXT = Counts(
    sentences=8, words=100, letters=520, syllables=190, one_syllable=45, three_syllables=18, four_syllables=9,
    over_five=40, over_six=30, osman=60,
)  # fmt: skip
# "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature": 13 words, 24 syllables.
PLATYPUS = Counts(sentences=1, words=13, letters=70, syllables=24)


def test_flesch_and_kincaid_on_their_textbook_sentence() -> None:
    # The published values of this sentence are 37.5 and 11.3 (Wikipedia, "Flesch–Kincaid readability tests").
    assert round(scores.flesch_reading_ease(PLATYPUS).value, 1) == 37.5
    assert round(scores.flesch_kincaid(PLATYPUS).value, 1) == 11.3


def test_smog_as_in_its_table() -> None:
    # McLaughlin 1969 rounds to 3 plus the root of the polysyllables in 30 sentences: 49 of them are grade 10.
    thirty = Counts(sentences=30, words=600, three_syllables=49)
    assert scores.smog(thirty).value == pytest.approx(10.43, abs=0.005)


@pytest.mark.parametrize(
    ("ours", "papers"),
    [
        # Szigriszt Pazos 1993: P = 206.835 - 62.3 S/P - P/F, with syllables, words and phrases.
        (scores.szigriszt_pazos, 206.835 - 62.3 * 190 / 100 - 100 / 8),
        # Kandel and Moles 1958: 207 - 1.015 words a sentence - 0.736 syllables in a hundred words.
        (scores.kandel_moles, 207 - 1.015 * 12.5 - 0.736 * 190),
        # Martins et al. 1996: Flesch's value and 42 points.
        (scores.martins, 206.835 - 1.015 * 12.5 - 84.6 * 1.9 + 42),
        # Bamberger and Vanecek 1984: 0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875, shares in percent.
        (scores.wiener_sachtextformel, 0.1935 * 18 + 0.1672 * 12.5 + 0.1297 * 30 - 0.0327 * 45 - 0.875),
        # Lucisano and Piemontese 1988: 89 - Lp / 10 + 3 Fr, letters and phrases in a hundred words.
        (scores.gulpease, 89 - 520 / 10 + 3 * 8),
        # Douma 1960: 206.84 - 0.77 syllables in a hundred words - 0.93 words a sentence.
        (scores.flesch_douma, 206.84 - 0.77 * 190 - 0.93 * 12.5),
        # Björnsson 1968: words a sentence and the share of words over six letters, in percent.
        (scores.lix, 12.5 + 30),
        # Anderson 1983: long words by sentences.
        (scores.rix, 30 / 8),
        # Solovyev et al. 2018.
        (scores.solovyev, 0.36 * 12.5 + 5.76 * 1.9 - 11.97),
        # Pisarek 1969, linear: a third of the words a sentence, a third of the percentage of hard words, and 1.
        (scores.pisarek, (12.5 + 9) / 3 + 1),
        # Ateşman 1997.
        (scores.atesman, 198.825 - 40.175 * 1.9 - 2.610 * 12.5),
        # El-Haj and Rayson 2016.
        (scores.osman, 200.791 - 1.015 * 12.5 - 24.181 * 60 / 100),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_score_is_its_papers(ours, papers: float) -> None:  # type: ignore[no-untyped-def]
    assert isclose(ours(TEXT).value, papers, rel_tol=1e-9)


@pytest.mark.parametrize(
    ("value", "band"), [(39.9, "muy difícil"), (40.1, "algo difícil"), (60, "normal"), (80.1, "muy fácil")]
)
def test_the_bands_of_inflesz(value: float, band: str) -> None:
    # Barrio-Cantalejo et al. 2008, table 3. One word a sentence leaves only the syllables to set.
    counts = Counts(sentences=1000, words=1000, syllables=round((205.835 - value) / 62.3 * 1000))
    assert scores.szigriszt_pazos(counts).band == band


def test_osman_says_that_a_text_without_vowel_signs_scores_too_high() -> None:
    assert scores.osman(TEXT).band == "too high: no vowel signs"
    assert scores.osman(replace(TEXT, osman=350)).band == ""
    assert str(scores.Score("LIX", 34.26, "easy")) == "LIX 34.3 (easy)"


def test_no_words_no_scores() -> None:
    assert scores.local_scores("flesch-kincaid smog", Counts()) == ()
    assert [score.name for score in scores.local_scores("wiener-sachtextformel lix", TEXT)] == [
        "Wiener Sachtextformel 1", "LIX",
    ]  # fmt: skip
