from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import known_languages, sentence_spans, sentences

CASES = {
    "en": [
        ["Rest.", "Drink water.", "Call us."],
        ["Dr. Patel will see you at 9 a.m. on Monday.", "Bring Mr. Lee's X-ray."],
        ["The pump costs $2,450.75 in the U.S. and lasts 3.5 years.", "Ask your insurer."],
        ["We treat the back, the neck, etc.", "The first visit is free."],
        ["“Does it hurt?” she asked.", "“No.”", "He smiled."],
        ["Wait … it may hurt a bit.", "Then it stops..."],
        ["See fig. 3 and p. 12 for more.", "J. K. Rowling wrote that (really!) in 1997."],
        ["It starts at 5 p.m.", "We close at six."],
        ["Is it safe?!", "Yes!", "Read on at https://example.org/a.b?c=d. Thanks."][:2],
    ],
    "de": [
        ["Am 3. Mai kam Prof. Weber z. B. mit dem Bus.", "Er blieb bis 17 Uhr."],
        ["Die 2. Spritze wirkt besser.", "Das sagt u. a. Dr. Klein."],
        ["Sie hat ca. 1.500 Patienten.", "Viele kommen wieder."],
    ],
    "es": [
        ["La Dra. Gómez atiende a las 9.30 h. en la c/ Mayor.", "¿Le duele?", "¡Llámenos!"],
        ["EE. UU. tiene unos 330 millones de habitantes.", "El Sr. Ruiz vive allí."],
    ],
    "fr": [["« Avez-vous mal ? » demande M. Petit.", "Non."], ["Le Dr Roy arrive à 8 h 30.", "Il part à midi."]],
    "it": [["Il dott. Rossi e la sig.ra Bianchi sono qui.", "Costa 1.200,50 euro."]],
    "ru": [["Это д-р А. С. Иванов и проф. Петров.", "Он живёт в г. Туле с 1999 г.", "Ему 40 лет."]],
    "pl": [["Zmarł w 1920 r. w Łodzi.", "Urodził się w XIX w. we Lwowie."]],
    "hi": [["दर्द कम होगा।", "क्या आप आएंगे?", "हाँ।"]],
    "ar": [["هل تشعر بالألم؟", "اتصل بنا.", "نحن هنا."]],
    "zh": [["疼痛会减轻。", "“你好吗？”", "请打电话！"]],
    "ja": [["痛みますか。", "電話してください。"]],
    "ko": [["통증이 있습니까?", "전화하세요."]],
    "tr": [["Dr. Yılmaz saat 9.30'da geldi.", "II. Abdülhamid 1918'de öldü."]],
}


@pytest.mark.parametrize(
    ("tag", "expected"), [(tag, case) for tag, cases in CASES.items() for case in cases], ids=lambda x: str(x)[:30]
)
def test_sentences_joined_in_a_paragraph_are_found_again(tag: str, expected: list[str]) -> None:
    joint = "" if tag in ("zh", "ja") else " "
    assert sentences(joint.join(expected), tag) == expected


def test_blank_lines_and_list_items_part_sentences_without_a_sign() -> None:
    text = "Before you come\n\nBring with you:\n- a list of your drugs\n- your card\n\n1. Rest\n2. Drink"
    assert sentences(text) == [
        "Before you come", "Bring with you:", "- a list of your drugs", "- your card", "1. Rest", "2. Drink",
    ]  # fmt: skip


def test_items_of_an_enumeration_in_one_line_are_sentences() -> None:
    assert sentences("1) Rest a lot 2) Drink water 3) Call us") == ["1) Rest a lot", "2) Drink water", "3) Call us"]
    assert sentences("In 1. and 2. we rest. Then 3.5 days.") == ["In 1. and 2. we rest.", "Then 3.5 days."]


def test_a_forgotten_space_is_seen_and_a_file_name_is_none() -> None:
    assert sentences("Rest now.The nurse will call. See index.Html or Node.Js.") == [
        "Rest now.", "The nurse will call.", "See index.Html or Node.Js.",
    ]  # fmt: skip


def test_what_is_left_out_in_brackets_ends_nothing() -> None:
    assert sentences("“The pump [...] works [...]” (Lee 55). We agree.") == [
        "“The pump [...] works [...]” (Lee 55).", "We agree.",
    ]  # fmt: skip


def test_a_line_that_announces_a_list_ends() -> None:
    assert sentences("Bring with you:\nYour card and drugs.") == ["Bring with you:", "Your card and drugs."]
    assert sentences("Note:\nthe rest stays.") == ["Note:\nthe rest stays."]


def test_a_wrapped_line_is_no_end() -> None:
    assert sentences("The nurse will call\nyou on Monday. Please wait.") == [
        "The nurse will call\nyou on Monday.", "Please wait.",
    ]  # fmt: skip


def test_spans_are_offsets_into_the_text() -> None:
    text = "  Rest.  Drink water.\n\nCall us. "
    assert [(s.start, s.end) for s in sentence_spans(text)] == [(2, 7), (9, 21), (23, 31)]


def test_a_language_without_a_file_is_split_by_its_signs() -> None:
    assert sentences("Pumzika. Kunywa maji!", "sw") == ["Pumzika.", "Kunywa maji!"]


PIECES = st.sampled_from(
    ["Dr.", "U.S.", "3.", "12", "a.m.", "etc.", "word", "Word", "?", "!", "...", "…", "“", "”", "\n", "\n\n", " ", "  ",
     "\t", "•", "1)", "(", ")", "。", "؟", "।", "é", "¿", "É", ".", "،", "\u00a0", "-", "«", "»", "п", "I.", "/", ":"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(sorted(known_languages())))
def test_sentences_lose_nothing_but_white_space(pieces: list[str], tag: str) -> None:
    text = "".join(pieces)
    spans = sentence_spans(text, tag)
    done = 0
    for span in spans:
        assert not text[done : span.start].strip()
        assert span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        done = span.end
    assert not text[done:].strip()


@given(st.lists(st.sampled_from(["The nurse waits.", "We rest.", "You may call us!", "Is it safe?"]), max_size=12))
def test_splitting_what_was_split_changes_nothing(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
