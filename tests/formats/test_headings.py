"""A heading of code alone has no message, and names the article all the same."""

from __future__ import annotations

import pytest

from pipeline.formats import plain_heading, read_article
from pipeline.model import Text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("# `alloc`\n\nHow it works.\n", "alloc"),
        ("<!-- a comment -->\n\n# `a < b`\n", "a < b"),
        ("# Words and `code`\n", None),
        ("## `alloc`\n", None),
        ("# Title\n\n# `alloc`\n", None),
        ("No heading.\n", None),
    ],
)
def test_plain_heading(content: str, words: str | None) -> None:
    assert plain_heading(read_article(Text("a.md", content))) == words
