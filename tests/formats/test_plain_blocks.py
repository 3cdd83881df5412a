"""A block written in one go is the block that the walk writes of its three tokens."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats import read_article
from pipeline.formats.markdown.blocks import Walk
from pipeline.model import Address, Article, Text, Traced

_LINES = (
    "", "", "words", "a **b** `c`", "[a](b.md) & c", "  two", "> quote", "> a *b*", "* item", "* [x] task", "* [a](b)",
    "  * inner", "1. one", "- ", "---", ": definition", "# heading `a`", "## two", "| a | b |", "| - |:-:|", "```",
    "[^1]: note", "a[^1]", "[a]: b", "<div>", "<div translate=\"no\">", "</div>", "<!-- no translate -->", "![a](b)",
    '![a](b "c")', "`code`", "3 + 4", "wrapped\nline", "<!-- Translators: a note -->",
)  # fmt: skip


def all_of(article: Article) -> list[object]:
    segments = [(one, one.plan) for one in article.segments]
    parts = [part if not isinstance(part, Address) else (part.source, part.written) for part in article.skeleton]
    origins = [part.pieces for part in article.skeleton if isinstance(part, Traced)]
    return [segments, parts, origins, article.problems]


@given(st.lists(st.sampled_from(_LINES), max_size=9).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_both_ways_agree(content: str) -> None:
    text = Text("source/a.md", content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Walk, "_plain_block", lambda *_: 0)
        thorough = read_article(text, for_page=True)
    assert all_of(read_article(text, for_page=True)) == all_of(thorough)
