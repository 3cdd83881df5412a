"""The published HTML of a page that is held back now in; what the list of articles says of it out."""

from __future__ import annotations

from pipeline.localize import Made
from pipeline.markup import Document, read_document
from pipeline.model import Filling, Page, Traced


def as_it_was(name: str, locale: str, path: str, html: bytes) -> Made:
    """An article as its last good page tells it: its title and description stand there for link previews."""
    document = read_document(Page(path, locale, Traced(html.decode("utf-8", "replace")), name))
    title = _meta(document, "og:title") or name
    description = _meta(document, "og:description")
    return Made(
        name, locale, path, None, Filling(Traced(title)), Filling(Traced(description)) if description else None, ()
    )


def _meta(document: Document, name: str) -> str:
    found = (meta for meta in document.tagged("meta") if meta.get("property") == name)
    return next((meta.get("content") or "" for meta in found), "")
