"""A message and its marks in, its bare words out, with the spans in them that are no prose of its language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.formats.inline.marks import Mark, Shape, Tag
from pipeline.formats.inline.rendering import READ_OUT, code_range
from pipeline.formats.inline.tags import VOID
from pipeline.formats.inline.writer import Writer
from pipeline.model import Span, Traced

# Elements whose text is code, and addresses written out in running text.
_CODE = frozenset({"code", "kbd", "samp", "var", "tt", "script", "style", "math"})
_URL = re.compile(r"\b(?:https?://|www\.|mailto:)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]]|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def message_words(message: Traced, marks: Iterable[Mark]) -> tuple[Traced, tuple[Span, ...]]:
    """The words of a message as a reader reads them, and what in them is apart: code, addresses, other languages."""
    writer = _Words()
    position = 0
    marks = tuple(marks)
    if not marks:
        return message, tuple(_urls(message.text))
    for mark in marks:
        if position < mark.start:
            writer.copy(message, position, mark.start)
        position = mark.end
        if mark.shape is not Shape.OPEN and mark.shape is not Shape.CLOSE:  # emphasis, links: no words of their own
            _word(writer, message, mark)
    writer.copy(message, position, len(message.text))
    writer.close_all()
    words = writer.result()
    return words, tuple(sorted({*writer.apart, *_urls(words.text)}))


def _urls(text: str) -> list[Span]:
    """The addresses written out in a text; one of their signs is looked for first, for most texts have none."""
    if "@" in text or "www." in text or "://" in text or "mailto:" in text:
        return [Span(*found.span()) for found in _URL.finditer(text)]
    return []


class _Words(Writer):
    """A writer that remembers which of its characters stand apart."""

    __slots__ = ("_counted", "_length", "_open", "apart")

    def __init__(self) -> None:
        super().__init__()
        self.apart: list[Span] = []
        self._open: list[tuple[str, int | None]] = []
        self._counted = self._length = 0  # so many parts have so many characters

    def since(self, start: int) -> None:
        if start < self.length:
            self.apart.append(Span(start, self.length))

    @property
    def length(self) -> int:
        self._length += sum(len(part[0]) for part in self._parts[self._counted :])
        self._counted = len(self._parts)
        return self._length

    def enter(self, tag: Tag) -> None:
        # A quotation is somebody else's wording: what is wrong in it stays.
        apart = tag.name in _CODE or tag.name == "q" or tag.value("translate") == "no"
        foreign = apart or tag.value("lang") is not None
        self._open.append((tag.name, self.length if foreign else None))

    def leave(self, name: str) -> None:
        if any(opened == name for opened, _ in self._open):
            while self._open:
                opened, start = self._open.pop()
                if start is not None:
                    self.since(start)
                if opened == name:
                    return

    def close_all(self) -> None:
        while self._open:
            self.leave(self._open[-1][0])


def _word(writer: _Words, message: Traced, mark: Mark) -> None:
    if mark.shape is Shape.TEXT:
        writer.made(" " if mark.tag == "joint" else mark.data, message, mark.start, mark.end)
    elif mark.element == "br":
        writer.made("\n", message, mark.start, mark.end)
    elif mark.element == "code":
        before = writer.length
        writer.copy(message, *code_range(message.text, mark))
        writer.since(before)
    elif mark.element == "auto":
        before = writer.length
        writer.copy(message, mark.start + 1, mark.end - 1)
        writer.since(before)
    elif mark.shape is Shape.TAG:
        _tag(writer, message, mark)


def _tag(writer: _Words, message: Traced, mark: Mark) -> None:
    tag: Tag = mark.data
    if tag.name == "br":
        writer.made("\n", message, mark.start, mark.end)
    elif tag.closing:
        writer.leave(tag.name)
    elif tag.name != "!" and tag.name not in VOID and not tag.raw.endswith("/>"):
        writer.enter(tag)


# Two plain words before any markup: the first of them is neither code nor part of an address.
_BEGINS_WITH_WORDS = re.compile(r"[^\W_]++ [^\W_]")


def is_worth_translating(message: Traced, marks: Iterable[Mark], *, attributes: bool = True) -> bool:
    """False for text of code, addresses and signs alone: it is on every page as it stands.

    ``attributes``: words in alternative texts, tooltips and labels count as well.
    """
    marks = tuple(marks)
    if _BEGINS_WITH_WORDS.match(message.text, 0, marks[0].start if marks else len(message.text)):
        return True
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
