"""Plain text articles: paragraphs, careful headings, lists."""

from __future__ import annotations

from pipeline.formats import read_article, render_body
from pipeline.model import Article, Kind, Text


def read(content: str) -> Article:
    return read_article(Text("a.txt", content), format="text")


def test_blocks_with_their_kinds_and_places() -> None:
    article = read(
        "What Helps?\n\nRest helps most people\nwith pain. Try it.\n\n"
        "More\n\nSee a doctor if it stays.\n\n- one\n- *two*\n"
    )
    found = []
    for segment in article.segments:
        place = segment.source.place(0, len(segment.source))
        assert place is not None
        found.append(
            (segment.kind, segment.level, segment.text, place.line, place.column, place.end_line, place.end_column)
        )
    assert found == [
        (Kind.HEADING, 1, "What Helps?", 1, 1, 1, 12),
        (Kind.PARAGRAPH, 0, "Rest helps most people with pain. Try it.", 3, 1, 4, 19),
        (Kind.HEADING, 2, "More", 6, 1, 6, 5),
        (Kind.PARAGRAPH, 0, "See a doctor if it stays.", 8, 1, 8, 26),
        (Kind.LIST_ITEM, 0, "one", 10, 3, 10, 6),
        (Kind.LIST_ITEM, 0, "*two*", 11, 3, 11, 8),
    ]


def test_no_sign_of_plain_text_is_markup() -> None:
    assert render_body(read("A <b> & *c* [d](e)\n\n1. x\n2. y\n")) == (
        "<p>A &lt;b&gt; &amp; *c* [d](e)</p>\n<ol>\n<li>x</li>\n<li>y</li>\n</ol>\n"
    )


def test_short_lines_that_are_no_headings() -> None:
    assert [s.kind for s in read("Rest helps.\n\nYes, it really does.\n\nDr. A. Smith\n").segments] == [
        Kind.PARAGRAPH
    ] * 3


def test_windows_lines_and_odd_space_make_the_same_article() -> None:
    unix = read("One two\nthree.\n\n  Four.  \n")
    windows = read("One two  \r\n  three.\r\n\t\r\n  Four.  ")
    assert [s.text for s in unix.segments] == [s.text for s in windows.segments] == ["One two three.", "Four."]
