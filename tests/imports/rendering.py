"""Markdown in, the elements and words that a reader of CommonMark with our extensions makes of it out."""

from __future__ import annotations

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from pipeline.markup import Element, parse


def rendered(markdown: str) -> str:
    body = markdown.split("---\n", 2)[2] if markdown.startswith("---\n") else markdown
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return reader.use(deflist_plugin).use(footnote_plugin).render(body)


def words(element: Element) -> str:
    return "".join(child if isinstance(child, str) else words(child) for child in element.children)


def shown(html: str) -> str:
    """All words of the HTML, white space made one space."""
    body = parse(html).body
    return " ".join(words(body).split()) if body else ""


def structure(html: str) -> list[tuple[str, str]]:
    """Tag and words of every element in reading order."""
    body = parse(html).body
    assert body is not None
    return [(e.tag, " ".join(words(e).split())) for e in parse(html).inside(body)] if body else []
