"""An article's file in; its segments and skeleton, the HTML of a filled page and its bare words out."""

from pipeline.formats.article_error import ArticleError
from pipeline.formats.filling import direction, fill, render_body
from pipeline.formats.prose import words, words_of
from pipeline.formats.reading import format_of, read_article

__all__ = ["ArticleError", "direction", "fill", "format_of", "read_article", "render_body", "words", "words_of"]
