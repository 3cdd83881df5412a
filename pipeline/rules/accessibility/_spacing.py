"""A document and a spacing property in, elements out whose style attribute forces it too narrow (WCAG 2.2 1.4.12).

Widths are in CSS px. A text counts with the spacing that reaches it and its own font size, so a
narrow value that a child overrides is no fault. Without a layout, a line is taken to break where
the text is longer than the width that is declared, else than a window of 1280 px.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.markup import Document, Element, declarations, font_size, is_visible, length, style

_LENGTH = re.compile(r"(-?\d*\.?\d+)(em|rem|px|pt|ex|ch|%|)\Z")
_IMPORTANT = re.compile(r"\s*!\s*important\b", re.IGNORECASE)
_WINDOW = 1280.0
_LETTER = 0.5  # width of an average letter in em


@dataclass(frozen=True, slots=True)
class Spacing:
    """A property, the least share of the font size that WCAG 1.4.12 asks for, and whether it is between lines."""

    name: str
    least: float
    between_lines: bool = False


def forced(document: Document, spacing: Spacing) -> Iterator[tuple[Element, str]]:
    """Elements with an ``!important`` value that is too narrow for a visible text, and the value."""
    for element in document.with_attribute("style"):
        if spacing.name not in element.attrs["style"] or element.namespace != "html":
            continue
        value = _important(element, spacing.name)
        if value is not None and any(
            _is_narrow(document, element, value, spacing, text) for text in _reached(document, element, spacing)
        ):
            yield element, value


def not_forced(element: Element, name: str) -> str:
    """The element's style with nothing forced upon this property."""
    parts = element.attrs["style"].split(";")
    freed = (_IMPORTANT.sub("", p) if p.partition(":")[0].strip().lower() == name else p for p in parts)
    return ";".join(freed).strip()


def _important(element: Element, name: str) -> str | None:
    found = None
    for declared, value, important in declarations(element.attrs["style"]):
        if declared == name and important:
            found = value
    return found


def _reached(document: Document, element: Element, spacing: Spacing) -> Iterator[Element]:
    """The element and its descendants that have visible text of their own and get their spacing from it."""
    below = {element.index}
    for candidate in (element, *document.inside(element)):
        if candidate is not element:
            if candidate.parent is None or candidate.parent.index not in below:
                continue
            if style(document, candidate, spacing.name) not in (None, "inherit", "unset"):
                continue
        below.add(candidate.index)
        text = "".join(child for child in candidate.children if isinstance(child, str)).strip()
        if not text or not is_visible(document, candidate) or candidate.tag in ("script", "style"):
            continue
        if not spacing.between_lines or _breaks(document, candidate, text):
            yield candidate


def _is_narrow(document: Document, element: Element, value: str, spacing: Spacing, text: Element) -> bool:
    own = font_size(document, element)
    at_text = font_size(document, text)
    if value in ("normal", "initial"):
        return True
    match = _LENGTH.match(value)
    if match is None:
        return False  # inherit, unset, calc(): another element or a browser decides
    number, unit = float(match.group(1)), match.group(2)
    if unit == "" and spacing.between_lines:
        return number < spacing.least - 1e-9
    pixels = {"em": number * own, "rem": number * 16, "%": number * own / 100, "px": number, "": number}.get(unit)
    if pixels is None:
        pixels = length(value)
    return pixels < spacing.least * at_text - 1e-9


def _breaks(document: Document, element: Element, text: str) -> bool:
    if style(document, element, "white-space") in ("nowrap", "pre"):
        return False
    width = _WINDOW
    for above in (element, *element.ancestors()):
        for name in ("max-width", "width"):
            declared = style(document, above, name) or ""
            if length(declared) > 0 and not declared.endswith("%"):
                width = min(width, length(declared))
    whole = " ".join(text.split())
    return len(whole) * _LETTER * font_size(document, element) > width
