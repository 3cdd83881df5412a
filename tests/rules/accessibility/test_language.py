"""A text is called foreign only when it clearly is: short texts, names and near languages are left alone."""

from __future__ import annotations

import pytest

from pipeline.rules.accessibility._language import commoner_in, foreign, same_language, spoken

FOREIGN = [
    ("Most people get better in six weeks without any treatment.", "es", "en"),
    ("Die meisten Menschen sind nach sechs Wochen wieder gesund.", "en", "de"),
    ("La plupart des gens vont mieux après six semaines.", "de", "fr"),
    ("Большинство людей выздоравливает за шесть недель.", "en", "ru"),
    ("يتحسن معظم الناس خلال ستة أسابيع دون علاج", "en", "ar"),
    ("大多数人在六周内无需治疗即可好转。", "en", "zh"),
    ("The pump under the skin", "es", "en"),
    ("Most people get better without any treatment", "zh-Hans", "en"),
]
NOT_FOREIGN = [
    ("Most people get better in six weeks without any treatment.", "en-GB"),
    ("Marie Curie", "de"), ("Mayo Clinic Health System", "es"), ("Pain", "es"), ("Back pain", "es"),
    ("start tag, end tag, each attribute", "en"), ("WCAG 2.2 4.1.2, WCAG 2.2 1.3.1, WCAG 2.2 2.4.6, ACT", "en"),
    ("", "en"), ("12 345", "en"), ("Rest and walk", ""), ("De fleste mennesker blir bedre på seks uker.", "da"),
    ("大多数人在六周内无需治疗即可好转。", "zh-Hans"), ("Tak for hjælpen i dag", "nb"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "declared", "found"), FOREIGN)
def test_foreign(text: str, declared: str, found: str) -> None:
    assert foreign(text, declared) == found


@pytest.mark.parametrize(("text", "declared"), NOT_FOREIGN)
def test_not_foreign(text: str, declared: str) -> None:
    assert foreign(text, declared) == ""


def test_words_known_to_come_from_the_source_need_less_proof() -> None:
    assert commoner_in("back pain", "en", "de")
    assert not commoner_in("Everyreader", "en", "de")
    assert not commoner_in("Rückenschmerzen und Ruhe", "en", "de")


def test_tags_of_one_language() -> None:
    assert same_language("pt_BR", "pt")
    assert same_language("no", "nb")
    assert not same_language("es", "pt")
    assert spoken("zh-Hans") == "Chinese"
    assert spoken("xx-nonsense") == "xx-nonsense"
