"""Rules written in Python: where they report, and what they leave alone."""

from __future__ import annotations

import pytest

from pipeline.model import Body, Kind, Prose, Span, Traced
from pipeline.rules.wording import comma_in_pair, dangling_modifier, fragment, parallel_list, unexplained_terms


def prose(text: str, kind: Kind = Kind.PARAGRAPH, apart: tuple[Span, ...] = ()) -> Prose:
    return Prose(Traced(text), "en", kind, apart=apart)


def test_fragment_is_marked_up_to_its_relative_word() -> None:
    text = "It is safe. A method where a tube, cleaned before, carries the drug to the nerve. It helps."
    found = list(fragment.check(prose(text)))
    assert [text[p.start : p.end] for p in found] == ["A method where"]


@pytest.mark.parametrize(
    "text",
    [
        "A tube that carries the drug reaches the nerve in a few minutes.",
        "The nurse who works here knows the pump well.",
        "A day where nothing hurts is a good day for us all.",
        "The doctor whom you meet will ask how long it has hurt.",
        "A method where the nerve is switched off by heat",
        "The forms which this slow change effects have no other meaning.",
        "The new Who's Who of doctors in town helps you choose.",
        "The giving of tablets hides who does what on the ward.",
        "The form covers what to bring and hides who pays for it.",
        "The stream which flowed past the clinic was quite narrow.",
        "This attracted nurses who built small rooms nearby.",
    ],
)
def test_whole_sentences_and_labels_are_no_fragments(text: str) -> None:
    assert list(fragment.check(prose(text))) == []
    assert list(fragment.check(prose("A method where a tube carries the drug to a nerve.", Kind.HEADING))) == []


def test_opening_is_marked_up_to_its_comma() -> None:
    text = "By taking a tablet each day, your pain may ease."
    found = list(dangling_modifier.check(prose(text)))
    assert [(p.start, p.end) for p in found] == [(0, 28)]
    assert "“your pain”" in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "By taking a tablet each day, you may ease your pain.",
        "Walking home, she felt the pain again.",
        "Working with other doctors, it can be treated.",
        "During the scan, the table moves.",
    ],
)
def test_openings_with_their_doer_are_left_alone(text: str) -> None:
    assert list(dangling_modifier.check(prose(text))) == []


def test_the_odd_item_of_a_list_is_marked() -> None:
    text = "Ask about sleeping well, how you eat, and walking each day."
    assert [text[p.start : p.end] for p in parallel_list.check(prose(text))] == ["how you eat"]


def test_comma_in_a_pair_has_a_fix_that_ends_it() -> None:
    text = "The tube, fitted with a tip, and guided by a scan, moves."
    found = list(comma_in_pair.check(prose(text)))
    assert [(p.start, p.end, p.fix.replacement if p.fix else None) for p in found] == [(27, 32, " and")]
    mended = text[:27] + " and" + text[32:]
    assert list(comma_in_pair.check(prose(mended))) == []


def test_a_term_is_reported_once_and_where_it_first_stands() -> None:
    body = Body("a.html", "en", (prose("An epidural helps."), prose("After an epidural you rest.")))
    assert [(p.part, p.start, p.end) for p in unexplained_terms.check(body)] == [(0, 3, 11)]


def test_one_explanation_anywhere_on_the_page_is_enough() -> None:
    body = Body("a.html", "en", (prose("An epidural helps."), prose("An epidural is an injection near the spine.")))
    assert list(unexplained_terms.check(body)) == []


@pytest.mark.parametrize("check", [fragment.check, dangling_modifier.check, parallel_list.check, comma_in_pair.check])
def test_words_set_apart_are_left_alone(check: object) -> None:
    text = (
        "By refilling the pump, this treatment lasts. A method where a tube carries the drug to the nerve. "
        "The tube, fitted with a tip, and guided by a scan, moves. "
        "Ask about sleeping well, how you eat, and walking each day."
    )
    assert list(check(prose(text)))  # type: ignore[operator]
    assert list(check(prose(text, apart=(Span(0, len(text)),)))) == []  # type: ignore[operator]
