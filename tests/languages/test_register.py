from __future__ import annotations

import pytest

from pipeline.languages import grade, hardest, language_of
from pipeline.languages.language import Language
from pipeline.languages.register import BOOKS, NEITHER, TALK, register_of
from pipeline.languages.words import lexicon


def loaded(tag: str) -> Language:
    language = language_of(tag)
    assert language is not None
    return language


WORDS = {
    "hi": ("कृषि कारण विज्ञान राष्ट्रीय तथा द्वारा", "घर पानी हाथ", "लड़का डॉक्टर ज़रूर"),
    "fr": (
        "attention qualité système théorie cependant",
        "maison eau France deuxième chez assez",
        "vous moi mangez oui",
    ),
    "ru": ("лечение возможность биологический который", "дом вода ходить", "я ты пожалуйста"),
    "ar": ("أهمية استعمال انتظار الذي لذلك", "بيت ماء طبيب", "أنت مش نعم"),
}


@pytest.mark.parametrize("tag", WORDS)
def test_words_of_books_and_of_talk_are_told_apart(tag: str) -> None:
    of_word = register_of(loaded(tag))
    assert of_word is not None
    books, neither, talk = (list(map(of_word, words.split())) for words in WORDS[tag])
    assert set(books) == {BOOKS}
    assert set(neither) == {NEITHER}
    assert set(talk) == {TALK}


def test_signs_of_both_make_neither() -> None:
    of_word = register_of(loaded("fr"))
    assert of_word is not None
    assert of_word("système") == BOOKS
    assert of_word("dites-moi") == TALK
    assert of_word("théorie-moi") == NEITHER


def test_other_languages_do_not_ask() -> None:
    assert register_of(loaded("en")) is None
    assert grade("Rest at home today, please.", "en").counts.books == 0


def test_each_word_counts_one_a_word_of_books_two_one_of_talk_none() -> None:
    counts = grade("Vous lisez la théorie de la maison.", "fr").counts
    assert counts.words == 7
    assert counts.books == 0 + 0 + 1 + 2 + 1 + 1 + 1


def test_words_of_books_make_the_same_sentence_harder() -> None:
    plain = grade("अगर दर्द हो और नींद न आए तो डॉक्टर को बताओ। " * 12, "hi")
    bookish = grade("यदि पीड़ा हो तथा निद्रा न आए तो चिकित्सक को सूचित करो। " * 12, "hi")
    assert plain.grade is not None
    assert bookish.grade is not None
    assert bookish.grade > plain.grade + 1


def test_an_editor_is_told_the_words_of_books() -> None:
    text = (
        "यदि आप यात्रा करना चाहते हैं तथा आपके पास समय है तो हमारे कार्यालय से अनुमति लेने के लिए संपर्क करें। घर पर रहो और पानी पियो। "
    )
    text *= 6
    assert any(
        "bookish words: यदि, तथा" in reason for cost in hardest(grade(text, "hi"), "hi") for reason in cost.reasons
    )


def test_vowel_signs_do_not_make_an_arabic_word_harder() -> None:
    known = lexicon(loaded("ar"))
    assert known.difficulty("طَبِيبٌ") == known.difficulty("طبيب")
    assert known.is_of_books("اِسْتِعْمَال")
    assert known.is_of_books("استعمال")
