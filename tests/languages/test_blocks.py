from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import grade, language_of
from pipeline.languages.blocks import leftovers, prose_only, words_only
from pipeline.languages.language import Language


def english() -> Language:
    found = language_of("en")
    assert found is not None
    return found


def kept(text: str) -> list[str]:
    prose, _ = prose_only(text, english())
    return [line.strip() for line in prose.splitlines() if line.strip()]


def test_what_is_no_prose_is_blanked() -> None:
    text = (
        "---\ntitle: x.\n---\n\n# Pain\n\nRest at home.\n\nA short heading\n\nWhat is it?\n\n"
        "```py\ncode. Here.\n```\n\n"
        "| day | 1 | 2 |\n| 3 | 4 | 5 |\n\nDrink water.\n\nYour email address will not be published. Fields *total"
    )
    assert kept(text) == ["Rest at home.", "Drink water."]


def test_a_question_alone_in_its_block_is_a_heading_that_the_classic_formulas_count() -> None:
    text = "What is it?\n\nIt is pain. Does it hurt? Yes."
    prose, questions = prose_only(text, english())
    assert prose.strip() == "It is pain. Does it hurt? Yes."
    assert [text[start:end] for start, end in questions] == ["What is it?"]


def test_a_text_of_nothing_but_short_lines_is_kept() -> None:
    assert kept("Rest at home\n\nDrink water") == ["Rest at home", "Drink water"]


def test_list_items_are_no_headings() -> None:
    assert kept("Bring these.\n\n- your card\n- your drugs") == ["Bring these.", "- your card", "- your drugs"]


def test_a_table_of_words_is_kept_a_table_of_numbers_is_not() -> None:
    row = "| Rest for 1 day. | Drink water. | Call us."
    assert kept(f"{row}\n| 1 | 2 | 3 |\n\nDone now.") == [row, "Done now."]


def test_the_head_of_a_table_of_numbers_goes_with_it() -> None:
    assert kept("Rest now.\n\n| Dose | Time |\n|---|---|\n| 5 | 10 |\n| 6 | 12 |\n\nDone now.") == [
        "Rest now.",
        "Done now.",
    ]
    assert kept("Rest now.\n\nDose\tTime\n5\t10\n6\t12\n\nDone now.") == ["Rest now.", "Done now."]
    assert kept("Rest now.\n\n2019 5.2 6.1\n2020 5.4 6.4\n\nDone now.") == ["Rest now.", "Done now."]
    assert kept("5 10\n\n7 13\n") == []


def test_an_underlined_heading_is_a_heading() -> None:
    assert kept("Before you come\n=====\n\nRest now.\n\nAfter\n-----\n\nDone now.") == ["Rest now.", "Done now."]


def test_spaces_at_the_end_of_a_line_make_no_heading() -> None:
    assert kept("Rest now.  \n\nDone now. ") == ["Rest now.", "Done now."]


def test_a_text_with_line_ends_of_windows_has_the_same_grade() -> None:
    text = (
        "---\ntitle: x.\n---\n\nPain\n\nWhat is it?\n\nIt is pain. Does it hurt?\n\n```py\ncode. Here.\n```\n\n"
        "| day | 1 |\n| 3 | 4 |\n\n1. Drink water.\n2. Rest at home\nfor a day.\n\nThe nurse will call you soon.\n" * 3
    )
    here, there = grade(text), grade(text.replace("\n", "\r\n"))
    assert (here.grade, here.words, here.local) == (there.grade, there.words, there.local)
    assert [one.text.split() for one in here.sentences] == [one.text.split() for one in there.sentences]


def test_leftovers_at_both_ends_of_a_long_text() -> None:
    middle = "The nurse will call you today. " * 1000
    text = f"Skip to content\n\n{middle}\n\nRequired fields are marked *"
    spans = leftovers(text, english())
    assert [text[start:end] for start, end in spans] == ["Skip to content", "Required fields are marked *"]


@given(st.text(alphabet="aA.?!#|1\n` @:-/w", max_size=80))
def test_blanking_keeps_every_offset(text: str) -> None:
    prose, _ = prose_only(text, english())
    for blanked in (prose, words_only(text, ["aA", "w"])):
        assert len(blanked) == len(text)
        assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))
