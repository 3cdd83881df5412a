"""The engine over data rules: positions, capitals, words set apart, order, other languages, regions."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Kind, Problem, Prose, Span, Text, Traced
from pipeline.rules.wording import WordingEngine, find_rule, locales, rule_page, wording_rules

ENGLISH = wording_rules("en")


def problems(
    text: str, *, locale: str = "en", engine: WordingEngine = ENGLISH, apart: tuple[Span, ...] = ()
) -> list[tuple[str, Problem]]:
    prose = Prose(Traced.whole(Text("a.md", text)), locale, Kind.PARAGRAPH, apart=apart)
    return [(rule.id, problem) for rule, problem in engine.check(prose, {})]


def marked(text: str, **options: object) -> list[tuple[str, str, str | None]]:
    """Rule, the words marked, and the fix."""
    return [
        (rule, text[found.start : found.end], found.fix.replacement if found.fix else None)
        for rule, found in problems(text, **options)  # type: ignore[arg-type]
    ]


def test_capitals_of_the_words_found_are_kept() -> None:
    assert marked("EFFECTING your sleep, it hurts.") == [("wording.affect-effect", "EFFECTING", "AFFECTING")]
    assert marked("Effecting your sleep, it hurts.") == [("wording.affect-effect", "Effecting", "Affecting")]


def test_both_apostrophes_are_the_same() -> None:
    assert marked("The pump has it's own key.") == [("wording.its", "it's", "its")]
    assert marked("The pump has it’s own key.") == [("wording.its", "it’s", "its")]


def test_nothing_that_touches_words_set_apart_is_reported() -> None:
    text = "They wrote “stress can effect your sleep” on the wall."
    at = text.index("effect")
    assert [found.start for _, found in problems(text)] == [at]
    assert problems(text, apart=(Span(at + 2, at + 4),)) == []
    assert len(problems(text, apart=(Span(0, at),))) == 1


def test_the_sign_set_apart_is_not_the_only_one() -> None:
    text = "Stress can effect your sleep. Noise can effect your sleep."
    first = text.index("effect")
    assert [found.start for _, found in problems(text, apart=(Span(first, first + 6),))] == [text.rindex("effect")]


def test_problems_come_in_the_order_of_the_text_and_never_twice() -> None:
    text = "It is the the end. Stress can effect your sleep. Many diabetics know."
    starts = [found.start for _, found in problems(text)]
    assert starts == sorted(starts)
    assert [rule for rule, _ in problems(text)] == [
        "wording.doubled-words", "wording.affect-effect", "wording.person-first",
    ]  # fmt: skip


def test_a_rule_of_one_language_leaves_the_others_alone() -> None:
    assert problems("Stress can effect your sleep.", locale="de") == []
    assert marked("Ich glaube, das er kommt.", locale="de", engine=wording_rules("de")) == [
        ("wording.de-das-dass", "das", "dass")
    ]


def test_region_decides_between_practice_and_practise() -> None:
    text = "You should practice every morning."
    assert marked(text) == []
    assert marked(text, locale="en-GB", engine=wording_rules("en-GB")) == [
        ("wording.practice-practise", "practice", "practise")
    ]


def test_posix_and_bcp_47_name_the_same_locale() -> None:
    one, other = wording_rules("pt_BR"), wording_rules("pt-BR")
    assert [rule.id for rule in one.rules] == [rule.id for rule in other.rules]
    assert any(rule.id == "wording.pt-br-crase" for rule in one.rules)
    assert any(rule.id == "wording.zh-hans-spaces" for rule in wording_rules("zh-Hans").rules)


@pytest.mark.parametrize("locale", ["es", "fr", "de", "pt_BR", "ar", "zh_Hans"])
def test_every_locale_has_ten_rules_of_its_own(locale: str) -> None:
    own = [rule for rule in wording_rules(locale).wording.values() if rule.locale == locale]
    assert len(own) >= 10


def test_english_has_thirty_confusable_pairs() -> None:
    pairs = [rule for rule in ENGLISH.wording.values() if "sound alike" in rule.data["message"]]
    assert len(pairs) >= 30


def test_no_break_space_is_marked_exactly() -> None:
    text = "Ask about\u00a0pain in 10\u00a0mg steps."
    found = problems(text)
    assert [(rule, problem.start, problem.end) for rule, problem in found] == [("wording.no-break-spaces", 9, 10)]
    assert found[0][1].message == ("A no-break space stands between “about” and “pain”. Write an ordinary space.")
    assert found[0][1].fix is not None
    assert found[0][1].fix.safe


def test_safe_fixes_applied_twice_change_nothing() -> None:
    text = "Take the the tablet , 10mg  a day, and an x-ray.\u00a0Ask about\u00a0it."
    once = fixed(text)
    assert once != text
    assert fixed(once) == once


def fixed(text: str) -> str:
    for _, found in reversed(problems(text)):
        if found.fix and found.fix.safe:
            text = text[: found.start] + found.fix.replacement + text[found.end :]
    return text


@given(st.text(alphabet="abct ,.’'ê\u0301İßﬁ effect it's there their ?!\n", max_size=200))
def test_any_text_gives_problems_inside_of_it(text: str) -> None:
    for _, found in problems(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.message


def test_time_grows_with_the_text_and_no_faster() -> None:
    line = "Stress can effect your sleep, and then it was more than they’re own doctor could of known. "

    def seconds(times: int) -> float:
        started = time.process_time()
        problems(line * times)
        return time.process_time() - started

    seconds(20)
    # The least of several runs: what else the machine does only adds. Eight times the text; squared would be 64.
    small = max(min(seconds(100) for _ in range(5)), 1e-3)
    assert min(seconds(800) for _ in range(5)) < 32 * small


def test_the_page_of_a_rule_shows_its_examples_with_carets() -> None:
    rule = find_rule("wording.affect-effect")
    assert rule is not None
    page = rule_page(rule)
    assert page.startswith("# Affect or effect\n")
    assert "The drug had no affect on her sleep.\n                ^^^^^^ → effect\n" in page
    assert "Learned from: What Is Interventional Pain Management?" in page
    assert find_rule("wording.no-such-rule") is None


def test_locales_are_those_with_folders() -> None:
    assert locales() == ("ar", "de", "en", "es", "fr", "pt_BR", "zh_Hans")


@pytest.mark.parametrize(
    "piece",
    ["[a b=c ", "Posted in |", "11,", "... ", "{{", "“a”, ", " ،", "and than to bed ", "it's its ", "'''", "a\u00a0"],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    for locale in ("en", "ar"):
        engine = wording_rules(locale)
        text = piece * (60_000 // len(piece))
        started = time.process_time()
        problems(text, locale=locale, engine=engine)
        assert time.process_time() - started < 5


def test_a_pattern_may_be_safe_where_its_rule_is_not() -> None:
    found = problems("It is effecting how we live. The new tablets effect the way you feel.")
    fixes = [(problem.start, problem.fix.replacement, problem.fix.safe) for _, problem in found if problem.fix]
    assert fixes == [(6, "affecting", True), (45, "affect", False)]
