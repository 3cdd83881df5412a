"""Any words come back from the Markdown that is written for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.imports.escaping import at_line_start, destination, escaped, in_title
from pipeline.markup import parse
from tests.imports.rendering import rendered, structure

SIGNS = st.text(st.sampled_from("ab1 *_`[](){}<>#+-=|:~!&;\\\"'/.\n^x"), min_size=1, max_size=40)


def paragraph(words: str) -> str:
    return "\n".join(line.strip() for line in words.split("\n") if line.strip())


@given(SIGNS)
def test_a_paragraph_shows_its_words_and_nothing_else(words: str) -> None:
    words = paragraph(words)
    if not words:
        return
    found = structure(rendered(at_line_start(escaped(words))))
    assert found == [("p", " ".join(words.split()))]


@pytest.mark.parametrize(
    "words",
    [
        "5 * 3 = 15",
        "a snake_case name",
        "[sic]",
        "a < b",
        "-5 degrees",
        "2 - 1",
        "Parkinson’s & more",
        "wow!",
        "(1) first",
    ],
)
def test_words_that_mean_nothing_to_markdown_stay_as_they_are(words: str) -> None:
    assert at_line_start(escaped(words)) == words


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        ("1. Rest", "1\\. Rest"),
        ("# 1 choice", "\\# 1 choice"),
        ("- no", "\\- no"),
        ("*careful*", "\\*careful\\*"),
        ("[text](url)", "\\[text\\](url)"),
        ("AT&amp;T", "AT\\&amp;T"),
        ("one\n===", "one\n\\==="),
        ("https://a.example/b_c_d", "https://a.example/b_c_d"),
    ],
)
def test_signs_of_markdown_get_a_backslash(words: str, markdown: str) -> None:
    assert at_line_start(escaped(words)) == markdown


@given(st.text(st.sampled_from("ab%()<>\\ &;\"'[]é"), min_size=1, max_size=20))
def test_an_address_stays_a_link(address: str) -> None:
    html = rendered(f"[x]({destination(address)})")
    links = parse(html).tagged("a")
    assert [link.tag for link in links] == ["a"]
    assert structure(html) == [("p", "x"), ("a", "x")]


@given(st.text(st.sampled_from("ab\"'\\ &;<>*_"), min_size=1, max_size=20))
def test_a_title_comes_back(title: str) -> None:
    link = parse(rendered(f'[x](y "{in_title(title)}")')).tagged("a")[0]
    assert (link.get("title") or "") == " ".join(title.split())
