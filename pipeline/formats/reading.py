"""The text of an article in, the article out: its segments and the skeleton around their slots."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from pipeline.formats.article_error import ArticleError
from pipeline.formats.front_matter import TEXT_KEYS, read_front_matter
from pipeline.formats.html.reading import read_html_body
from pipeline.formats.markdown.blocks import read_markdown_body
from pipeline.formats.plain import read_plain_body
from pipeline.formats.sketch import Sketch
from pipeline.model import Article, Kind, Text

_SUFFIXES = {
    ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".txt": "text",
}  # fmt: skip


def format_of(path: str | PurePath) -> str | None:
    """The format of a file by its ending; None where it is no article."""
    return _SUFFIXES.get(PurePath(path).suffix.lower())


def read_article(
    text: Text,
    *,
    format: str = "markdown",  # noqa: A002 - the word that INTERFACE gives
    name: str = "article",
    texts: Mapping[str, Kind] = TEXT_KEYS,
    for_page: bool = False,
) -> Article:
    """An article from its file's text. Raises ArticleError, with line and column, where it cannot be read.

    ``texts``: the keys of the front matter whose values are messages. ``for_page``: an image
    that is a paragraph of its own and has a title becomes a figure with that title as its caption, and the words
    of a task name its box.
    """
    readers: dict[str, Callable[[Sketch, int], Mapping[str, object]]] = {
        "markdown": lambda sketch, start: read_markdown_body(sketch, start, for_page=for_page),
        "html": read_html_body,
        "text": read_plain_body,
    }
    if format not in readers:
        message = f"“{format}” is no format of articles; there are {', '.join(sorted(readers))}."
        raise ArticleError(message, text.name)
    head = read_front_matter(text, texts)
    sketch = Sketch(text, head.segments)
    sketch.problems.extend(head.problems)
    marked = format != "html" and not head.end and text.content.startswith("\ufeff")
    body = 1 if marked else head.end  # behind a byte order mark, which would hide a heading
    meta = {**readers[format](sketch, body), **head.meta}
    skeleton = sketch.finished()
    return Article(
        name, format, text, tuple(sketch.segments), skeleton, meta, tuple(sketch.problems), sketch.references
    )
