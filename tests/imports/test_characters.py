"""No-break spaces and invisible characters: which stay, which go, and that each is named where it stood."""

from __future__ import annotations

import pytest

from pipeline.imports.characters import tidy
from pipeline.model import Text, Traced

NBSP = "\u00a0"


def tidied(text: str, *, html: bool = False) -> tuple[str, list[tuple[int, int, int]]]:
    result, found = tidy(Traced.whole(Text("a.txt", text)), html=html)
    return result.text, [(e.place.line, e.place.column, e.place.end_column) for e in found if e.place]


@pytest.mark.parametrize(
    "text",
    [
        f"5{NBSP}mg", f"20{NBSP}%", f"1{NBSP}000", f"Dr.{NBSP}Miller", f"p.{NBSP}5",
        f"Pourquoi{NBSP}?", f"«{NBSP}oui{NBSP}»", "12\u202f500", f"J.{NBSP}Smith", f"6{NBSP}h",
    ],
)  # fmt: skip
def test_a_no_break_space_that_holds_together_stays(text: str) -> None:
    assert tidied(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "tidy_text", "column"),
    [
        (f"ease{NBSP}pain", "ease pain", 5),
        (f"ease {NBSP}pain", "ease pain", 6),
        (f"6{NBSP}months of", "6 months of", 2),
        ("epi\u00addural", "epidural", 4),
        ("zero\u200bwidth", "zerowidth", 5),
        ("bell\x07", "bell", 5),
    ],
)
def test_one_that_means_nothing_goes_and_is_named(text: str, tidy_text: str, column: int) -> None:
    assert tidied(text) == (tidy_text, [(1, column, column + 1)])


def test_a_run_of_them_is_one_space_and_one_entry() -> None:
    assert tidied(f"a{NBSP}{NBSP}{NBSP}b\n{NBSP}c") == ("a b\n c", [(1, 2, 5), (2, 1, 2)])


def test_entities_count_in_html_alone() -> None:
    assert tidied("a&nbsp;b <b>5</b>&#160;mg", html=True) == ("a b <b>5</b>&#160;mg", [(1, 2, 8)])
    assert tidied("a&nbsp;b") == ("a&nbsp;b", [])


def test_joiners_that_spell_words_stay() -> None:
    text = "می\u200cخواهم \u200fשלום"
    assert tidied(text) == (text, [])
