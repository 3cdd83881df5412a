"""Slips of Russian and Polish words: each kind is found, and the rare words that look like one are left alone."""

from __future__ import annotations

import pytest

from pipeline.rules.translation._slavic_letters import english_capitals, letters_of_the_other_script
from pipeline.rules.translation._typing_slips import meant


@pytest.mark.parametrize(
    ("word", "spoken", "right"),
    [
        ("програмирование", "ru", "программирование"),
        ("обновлние", "ru", "обновление"),
        ("сообщеине", "ru", "сообщение"),
        ("зарегестрировать", "ru", "зарегистрировать"),
        ("uzytkownika", "pl", "użytkownika"),
        ("kożystać", "pl", "korzystać"),
        ("zmiennna", "pl", "zmienna"),
    ],
)
def test_a_slip_is_one_of_the_frequent_word(word: str, spoken: str, right: str) -> None:
    assert meant(word, spoken) == right


@pytest.mark.parametrize(
    ("word", "spoken"), [("странница", "ru"), ("обложения", "ru"), ("wygładzenie", "pl"), ("krotki", "pl")]
)
def test_a_rare_word_is_no_slip(word: str, spoken: str) -> None:
    assert meant(word, spoken) is None


@pytest.mark.parametrize(
    ("text", "right"), [("cнова болит", "снова"), ("это текcт", "текст"), ("файл НTML", "HTML"), ("адреса URLы", None)]
)
def test_one_letter_of_the_other_script(text: str, right: str | None) -> None:
    found = [word for *_, word in letters_of_the_other_script(text)]
    assert found == ([right] if right else [])


def test_titles_have_small_letters_inside_and_names_keep_theirs() -> None:
    assert list(english_capitals("Pump Settings", "Настройка Операции", "ru")) == [(10, 18)]
    assert not list(english_capitals("The Work of Anna", "Работа Анны", "ru"))
