"""The head of an article: its values, its messages, and errors with line and column."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import ArticleError, read_article, render_body
from pipeline.formats.front_matter import FrontMatter, read_front_matter
from pipeline.model import Kind, Text


def test_values_and_messages_with_places() -> None:
    article = read_article(
        Text("a.md", '---\ntitle: "Pain: what helps"\ndescription: >\n  Two\n  lines\ndate: 2026-01-02\n---\n\nBody\n')
    )
    assert article.meta == {
        "title": "Pain: what helps", "description": "Two lines\n", "date": datetime.date(2026, 1, 2),
    }  # fmt: skip
    assert [(s.kind, s.text, s.line) for s in article.segments] == [
        (Kind.TITLE, "Pain: what helps", 2), (Kind.DESCRIPTION, "Two lines", 3), (Kind.PARAGRAPH, "Body", 9),
    ]  # fmt: skip
    place = article.segments[0].source.place(6, 10)
    assert place and (place.line, place.column, place.end_column) == (2, 15, 19)
    assert render_body(article) == "<p>Body</p>\n"


def test_other_keys_can_be_messages() -> None:
    article = read_article(Text("a.md", "---\nsummary: Short\n---\n"), texts={"summary": Kind.DESCRIPTION})
    assert [(s.kind, s.text) for s in article.segments] == [(Kind.DESCRIPTION, "Short")]


@pytest.mark.parametrize("start", ["---\n---\n\na\n", "---\n\n# A\n\n---\n", "---\ntext\n---\n", "***\nkey: x\n"])
def test_a_rule_across_the_page_is_no_front_matter(start: str) -> None:
    assert read_article(Text("a.md", start)).meta == {}
    assert "<h" in render_body(read_article(Text("a.md", start)))


@pytest.mark.parametrize(
    ("head", "line", "column"),
    [
        ("title: [a\n", 3, 1),
        ("title: 'a\n", 2, 8),
        ("a: 1\n b: 2\n", 3, 3),
        ("title: a: b\n", 2, 9),
        ("date: 2026-99-99\n", 2, 1),
        ("a: [b]\n? {b: c}\n: d\n", 3, 3),
        ("a: \x01\n", 2, 4),
        ("a: *unknown\n", 2, 4),
        ("a: !!python/object:os.system x\n", 2, 4),
    ],
)
def test_a_head_that_cannot_be_read_says_where(head: str, line: int, column: int) -> None:
    with pytest.raises(ArticleError) as caught:
        read_article(Text("source/a.md", f"---\n{head}---\n\nBody\n"))
    assert (caught.value.path, caught.value.line, caught.value.column) == ("source/a.md", line, column)
    assert str(caught.value).startswith(f"source/a.md:{line}:{column}: ")


def test_a_key_given_twice_is_reported_and_the_last_counts() -> None:
    article = read_article(Text("a.md", "---\ntitle: A\ntitle: B\n---\n"))
    assert article.meta["title"] == "B"
    assert [s.text for s in article.segments] == ["B"]
    assert (article.problems[0].start, article.problems[0].end) == (13, 18)


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    article = read_article(Text("a.md", "\ufeff---\r\ntitle: A\r\n---\r\nBody\r\n"))
    assert [(s.text, s.line) for s in article.segments] == [("A", 2), ("Body", 4)]


@pytest.mark.parametrize(("form", "heading"), [("markdown", "# Pump"), ("text", "Pump")])
def test_a_byte_order_mark_without_a_head_is_no_part_of_the_first_block(form: str, heading: str) -> None:
    article = read_article(Text("a.md", f"\ufeff{heading}\n\nIt helps.\n"), format=form)
    assert [(one.kind, one.text) for one in article.segments] == [(Kind.HEADING, "Pump"), (Kind.PARAGRAPH, "It helps.")]
    assert article.segments[0].line == 1


_WORDS = st.one_of(
    st.text(alphabet="aZé 0.,;:()/?!–—’-#'\"&*[]{}|>%@`~\t_=中", max_size=12),
    st.text(alphabet="aZé 0.,;()?!–-", min_size=1, max_size=12).map("Pa{}".format),
    st.sampled_from(["yes", "No", "null", "~", "2026-11-23", "2026-13-01", "1e3", "Pain: two", "Pain #2", "NaN", "On"]),
)
_KEYS = st.sampled_from(["title", "description", "date", "slugs", "y", "on", "moved-from"])


@given(st.lists(st.tuples(_KEYS, _WORDS), min_size=1, max_size=4))
def test_a_usual_head_means_what_yaml_says(rows: list[tuple[str, str]]) -> None:
    """A comment in it sends the same head to YAML."""
    lines = "".join(f"{key}: {value}\n" for key, value in rows)
    one, other = (Text("a.md", f"---\n{lines}{more}---\nBody\n") for more in ("", "# a comment\n"))

    def said(text: Text) -> object:
        try:
            head: FrontMatter = read_front_matter(text)
        except ArticleError as error:
            return error.line
        return head.meta, [(s.text, s.kind, s.source.place(0, len(s.text))) for s in head.segments], len(head.problems)

    assert said(one) == said(other)
