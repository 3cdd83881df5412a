from __future__ import annotations

import pytest

from pipeline.languages import grade
from pipeline.languages.textstat_scores import textstat_scores


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise OSError("a test must not open a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("no_network")
def test_the_scores_that_textstat_has_right_without_a_network() -> None:
    found = grade("The nurse will call you today. She will explain the medicine. You may ask her anything.")
    scores = {score.name: score.value for score in textstat_scores(found)}
    # 16 words, 3 sentences, 71 signs, 2 words over six letters (explain, medicine, anything: 3)
    assert scores["LIX"] == pytest.approx(16 / 3 + 100 * 3 / 16)
    assert scores["RIX"] == pytest.approx(3 / 3)
    assert scores["ARI"] == pytest.approx(4.71 * 72 / 16 + 0.5 * 16 / 3 - 21.43, abs=0.4)


@pytest.mark.usefixtures("no_network")
def test_nothing_is_asked_where_textstat_miscounts_sentences() -> None:
    assert textstat_scores(grade("Rest. Drink water. Call us. Dr. Lee will help you now.")) == ()


@pytest.mark.usefixtures("no_network")
def test_every_language_is_graded_without_a_network() -> None:
    texts = {
        "en": "The nurse calls you. ",
        "es": "La enfermera le llama. ",
        "ar": "تتصل بك الممرضة اليوم. ",
        "zh": "护士今天给你打电话。",
        "ja": "看護師が今日電話します。",
        "hi": "नर्स आज आपको फ़ोन करेगी। ",
        "ko": "간호사가 오늘 전화합니다. ",
    }
    for tag, text in texts.items():
        assert grade(text * 30, tag).grade is not None
