"""Determiners and nouns that differ in gender or number, and words that look as if they did."""

from __future__ import annotations

import pytest

from pipeline.rules.translation._agreement import disagreements

WRONG = {
    "es": "un protección=gender;una problema=gender;los síntoma=number;una pastillas=number;el pastilla=gender;"
    "la medicamento=gender;el otra=gender;la mismo=gender;las función=number",
    "pt": "o função=gender;uma problema=gender;um mensagem=gender;os sintoma=number;das semana=number",
    "it": "il funzione=gender;una problema=gender;il stessa=gender;nella stesso=gender;una metodo=gender",
}
RIGHT = {
    # Masculine nouns in -a, feminine ones in -o, verbs behind a pronoun, adverbs, and foreign words.
    "es": "el problema;la mano;el agua;los usa;los muestra;las convierta;la tengo;los siga;una vez;el día;las crisis;"
    "los análisis;la foto;un idioma;las demás;la norma;la plataforma;este usa;los envía;la solo",
    "pt": "o problema;a mão;o dia;os usa;as permita;nos ajuda;os mantenha;uma forma;o sistema;os óculos;o coração",
    "it": "il problema;la mano;la crisi;le analisi;la loro casa;questi sono;la chiamo;una norma;il cinema;i file",
}


@pytest.mark.parametrize("case", list(WRONG.items()), ids=lambda case: case[0])
def test_two_words_that_differ_are_found(case: tuple[str, str]) -> None:
    spoken, words = case
    for one in words.split(";"):
        text, _, what = one.partition("=")
        assert [(text[a:b], said) for a, b, said in disagreements(text, spoken, set())] == [(text, what)]


@pytest.mark.parametrize("case", list(RIGHT.items()), ids=lambda case: case[0])
def test_words_that_agree_are_left_alone(case: tuple[str, str]) -> None:
    spoken, words = case
    for text in words.split(";"):
        assert not list(disagreements(text, spoken, set())), text


def test_a_word_of_the_source_may_be_a_name() -> None:
    assert not list(disagreements("el pastilla", "es", {"pastilla"}))
