"""Plain text: what is recognized, what is left out, and where."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline
from pipeline.imports import import_plain
from pipeline.imports.imported import Imported
from tests.imports.rendering import rendered, shown

AS_GIVEN = Path(__file__).parents[1] / "stories" / "as-given" / "source" / "what-is-interventional-pain-management.txt"
LONG = "This is a paragraph with enough words that nobody takes it for a heading, and it ends with a full stop."


def headings(article: Imported) -> list[str]:
    return [line for line in article.content.splitlines() if line.startswith("#")]


def places(article: Imported) -> list[tuple[int, int, int, str]]:
    """Line, column and end column of everything left out, and its words."""
    return [(e.place.line, e.place.column, e.place.end_column, e.words) for e in article.left_out if e.place]


@pytest.fixture
def as_given() -> Imported:
    return import_plain(AS_GIVEN.read_bytes().decode("utf-8"), path="given.txt")


def test_title_and_headings_of_the_article_as_given(as_given: Imported) -> None:
    assert as_given.name == "what-is-interventional-pain-management"
    assert as_given.title == "What Is Interventional Pain Management?"
    assert headings(as_given) == [
        "## A Multi-Disciplinary Approach",
        "## Radiofrequency Rhizotomy",
        "## Intrathecal Pump Implants",
        "## Electrical Stimulation",
    ]
    assert as_given.content.startswith("---\ntitle: What Is Interventional Pain Management?\n---\n\nChronic pain can")


def test_what_is_left_out_of_the_article_as_given(as_given: Imported) -> None:
    assert places(as_given) == [
        (24, 16, 17, "for pain"),
        (24, 131, 132, "alleviate your"),
        (24, 136, 137, "your pain."),
        (26, 1, 14, "Leave a Reply"),
        (28, 1, 71, "Your email address will not be published. Required fields are marked *"),
    ]
    whys = [entry.why for entry in as_given.left_out]
    assert all("no-break space" in why for why in whys[:3])
    assert all("comment form" in why for why in whys[3:])


def test_nothing_else_of_the_article_as_given_is_lost(as_given: Imported) -> None:
    text = AS_GIVEN.read_bytes().decode("utf-8").replace("\u00a0", " ")
    kept = text.split("Leave a Reply")[0].split()
    title, body = as_given.title.split(), shown(rendered(as_given.content)).split()
    assert title + body == kept
    assert "person’s" in body and "“pain" in body and "\u00a0" not in as_given.content


def test_our_own_reader_shows_what_was_imported(as_given: Imported) -> None:
    article = pipeline.read_article(as_given.content)
    assert shown(pipeline.render_body(article)) == shown(rendered(as_given.content))
    headings = [segment.text for segment in article.segments if segment.kind == "heading"]
    assert headings[0] == "A Multi-Disciplinary Approach"
    assert article.meta["title"] == as_given.title


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("What to Expect", True),
        ("Before the procedure", True),
        ("ما هي الحقنة", True),
        ("注射的种类", True),
        ("Is it safe?", True),
        ("See your doctor.", False),
        ("For example:", False),
        ("by Jane Miller", False),
        ("and then we rested", False),
        ("This line has no full stop but has far more words than any heading of a page would have", False),
    ],
)
def test_a_short_line_over_a_paragraph_is_a_heading(line: str, is_heading: bool) -> None:
    article = import_plain(f"Title\n\n{LONG}\n\n{line}\n\n{LONG}\n")
    assert headings(article) == ([f"## {line}"] if is_heading else [])


def test_a_short_line_at_the_end_is_no_heading() -> None:
    assert headings(import_plain(f"Title\n\n{LONG}\n\nJane Miller\n")) == []


def test_underlined_headings_lists_and_broken_lines() -> None:
    text = (
        f"My title\n========\n\nPart\n----\n{LONG}\n\n• one\n• two\n  goes on\n\n2) second\n3) third\n\n"
        "12 High Street\nJoplin\n"
    )
    assert import_plain(text).content == (
        f"---\ntitle: My title\n---\n\n## Part\n\n{LONG}\n\n- one\n- two goes on\n\n2. second\n3. third\n\n"
        "12 High Street\\\nJoplin\n"
    )


def test_lines_without_blank_lines_between_are_paragraphs_where_they_are_long() -> None:
    article = import_plain(f"Title\n\n{LONG}\n{LONG}\n")
    assert article.content.endswith(f"\n\n{LONG}\n\n{LONG}\n")


def test_a_text_without_a_title_says_so() -> None:
    article = import_plain(f"{LONG}\n\nMore.\n")
    assert article.title == "This is a paragraph with enough words that nobody takes"
    assert LONG in article.content
    assert [(e.line, "no title" in e.why) for e in article.left_out] == [(1, True)]


def test_facts_go_into_the_front_matter() -> None:
    article = import_plain("Pain: a guide\n\nText.\n", facts={"date": datetime.date(2026, 11, 23), "description": ""})
    assert article.content == '---\ntitle: "Pain: a guide"\ndate: 2026-11-23\n---\n\nText.\n'


def test_an_empty_text_gives_an_article_without_text() -> None:
    assert import_plain("\n \n").content == "---\ntitle: Untitled\n---\n"


WORD = st.sampled_from(
    ["Pain", "pain", "is", "*", "a_b", "[x]", "#", "1.", "-", "5 mg", "end.", "<b>", "&amp;", "why?", "|"]
)
PARAGRAPH = st.lists(WORD, min_size=1, max_size=12).map(" ".join)


@given(st.lists(PARAGRAPH, min_size=1, max_size=6))
def test_every_word_is_in_the_article(paragraphs: list[str]) -> None:
    text = "Title of it\n\n" + "\n\n".join(f"Words: {paragraph}" for paragraph in paragraphs)
    article = import_plain(text)
    assert article.left_out == ()
    assert " ".join([article.title, shown(rendered(article.content))]).split() == text.split()


@given(st.text(max_size=300))
def test_any_text_is_imported(text: str) -> None:
    article = import_plain(text)
    assert article.content.startswith("---\ntitle: ")
    assert all(entry.place is not None for entry in article.left_out)
