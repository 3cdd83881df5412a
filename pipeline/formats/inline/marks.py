"""What the inline readers give: the marks of a message, each with its offsets; what lies between them is plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any, NamedTuple


class Shape(IntEnum):
    """How a mark behaves in the message."""

    OPEN = 1  # begins an element that its CLOSE of the same pair ends
    CLOSE = 2
    ATOM = 3  # an element as a whole: code, image, line break, footnote sign, automatic link
    TEXT = 4  # characters written in another way: an escape, an entity
    TAG = 5  # an HTML tag, comment or declaration as it stands; its data is a Tag


class Mark(NamedTuple):
    """``[start, end)`` of the message is markup. ``pair`` joins an OPEN and its CLOSE; 0 for the others."""

    start: int
    end: int
    shape: Shape
    tag: str
    data: Any = None
    pair: int = 0

    @property
    def element(self) -> str:
        """The element of Markdown that this is; "" for an HTML tag, which may have the same name."""
        return "" if self.shape is Shape.TAG else self.tag


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads: ``written`` is the target without escapes, ``href`` the same encoded."""

    written: str
    href: str
    title: str = ""
    label: str | None = None  # the reference that gave the target, where it is none of the message's own


@dataclass(frozen=True, slots=True)
class Image:
    """An image inside running text; ``[start, end)`` and ``marks`` are its alternative text."""

    written: str
    href: str
    title: str
    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a tag: its value without entities, and the place of the written value in the tag."""

    name: str
    value: str
    start: int
    end: int
    quote: str  # the quotation mark, or "" where there is none


@dataclass(frozen=True, slots=True)
class Tag:
    """An HTML tag as it stands. ``name`` is in lower case, ``!`` for comments, declarations and instructions."""

    name: str
    raw: str
    closing: bool = False
    attributes: tuple[Attribute, ...] = ()

    def value(self, name: str) -> str | None:
        return next((a.value for a in self.attributes if a.name == name), None)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote sign: the note's label and number, and which reference to that note this is, from 0."""

    label: str
    number: int
    time: int = 0


@dataclass(frozen=True)
class Plan:
    """A source message, read: what its translations are held to. All but its text and marks is counted on first use.

    ``joints`` are the offsets of spaces that are line ends in the article.
    """

    text: str
    marks: tuple[Mark, ...]
    joints: tuple[int, ...] = ()

    @cached_property
    def wanted(self) -> Mapping[object, tuple[Mark, ...]]:
        """The marks that a translation must have, by their key."""
        return wanted_of(self.marks)

    @cached_property
    def shape(self) -> tuple[object, ...]:
        return shape_of(self.marks)

    @cached_property
    def elements(self) -> tuple[Mark, ...]:
        """The marks that make an element, in order, with their ends."""
        return elements_of(self.marks)

    @property
    def plain_elements(self) -> tuple[str, ...] | None:
        """The elements in order by their names, a link with its target; None where there are others than the plainest.

        ``em``, ``strong``, ``code`` and links: nearly every message has no others.
        """
        return self._plain_elements if self.marks else ()

    @cached_property
    def _plain_elements(self) -> tuple[str, ...] | None:
        found: list[str] = []
        for mark in self.marks:
            if mark.shape is Shape.TEXT or mark.shape is Shape.CLOSE:
                continue
            if mark.element not in _PLAINEST:
                return None
            found.append(f"a {mark.data.written}" if mark.tag == "a" else mark.tag)
        return tuple(found)


_PLAINEST = frozenset({"em", "strong", "code", "a"})


def key_of(mark: Mark) -> object:
    """What makes two marks the same element; None for marks that make none."""
    if mark.shape in (Shape.CLOSE, Shape.TEXT):
        return None
    if mark.shape is Shape.TAG:
        tag: Tag = mark.data
        return (tag.name, tag.closing, tag.raw if tag.name == "!" else "")
    if mark.tag == "note":
        return ("note", mark.data.label)
    return mark.tag


def wanted_of(marks: tuple[Mark, ...]) -> dict[object, tuple[Mark, ...]]:
    """The marks of a source by key, in order."""
    found: dict[object, list[Mark]] = {}
    for mark in marks:
        key = key_of(mark)
        if key is not None:
            found.setdefault(key, []).append(mark)
    return {key: tuple(same) for key, same in found.items()}


def elements_of(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks but for characters that are only written in another way."""
    return tuple([mark for mark in marks if mark.shape is not Shape.TEXT])


def shape_of(marks: Iterable[Mark]) -> tuple[object, ...]:
    """The elements in order, with their ends: equal for messages whose elements nest in the same way."""
    return tuple(
        f"/{mark.tag}" if mark.shape is Shape.CLOSE else key_of(mark) for mark in marks if mark.shape is not Shape.TEXT
    )
