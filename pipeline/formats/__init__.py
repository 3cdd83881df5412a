"""An article's file in; its segments and skeleton, the HTML of a filled page and its bare words out."""

from pipeline.formats.article_error import ArticleError
from pipeline.formats.filling import direction, fill, render_body
from pipeline.formats.headings import plain_heading
from pipeline.formats.inline.differences import Aspect, Change, MarkupProblem, markup_problems
from pipeline.formats.inline.retarget import retarget
from pipeline.formats.prose import words, words_of
from pipeline.formats.reading import format_of, read_article

__all__ = [
    "ArticleError", "Aspect", "Change", "MarkupProblem", "direction", "fill", "format_of", "markup_problems",
    "plain_heading", "read_article", "render_body", "retarget", "words", "words_of",
]  # fmt: skip
