"""What the inline readers give: the marks of a message, each with its offsets; what lies between them is plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
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


@dataclass(frozen=True, slots=True)
class Plan:
    """A source message, read: what its translations are held to.

    ``joints`` are the offsets of spaces that are line ends in the article. ``wanted`` counts the
    marks that a translation must have, by their key.
    """

    text: str
    marks: tuple[Mark, ...]
    joints: tuple[int, ...] = ()
    wanted: Mapping[object, tuple[Mark, ...]] = field(default_factory=dict)
    nested: bool = True  # its HTML tags nest without a fault
    shape: tuple[object, ...] = ()
    elements: tuple[Mark, ...] = ()  # the marks that make one, in order, with their ends


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
