"""Inline text in, the verdict out: is there anything in it that a translator could put into words?"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.formats.inline.marks import Mark, Shape
from pipeline.formats.inline.rendering import READ_OUT
from pipeline.formats.inline.words import message_words
from pipeline.model import Traced


def is_worth_translating(message: Traced, marks: Iterable[Mark], *, attributes: bool = True) -> bool:
    """False for text of code, addresses and signs alone: it is on every page as it stands.

    ``attributes``: words in alternative texts, tooltips and labels count as well.
    """
    marks = tuple(marks)
    if not marks and message.text.isalnum():
        return True
    if attributes and any(_says_something(mark, message.text) for mark in marks):
        return True
    words, apart = message_words(Traced(message.text), marks)
    position = 0
    for span in apart:
        if _has_words(words.text[position : span.start]):
            return True
        position = max(position, span.end)
    return _has_words(words.text[position:])


def _says_something(mark: Mark, text: str) -> bool:
    """Whether a mark itself holds words: an alternative text, a tooltip, a label."""
    if mark.shape is Shape.TAG:
        return any(one.name in READ_OUT and _has_words(one.value) for one in mark.data.attributes)
    if mark.tag == "img":
        return _has_words(text[mark.data.start : mark.data.end]) or _has_words(mark.data.title)
    return mark.tag == "a" and _has_words(mark.data.title)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
