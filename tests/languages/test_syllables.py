from __future__ import annotations

import pytest

from pipeline.languages import language_of
from pipeline.languages.syllables import rule_counter, syllables

# Counted by hand, as a dictionary of the language divides or says the word.
SPOKEN = {
    "en": "a:1 the:1 people:2 doctor:2 chronic:2 area:3 pained:1 needed:2 nurses:2 interventional:5 radio:3 rhythm:2 "
    "it's:1 patient’s:2 boss's:2 x-ray:2 hands-on:2 every:3 medicine:3 science:2 being:2 create:2 table:2 quiet:2",
    "es": "dolor:2 médico:3 país:2 día:2 aire:2 ciudad:2 queso:2 guitarra:3 oído:3 muy:1 leer:2 cigüeña:3 construir:2 "
    "Uruguay:3 área:3 enfermedad:4 también:2 río:2",
    "fr": "douleur:2 médecin:3 eau:1 maison:2 oiseau:2 table:1 parlent:1 pied:1 travail:2",
    "de": "Schmerz:1 Arzt:1 Leute:2 Krankheit:2 Operation:4 sehen:2 Bauer:2 Frau:1 Häuser:2",
    "it": "dolore:3 medico:3 ciao:2 buono:2 città:2 famiglia:3 acqua:2 più:1",
    "pt": "dor:1 saúde:3 coração:3 água:2 queijo:2 médico:3 mãe:1",
    "ru": "боль:1 врач:1 больница:3 здоровье:3 медицинский:4",
    "pl": "ból:1 lekarz:2 zdrowie:2 choroba:3 miasto:2",
    "tr": "ağrı:2 doktor:2 hastane:3 saat:2",
    "nl": "pijn:1 dokter:2 ziekenhuis:3 mooie:2",
    "sv": "smärta:2 läkare:3 sjukhus:2",
    "fi": "kipu:2 lääkäri:3 sairaala:3",
    "cs": "bolest:2 lékař:2 vlk:1 nemocnice:4",
    "hu": "fájdalom:3 orvos:2",
    "ko": "통증:2 병원:2",
    "id": "sakit:2 dokter:2 pulau:2",
}


@pytest.mark.parametrize("tag", SPOKEN)
def test_syllables_of_words_counted_by_hand(tag: str) -> None:
    language = language_of(tag)
    assert language is not None
    pairs = [pair.rsplit(":", 1) for pair in SPOKEN[tag].split()]
    assert {word: syllables(word, language) for word, _ in pairs} == {word: int(number) for word, number in pairs}


def test_the_dictionary_goes_before_the_rule_in_english() -> None:
    english = language_of("en")
    assert english is not None
    assert rule_counter(english)("acne") == 1
    assert syllables("Acne", english) == 2


def test_every_word_has_a_syllable() -> None:
    english = language_of("en")
    assert english is not None
    assert [syllables(word, english) for word in ("12", "hmm", "brr-", "’")] == [1, 1, 1, 1]
