from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import language_of
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
