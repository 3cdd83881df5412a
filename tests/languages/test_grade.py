from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import grade, grade_blocks, known_languages, language_of
from pipeline.languages.language import Evidence
from pipeline.languages.weights import FEATURES, model_of, value_of
from pipeline.model import Kind, Prose, Span, Traced

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "tests" / "stories" / "as-given" / "source" / "what-is-interventional-pain-management.txt"
EASY = "The nurse will call you. She will ask how you feel. Tell her if it hurts. You can eat and drink. Rest at home. "
HARD = (
    "Radiofrequency rhizotomy interrupts nociceptive transmission, notwithstanding considerable interindividual "
    "variability, by applying controlled thermal energy to the responsible sensory innervation. "
)


def article() -> str:
    return ARTICLE.read_text(encoding="utf-8")


def without_headings(text: str) -> str:
    blocks = [block for block in text.split("\n\n") if block.rstrip().endswith(".")]
    return "\n\n".join(blocks)


def test_the_article_has_one_grade_with_and_without_what_is_not_prose() -> None:
    given_text = article()
    body = given_text[: given_text.index("Leave a Reply")]
    variants = [
        given_text, body, without_headings(body), f"---\ntitle: Pain\n---\n\n{given_text}",
        given_text + "\n\n```\nlet x = 1; this is code. Not prose.\n```\n",
        given_text + "\n\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n",
    ]  # fmt: skip
    grades = [grade(text).grade for text in variants]
    assert all(value is not None and 12.2 <= value <= 12.4 for value in grades)
    assert max(filter(None, grades)) - min(filter(None, grades)) < 0.1


def test_the_article_as_given_has_the_flesch_kincaid_grade_of_the_references() -> None:
    local = grade(article()).local
    assert local is not None
    assert local.name == "Flesch-Kincaid grade"
    assert 12.2 <= local.value <= 12.4


def test_harder_text_has_a_higher_grade_in_english() -> None:
    easy, hard = grade(EASY * 5), grade(HARD * 6)
    assert easy.grade is not None
    assert hard.grade is not None
    assert easy.grade < 4 < 12 < hard.grade
    assert not easy.advisory


def test_regions_and_spellings_of_a_locale_change_nothing() -> None:
    text = "El médico le llamará mañana. Tome agua y descanse en casa. " * 10
    assert grade(text, "es") == grade(text, "es-MX") == grade(text, "es_MX.UTF-8")


def test_sentences_have_their_text_span_and_grade() -> None:
    text = "Rest at home today.\n\nHeading\n\n" + HARD
    found = grade(text)
    assert [text[s.span.start : s.span.end] for s in found.sentences] == [s.text for s in found.sentences]
    assert [s.text for s in found.sentences] == ["Rest at home today.", HARD.strip()]
    first, second = (sentence.grade for sentence in found.sentences)
    assert first is not None
    assert second is not None
    assert first < second


def test_a_short_text_is_graded_but_must_not_block() -> None:
    short = grade(HARD)
    assert short.grade is not None
    assert short.advisory
    assert short.too_short
    assert "too short to block" in short.basis
    assert grade("Call us now.").grade is None
    assert grade("").grade is None
    assert "too short to grade" in grade("").basis


def test_a_language_without_means_is_not_checked_by_name() -> None:
    found = grade("Pumzika nyumbani. Kunywa maji mengi.", "sw")
    assert found.grade is None
    assert found.advisory
    assert found.basis == "not checked: no means for Swahili (sw)"


def test_names_and_terms_to_ignore_do_not_count() -> None:
    text = "We use Radiofrequency Rhizotomy at the Interventional Centre. Ask us how it feels. " * 10
    plain = grade(text)
    without = grade(text, ignore=("radiofrequency rhizotomy", "Interventional Centre"))
    assert without.words == plain.words - 40
    assert without.grade is not None
    assert plain.grade is not None
    assert without.grade < plain.grade
    assert [s.text for s in without.sentences] == [s.text for s in plain.sentences]


def test_addresses_and_code_words_do_not_count() -> None:
    assert grade("Write to help@example.org or see https://example.org/pain?x=1 or run `make it`. Bye now.").words == 8
    assert grade("Read [about the pump](../pump.md) and rest today.").words == 7


def test_the_grade_does_not_depend_on_how_long_a_text_is() -> None:
    assert grade(HARD * 7).grade == grade(HARD * 70).grade


@given(st.lists(st.sampled_from([EASY, HARD, "A\n\n", "…", "1. ", "\n\n", "É"]), max_size=8), st.sampled_from(FEATURES))
def test_any_text_has_a_grade_or_none(parts: list[str], _feature: str) -> None:
    found = grade("".join(parts))
    assert found.grade is None or found.grade >= 0
    assert found.words == sum(sentence.counts.words for sentence in found.sentences)


def test_blocks_of_a_page_count_only_their_prose() -> None:
    def block(text: str, kind: Kind = Kind.PARAGRAPH, apart: tuple[Span, ...] = ()) -> Prose:
        return Prose(Traced(text), "en", kind, apart=apart)

    blocks = (
        block("Pain Care", Kind.TITLE), block("What is it?", Kind.HEADING), block(EASY.strip()),
        block("Run git push now to see it.", apart=(Span(4, 12),)), block("Alt text here.", Kind.ALT),
        block("Rest a lot", Kind.LIST_ITEM), block("Required fields are marked * and so on."),
    )  # fmt: skip
    found = grade_blocks(blocks, "en")
    assert [(s.part, s.counts.words) for s in found.sentences] == [
        (2, 5), (2, 6), (2, 5), (2, 5), (2, 3), (3, 5), (5, 3),
    ]  # fmt: skip
    assert found.sentences[5].text == "Run git push now to see it."


@given(st.lists(st.sampled_from("the nurse Radiofrequency, 12 hands-on it’s a, zzyzx; —".split()), max_size=30))
def test_a_sentence_is_graded_as_a_text_of_one_sentence(words: list[str]) -> None:
    english = language_of("en")
    assert english is not None
    model = model_of(english)
    assert model is not None
    for sentence in grade(" ".join(words)).sentences:
        assert sentence.grade == pytest.approx(max(0.0, value_of(sentence.counts, model)))


def test_reading_time() -> None:
    # 238 words a minute; Finnish needs 0.73 words for one of English
    assert grade(EASY * 10).minutes == pytest.approx(240 / 238)
    assert grade("Hoitaja soittaa sinulle huomenna. " * 60, "fi").minutes == pytest.approx(240 / 238 / 0.73, abs=0.02)


def test_the_weights_say_where_they_come_from() -> None:
    for tag in known_languages():
        path = ROOT / "pipeline" / "languages" / "data" / "grade" / f"{tag}.json"
        language = language_of(tag)
        assert language is not None
        assert path.exists() == (language.evidence is not Evidence.NONE)
        if path.exists():
            content = json.loads(path.read_text(encoding="utf-8"))
            assert content["sources"]
            assert content["licence"] == "CC BY-SA 4.0"
            assert content["error"]
            assert not any("NC" in source or "ReadMe" in source for source in content["sources"])
            assert set(content["weights"]) <= {"constant", *FEATURES}
            assert model_of(language) is not None


def test_the_basis_says_where_no_reader_validated_it() -> None:
    text = "Il medico la chiama domani. Beva molta acqua e resti a casa. " * 12
    assert "no readers of this language have validated it" in grade(text, "it").basis
    assert "levels given by readers" in grade(EASY * 9).basis
