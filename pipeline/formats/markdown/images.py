"""An image that is a paragraph of its own in; its HTML with slots for its alternative text and its title out."""

from __future__ import annotations

from pipeline.formats.inline.marks import Image, Mark
from pipeline.formats.inline.rendering import alternative
from pipeline.formats.inline.writer import Writer
from pipeline.formats.sketch import Sketch
from pipeline.model import Form, Kind, Traced


def words_of_image(message: Traced, mark: Mark) -> tuple[Traced, Traced]:
    """Alternative text and title of an image, without markup."""
    image: Image = mark.data
    alt, title = Writer(), Writer()
    alternative(alt.copy, alt.made, message, image.start, image.end, image.marks)
    written = message.text.find(image.title, image.end, mark.end) if image.title else -1
    if written >= 0:
        title.copy(message, written, written + len(image.title))
    else:
        title.made(image.title, message, image.end, mark.end)
    return alt.result(), title.result()


def write_image(sketch: Sketch, message: Traced, mark: Mark, *, figure: bool) -> None:
    """The ``<img>``; in a figure its title is the caption below it."""
    image: Image = mark.data
    alt, title = words_of_image(message, mark)
    alt_number = _message(sketch, alt, Kind.ALT)
    title_number = None if figure else _message(sketch, title, Kind.TITLE_ATTRIBUTE)
    sketch.copy(Traced.join([_as(message, mark.start, image.start, "<img")]))
    numbers = tuple(number for number in (alt_number, title_number) if number is not None)
    if numbers:
        sketch.language_mark(numbers)
    sketch.made(' src="')
    sketch.address(_as(message, image.end, mark.end, image.href))
    sketch.made('" alt="')
    _attribute(sketch, alt, alt_number)
    if title.text and not figure:
        sketch.made('" title="')
        _attribute(sketch, title, title_number)
    sketch.made('" />')
    if figure:
        _caption(sketch, title)


def _caption(sketch: Sketch, title: Traced) -> None:
    number = sketch.message(title, Kind.CAPTION, Form.TEXT)
    sketch.made("\n")
    sketch.opened("figcaption", (number,))
    sketch.slot(number, Form.TEXT)
    sketch.made("</figcaption>\n")


def _message(sketch: Sketch, words: Traced, kind: Kind) -> int | None:
    return sketch.message(words, kind, Form.ATTRIBUTE) if any(map(str.isalnum, words.text)) else None


def _attribute(sketch: Sketch, words: Traced, number: int | None) -> None:
    if number is None:
        sketch.escaped(words)
    else:
        sketch.slot(number, Form.ATTRIBUTE)


def _as(message: Traced, start: int, end: int, string: str) -> Traced:
    origin = message.origin(start, end)
    return Traced.of(string, *origin) if origin else Traced(string)
