"""The text of an article in, the article out: for programs that hold a text and no site."""

from __future__ import annotations

from pipeline import formats
from pipeline.model import Article, Text


def read_article(content: str, format: str = "markdown", *, name: str = "article") -> Article:  # noqa: A002
    """An article from its text: ``markdown``, ``html`` or ``text``.

    Raises:
        ArticleError: front matter that cannot be read, with its line.
    """
    return formats.read_article(Text(name, content), format=format, name=name)
