"""A tag of the skeleton in; its parts out: as written, with slots for its words and places for its addresses."""

from __future__ import annotations

from pipeline.formats.html.elements import ATTRIBUTE_KINDS
from pipeline.formats.inline.marks import Attribute, Mark, Tag
from pipeline.formats.inline.rendering import ADDRESSES, READ_OUT
from pipeline.formats.sketch import Sketch
from pipeline.model import Form, Kind, Traced


def write_tag(sketch: Sketch, content: Traced, mark: Mark, message: int | None = None, *, quiet: bool = False) -> None:
    """Writes a tag of ``content``. ``message``: the one that fills its element, whose language it has to name.

    ``quiet``: its words are not for translation.
    """
    tag: Tag = mark.data
    said = [] if quiet or tag.closing else [a for a in tag.attributes if _is_message(a)]
    numbers = {
        a.name: sketch.message(_value(content, mark, a), _kind(a), Form.ATTRIBUTE, written=_written(tag, a))
        for a in said
    }
    segments = (*numbers.values(), *(() if message is None else (message,)))
    done = mark.start
    if segments and tag.value("lang") is None:
        done = mark.start + 1 + len(tag.name)
        sketch.copy(content.slice(mark.start, done))
        sketch.language_mark(segments)
    for attribute in tag.attributes:
        if attribute.name not in numbers and (attribute.name not in ADDRESSES or not attribute.value):
            continue
        sketch.copy(content.slice(done, mark.start + attribute.start - len(attribute.quote)))
        done = mark.start + attribute.end + len(attribute.quote)
        if attribute.name in numbers:
            sketch.slot(numbers[attribute.name], Form.ATTRIBUTE)
        else:
            sketch.address(_value(content, mark, attribute), _written(tag, attribute))
    sketch.copy(content.slice(done, mark.end))


def _is_message(attribute: Attribute) -> bool:
    return attribute.name in READ_OUT and any(map(str.isalnum, attribute.value))


def _written(tag: Tag, attribute: Attribute) -> str:
    """A value as it stands in its tag, with its quotation marks."""
    return tag.raw[attribute.start - len(attribute.quote) : attribute.end + len(attribute.quote)]


def _kind(attribute: Attribute) -> Kind:
    return ATTRIBUTE_KINDS.get(attribute.name, Kind.LABEL)


def _value(content: Traced, mark: Mark, attribute: Attribute) -> Traced:
    """An attribute's value without entities, traced to where it is written."""
    start, end = mark.start + attribute.start, mark.start + attribute.end
    if content.text[start:end] == attribute.value:
        return content.slice(start, end)
    origin = content.origin(start, end)
    return Traced.of(attribute.value, *origin) if origin else Traced(attribute.value)
