from __future__ import annotations

from dataclasses import replace
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import known_languages, language_of
from pipeline.languages.frequency import FLOOR, frequencies, zipf
from pipeline.languages.language import Language
from pipeline.languages.osman import load
from pipeline.languages.osman import syllables as osman_syllables
from pipeline.languages.words import COMMON, Counts, lexicon, unpack, word_finder


def language(tag: str) -> Language:
    found = language_of(tag)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("en", "It’s a hands-on, 6.5-day visit.", ["It’s", "a", "hands-on", "6.5-day", "visit"]),
        ("en", "1,000 steps (10:30)", ["1,000", "steps", "10:30"]),
        ("fr", "L’homme n'a pas mal aujourd’hui.", ["L", "homme", "n", "a", "pas", "mal", "aujourd", "hui"]),
        ("it", "l'amico", ["l", "amico"]),
        ("hi", "दर्द कम होगा।", ["दर्द", "कम", "होगा"]),
        ("ar", "هَلْ تَشْعُرُ بِالأَلَم؟", ["هَلْ", "تَشْعُرُ", "بِالأَلَم"]),
        ("ko", "통증이 있습니까?", ["통증이", "있습니까"]),
        ("zh", "我们去医院看医生。", ["我们", "去", "医院", "看", "医生"]),
        ("zh", "MRI检查要30分钟", ["MRI", "检查", "要", "30", "分钟"]),
        ("th", "ปวดหลัง มาหาหมอ", ["ปวดหลัง", "มาหาหมอ"]),
        ("ja", "病院でレントゲンを撮る", ["病院", "で", "レントゲン", "を", "撮る"]),
    ],
)  # fmt: skip
def test_words_of_a_text(tag: str, text: str, words: list[str]) -> None:
    assert word_finder(language(tag))(text, 0, len(text)) == words


def test_common_words_have_higher_values_than_rare_ones() -> None:
    assert zipf("the", "en") > zipf("doctor", "en") > zipf("catheter", "en") > FLOOR
    assert zipf("zzyzx", "en") == FLOOR
    assert frequencies("qq") == {}


def test_the_value_of_what_the_list_does_not_have_as_it_stands() -> None:
    english = lexicon(language("en"))
    assert english.zipf("Doctor’s") == english.zipf("doctor")
    assert english.zipf("well-stimulator") == english.zipf("stimulator")
    assert english.zipf("2026") == COMMON
    assert lexicon(language("ar")).zipf("بِالطَّبِيب") == lexicon(language("ar")).zipf("بالطبيب") > FLOOR
    assert lexicon(language("ko")).zipf("병원에서") > FLOOR


def test_the_counts_of_a_word() -> None:
    counts = unpack(lexicon(language("en"))["Interventional"], 1)
    assert (counts.words, counts.letters, counts.syllables) == (1, 14, 5)
    assert (counts.one_syllable, counts.three_syllables, counts.four_syllables) == (0, 1, 1)
    assert (counts.over_five, counts.over_six, counts.rare) == (1, 1, 1)


@given(st.lists(st.sampled_from("the nurse radiofrequency 12 hands-on it’s a zzyzx".split()), max_size=30))
def test_counts_add_up_word_by_word(words: list[str]) -> None:
    known = lexicon(language("en"))
    whole = unpack(sum(known[word] for word in words), 1)
    parts = [unpack(known[word], 0) for word in words]
    total = Counts.total([*parts, Counts(sentences=1)])
    assert replace(total, difficulty=0, excess=0) == replace(whole, difficulty=0, excess=0)
    for name in ("difficulty", "excess"):
        assert isclose(getattr(total, name), getattr(whole, name), abs_tol=1e-9)


@given(st.text(max_size=60), st.sampled_from(sorted(known_languages())))
def test_words_stand_in_the_text_in_their_order(text: str, tag: str) -> None:
    at = 0
    for word in word_finder(language(tag))(text, 0, len(text)):
        found = text.find(word, at)
        assert found >= at
        at = found + len(word)


def test_osman_counts_what_the_vowel_signs_show() -> None:
    # fatha, fatha with alef (long: 2), damma: 4; six letters and more count 1
    assert osman_syllables("كَتَابُ") == 4
    assert osman_syllables("كتاب") == 0
    assert load("كتاب") == 0
    assert load("المستشفى") == 1
    # six letters, six syllables, so complex, and with a thal Faseeh: 1 + 6 + 1 + 1
    assert load("ذَهَبَتِكُمَ") == 9
