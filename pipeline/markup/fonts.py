"""A document and an element in, its font size in CSS px out, as far as the page's own styles tell."""

from __future__ import annotations

import re

from pipeline.markup.styles import declared
from pipeline.markup.tree import Document, Element, remembered_once

_SIZE = re.compile(r"(\d*\.?\d+)(px|em|rem|%|pt|ex|ch)")
_DEFAULT = 16.0
# HTML, 15.3 (Rendering): sizes relative to the parent's.
_TAGS = {
    "h1": 2.0,
    "h2": 1.5,
    "h3": 1.17,
    "h5": 0.83,
    "h6": 0.67,
    "small": 5 / 6,
    "sub": 5 / 6,
    "sup": 5 / 6,
    "big": 1.2,
}
_WORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip
_RELATIVE = {"smaller": 5 / 6, "larger": 1.2}


def font_size(document: Document, element: Element) -> float:
    """Computed font size in px; 16 px where nothing says otherwise."""
    return _sizes(document)[element.index]


@remembered_once
def _sizes(document: Document) -> list[float]:
    styles = declared(document)
    found: list[float] = []
    for element in document.elements:
        above = _DEFAULT if element.parent is None else found[element.parent.index]
        own = styles.get(element.index)
        if own and "font-size" in own:
            found.append(_size(own["font-size"][1], above))
        else:
            found.append(above * _TAGS.get(element.tag, 1.0))
    return found


def _size(value: str, above: float) -> float:
    if value in _WORDS:
        return _WORDS[value]
    if value in _RELATIVE:
        return above * _RELATIVE[value]
    match = _SIZE.match(value)
    if match is None:
        return above
    number, unit = float(match.group(1)), match.group(2)
    factor = {"px": 1.0, "rem": _DEFAULT, "em": above, "%": above / 100, "pt": 4 / 3, "ex": above / 2, "ch": above / 2}
    return number * factor[unit]
