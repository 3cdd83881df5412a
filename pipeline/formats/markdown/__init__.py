"""Markdown in, an article or the marks of one message out."""
