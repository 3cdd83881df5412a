"""Language identification: what it must never do, and plain sentences it must get right."""

from __future__ import annotations

import socket
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.identify import identify, primary, probabilities

SENTENCES = {
    "en": "The doctor places a small tube near the spine and checks it every day.",
    "es": "El médico coloca un tubo pequeño cerca de la columna y lo revisa cada día.",
    "fr": "Le médecin place un petit tube près de la colonne et le vérifie chaque jour.",
    "de": "Der Arzt legt einen dünnen Schlauch neben die Wirbelsäule und prüft ihn täglich.",
    "pt": "O médico coloca um pequeno tubo perto da coluna e o verifica todos os dias.",
    "ru": "Врач ставит тонкую трубку рядом с позвоночником и проверяет её каждый день.",
    "ar": "يضع الطبيب أنبوبا صغيرا قرب العمود الفقري ويفحصه كل يوم.",
    "zh": "医生在脊柱旁边放置一根小管子，并且每天检查。",
    "ja": "医師は背骨の近くに細い管を入れ、毎日確認します。",
    "fi": "Lääkäri asettaa pienen putken selkärangan lähelle ja tarkistaa sen joka päivä.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_a_plain_sentence_is_recognized(language: str, sentence: str) -> None:
    found, probability = identify(sentence)
    assert found == language
    assert probability > 0.7


def test_text_without_letters_is_undetermined() -> None:
    assert identify(" 12 – 34 % …\n") == ("und", 0.0)
    assert probabilities("12345") == {}


def test_probabilities_among_locales_sum_to_one_and_come_best_first() -> None:
    ranking = probabilities(SENTENCES["pt"], among=("pt_BR", "es", "fi"))
    assert next(iter(ranking)) == "pt"
    assert set(ranking) == {"pt", "es", "fi"}
    assert sum(ranking.values()) == pytest.approx(1.0)


def test_line_breaks_and_nul_do_not_end_the_text() -> None:
    assert identify(SENTENCES["de"].replace(" ", "\n"))[0] == "de"
    assert identify("\x00" + SENTENCES["de"])[0] == "de"


def test_locale_names_give_their_primary_language() -> None:
    assert [primary(name) for name in ("pt_BR", "zh-Hans", "EN", "no", "iw")] == ["pt", "zh", "en", "nb", "he"]


def test_nothing_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert identify(SENTENCES["fr"])[0] == "fr"
    assert "robust_downloader" not in sys.modules


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    language, probability = identify(text)
    assert language
    assert 0.0 <= probability <= 1.0
