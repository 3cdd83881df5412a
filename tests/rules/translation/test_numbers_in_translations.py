"""Numbers in every usual form of a locale are the same number; others are named at their place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules.translation._numbers import in_words, numbers
from pipeline.rules.translation._units import unit_after
from tests.rules.translation.entries import said

SAME = [
    ("About 1,500 people.", "Unas 1500 personas.", "es"),
    ("About 1,500 people.", "Environ 1\u202f500 personnes.", "fr"),
    ("About 1,500 people.", "Etwa 1.500 Menschen.", "de"),
    ("About 1,500 people.", "Rund 1’500 Personen.", "de_CH"),
    ("About 1,500 people.", "حوالي ١٬٥٠٠ شخص.", "ar"),
    ("About 15,000 people.", "大约 1.5 万人。", "zh_Hans"),
    ("A dose of 2.5 mg.", "Доза 2,5 мг.", "ru"),
    ("A dose of 2.5 mg.", "جرعة ٢٫٥ ملغ.", "ar"),
    ("After 2 weeks.", "Kahden viikon kuluttua.", "fi"),
    ("After 3 days.", "Через три дня.", "ru"),
    ("After 3 days.", "三天后。", "zh_Hans"),
    ("After 3 days.", "3日後。", "ja"),
    ("Two of 25 patients.", "Dos de 25 pacientes.", "es"),
    ("After twenty-five days.", "Après 25 jours.", "fr"),
    ("Version 1.2.3", "Versión 1.2.3", "es"),
    ("At 4:00 pm.", "À 16 heures.", "fr"),
    ("In March 2024.", "2024 年 3 月。", "zh_Hans"),
    ("It takes 1 hour.", "Dura una hora.", "es"),
    ("It fell by 50%.", "Elle a baissé de 50 %.", "fr"),
    ("5 million people", "5 Mio. Menschen", "de"),
    ("It cost $20.5 million.", "2천 5십만 달러가 들었다.", "ko"),
    ("It cost 340.6 million.", "3억 4060만 원이 들었다.", "ko"),
    ("About 20 million people", "2천만 명", "ko"),
    ("It cost 340.6 million.", "3億4060万円かかった。", "ja"),
    ("About 15,500 people.", "大约 15，500 人。", "zh_Hans"),
    ("Wait for four days.", "चार दिन प्रतीक्षा करें।", "hi"),
    ("Children in grade 8", "Niños de 2.º de la ESO", "es"),
]


@pytest.mark.parametrize(("source", "target", "locale"), SAME)
def test_the_same_number_in_another_form(source: str, target: str, locale: str) -> None:
    assert [one for one in said(source, target, locale) if one.rule == "numbers"] == []


WRONG = [
    ("Take 15 mg.", "Tome 50 mg.", "es", "50"),
    ("Take 1,500 mg.", "Nehmen Sie 15.000 mg.", "de", "15.000"),
    ("Take 2.5 mg.", "Принимайте 25 мг.", "ru", "25"),
    ("Wait 15 minutes.", "انتظر ٥٠ دقيقة.", "ar", "٥٠"),
    ("Groups of 15-25 people.", "15-20 人的小组。", "zh_Hans", "20"),
    ("Take 15 mg.", "Tome 15 g.", "es", "15 g"),
    ("Take 15 mg.", "Принимайте 15 г.", "ru", "15 г"),
    ("Take 15 µg.", "Prenez 15 mg.", "fr", "15 mg"),
    ("It cost 340.6 million.", "3억 4160만 원이 들었다.", "ko", "3억 4160만"),
    ("About 2 million people", "2천만 명", "ko", "2천만"),
]


@pytest.mark.parametrize(("source", "target", "locale", "words"), WRONG)
def test_another_number_or_unit(source: str, target: str, locale: str, words: str) -> None:
    assert [one.words for one in said(source, target, locale) if one.rule == "numbers"] == [words]


def test_a_number_that_is_left_out() -> None:
    found = [one for one in said("Wait 15 minutes.", "Espere unos minutos.") if one.rule == "numbers"]
    assert [one.problem.message for one in found] == ["The number 15 is missing. Say it in the translation too."]


def test_words_name_numbers() -> None:
    assert Decimal(25) in in_words("twenty-five", "en")
    assert Decimal(2) in in_words("двумя руками", "ru")
    assert {Decimal(12), Decimal(10), Decimal(2)} & in_words("十二", "zh_Hans") >= {Decimal(12)}


def test_units_by_their_signs() -> None:
    assert unit_after("5 мг", 1) == ("mg", "мг")
    assert unit_after("5 ملغ", 1) == ("mg", "ملغ")
    assert unit_after("5 mgr", 1) is None


@given(st.integers(0, 10**12))
def test_any_number_reads_the_same_with_every_separator(number: int) -> None:
    for separator in (",", ".", "\u00a0", "\u202f", "’"):
        (found,) = numbers(f"{number:,}".replace(",", separator))
        assert Decimal(number) in found.values
