"""Everyreader: one article, every reader. The door for other programs; each name is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.build import build
    from pipeline.formats import render_body
    from pipeline.languages import sentences
    from pipeline.languages.grade import Grade, grade
    from pipeline.model import Article, Finding, Segment
    from pipeline.single_article import read_article
    from pipeline.single_catalog import check_catalog
    from pipeline.single_merge import merge_catalog
    from pipeline.single_page import check_html
    from pipeline.single_text import check_wording

__all__ = [
    "Article", "Finding", "Grade", "Segment", "build", "check_catalog", "check_html", "check_wording",
    "grade", "merge_catalog", "read_article", "render_body", "sentences",
]  # fmt: skip

_ROOMS = {
    "Article": "pipeline.model:Article",
    "Finding": "pipeline.model:Finding",
    "Grade": "pipeline.languages.grade:Grade",
    "Segment": "pipeline.model:Segment",
    "build": "pipeline.build:build",
    "check_catalog": "pipeline.single_catalog:check_catalog",
    "check_html": "pipeline.single_page:check_html",
    "check_wording": "pipeline.single_text:check_wording",
    "grade": "pipeline.languages.grade:grade",
    "merge_catalog": "pipeline.single_merge:merge_catalog",
    "read_article": "pipeline.single_article:read_article",
    "render_body": "pipeline.formats:render_body",
    "sentences": "pipeline.languages:sentences",
}


def __getattr__(name: str) -> Any:
    # A page is checked without loading the catalogs, a catalog without loading the templates.
    if name not in _ROOMS:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    from importlib import import_module

    room, _, thing = _ROOMS[name].partition(":")
    return getattr(import_module(room), thing)
