"""Tokens become what they stand for, escaped, each character with its origin."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Text, Traced
from pipeline.pages.tracing import (
    Html,
    Literal,
    Phrase,
    Within,
    assemble,
    escape,
    literal,
    literal_token,
    untraced,
    value_token,
)


def traced(content: str, name: str = "site.po") -> Traced:
    return Traced.whole(Text(name, content))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("<p>", Within.CONTENT, Within.CONTENT),
        ('<a href="', Within.CONTENT, Within.TAG),
        ('" class="x">', Within.TAG, Within.CONTENT),
        ("<title>", Within.CONTENT, Within.TEXT_ONLY),
        ("<title", Within.CONTENT, Within.TEXT_ONLY_TAG),
        (' lang="en">', Within.TEXT_ONLY_TAG, Within.TEXT_ONLY),
        (" – ", Within.TEXT_ONLY, Within.TEXT_ONLY),
        ("a < b > c", Within.TEXT_ONLY, Within.TEXT_ONLY),
        ("</title>\n<p>", Within.TEXT_ONLY, Within.CONTENT),
        ("plain", Within.TAG, Within.TAG),
    ],
)
def test_a_literal_knows_where_it_leaves_off(text: str, before: Within, after: Within) -> None:
    assert literal(traced(text)).leaves[before] is after


def test_each_piece_of_a_page_leads_to_its_text() -> None:
    literals = [literal(traced("<p>", "page.html")), literal(traced("</p>", "page.html"))]
    printed = literal_token(0) + value_token(0) + literal_token(1)
    page = assemble(printed, [traced("a & b")], literals)
    assert page.text == "<p>a &amp; b</p>"
    assert page.place(3, 4) == traced("a & b").place(0, 1)
    assert page.place(5, 10) == traced("a & b").place(2, 3)
    place = page.place(12, 16)
    assert place is not None
    assert (place.path, place.column) == ("page.html", 1)


def test_a_foreign_phrase_is_marked_in_content_alone() -> None:
    literals = [literal(traced(text)) for text in ("<title>", '</title><p title="', '">', "</p>")]
    phrase = Phrase(traced("Hello"), "en")
    printed = "".join(
        literal_token(number) + (value_token(0) if number < 3 else "") for number, _ in enumerate(literals)
    )
    marked = '<span lang="en" dir="ltr">Hello</span>'
    expected = f'<title>Hello</title><p title="Hello">{marked}</p>'
    assert assemble(printed, [phrase], literals).text == expected


@given(st.text())
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    escaped = escape(traced(text)).text
    assert not set(escaped) & set("<>\"'")
    kept = html.unescape(escaped)
    dropped = [character for character in text if character not in kept]
    assert all(ord(character) < 32 or ord(character) > 126 for character in dropped)
    if not dropped:
        assert kept == text


@given(st.lists(st.text(alphabet="a\ue000\ue001\ue0020123<", max_size=12), max_size=4))
def test_no_value_can_name_another_one(values: list[str]) -> None:
    printed = "".join(value_token(number) for number in range(len(values)))
    expected = "".join(value.replace("<", "&lt;") for value in values)
    assert assemble(printed, [traced(value) for value in values], []).text == expected


@given(st.text(alphabet="a\ue000\ue001\ue0020129", max_size=20))
def test_tokens_that_stand_for_nothing_vanish(printed: str) -> None:
    assert not set(assemble(printed, [], []).text) & set("\ue000\ue001\ue002")


def test_many_values_keep_their_order() -> None:
    values = [traced(f"{number} ") for number in range(900)]
    printed = "".join(value_token(number) for number in range(900))
    assert assemble(printed, values, []).text == "".join(f"{number} " for number in range(900))


def test_html_is_not_escaped_again_and_untraced_values_are() -> None:
    assert assemble(value_token(0), [Html(traced("<b>x</b>"))], []).text == "<b>x</b>"
    assert untraced(Html(traced("<b>x</b>"))) == "<b>x</b>"
    assert untraced("<b>\ue0000\ue001") == "&lt;b&gt;0"


def test_control_characters_and_reordering_are_dropped() -> None:
    assert escape(traced("a\x00b\u202ec\u2066d\u200fe")).text == "abcd\u200fe"


def test_an_unknown_literal_is_left_out() -> None:
    known: list[Literal] = []
    assert assemble(literal_token(3) + "x", [], known).text == "x"
