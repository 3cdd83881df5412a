"""A document in, for each element out whether it is rendered, visible on the screen, and in the accessibility tree.

The rules are those of HTML (Rendering) and CSS display, visibility; WAI-ARIA 1.2, 7 (tree
inclusion); a text moved off the screen counts as not visible but stays in the accessibility tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pipeline.markup.standards import html_facts
from pipeline.markup.styles import declared
from pipeline.markup.tree import Document, Element, remembered_once

UNRENDERED, INVISIBLE, ARIA_HIDDEN, INERT, OFFSCREEN, CLOSED = 1, 2, 4, 8, 16, 32
UNEXPOSED = UNRENDERED | CLOSED | INVISIBLE | ARIA_HIDDEN | INERT
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|em|rem|ex|ch|pt|cm|in|vw|vh|%)?")
_SPECIAL = frozenset(("dialog", "input"))
_SVG_HIDDEN = frozenset(
    ("clipPath", "defs", "desc", "mask", "metadata", "pattern", "script", "style", "symbol", "title")
)
_FAR = 500.0  # px: beyond this an element is put out of sight on purpose


def is_rendered(document: Document, element: Element) -> bool:
    """It has a box: neither it nor an ancestor is ``display: none``, nor closed details."""
    return not flags(document)[element.index] & (UNRENDERED | CLOSED)


def is_shown(document: Document, element: Element) -> bool:
    """Rendered, with ``visibility: visible``."""
    return not flags(document)[element.index] & (UNRENDERED | CLOSED | INVISIBLE)


def is_visible(document: Document, element: Element) -> bool:
    """Shown, and not moved out of sight."""
    return not flags(document)[element.index] & (UNRENDERED | CLOSED | INVISIBLE | OFFSCREEN)


def is_exposed(document: Document, element: Element) -> bool:
    """Assistive technology gets it: shown, not ``aria-hidden``, not inert."""
    return not flags(document)[element.index] & UNEXPOSED


def exposed(document: Document, elements: Iterable[Element]) -> Iterator[Element]:
    """Those of the elements that assistive technology gets."""
    states = flags(document)
    return (element for element in elements if not states[element.index] & UNEXPOSED)


@remembered_once
def perceived(document: Document) -> list[bool]:
    """By element index: readers get it, by eye or by assistive technology."""
    gone, unseen, unsaid = UNRENDERED | CLOSED | INVISIBLE, OFFSCREEN, ARIA_HIDDEN | INERT
    return [not state & gone and not (state & unseen and state & unsaid) for state in flags(document)]


def is_aria_hidden(document: Document, element: Element) -> bool:
    """It or an ancestor has ``aria-hidden="true"``."""
    return bool(flags(document)[element.index] & ARIA_HIDDEN)


def is_inert(document: Document, element: Element) -> bool:
    return bool(flags(document)[element.index] & INERT)


@remembered_once
def flags(document: Document) -> list[int]:
    """One number an element, of the bits above; parents come first, so one pass is enough."""
    styles = declared(document)
    never = html_facts("never")
    special = never | _SPECIAL
    found: list[int] = []
    summaries: dict[int, Element | None] = {}
    for element in document.elements:
        parent = element.parent
        above = 0
        if parent is not None:
            above = found[parent.index]
            if parent.tag == "details" and "open" not in parent.attrs:
                if parent.index not in summaries:
                    summaries[parent.index] = first_summary(parent)
                if summaries[parent.index] is not element:
                    above |= CLOSED
        style = styles.get(element.index) if styles else None
        if style is None and not element.attrs and element.namespace == "html" and element.tag not in special:
            found.append(above)  # nothing about it can change what its parent is
        else:
            found.append(_own(element, above, style, never))
    areas = document.tagged("area")
    used = _maps_in_use(document, found) if areas else {}
    for area in areas:
        holder = area.closest("map")
        names = [holder.attrs[name].lower() for name in ("name", "id") if name in holder.attrs] if holder else []
        if any(name in used for name in names) and not any(used.get(name) for name in names):
            found[area.index] |= UNRENDERED
    return found


def _maps_in_use(document: Document, states: list[int]) -> dict[str, bool]:
    """By map: whether an image that uses it is drawn, which offers its areas (HTML, 4.8.14).

    A map that nothing uses is not here: a script may still put its image in.
    """
    found: dict[str, bool] = {}
    for image in document.with_attribute("usemap"):
        name = image.attrs["usemap"].strip().removeprefix("#").lower()
        found[name] = found.get(name, False) or not states[image.index] & (UNRENDERED | CLOSED)
    return found


def _own(element: Element, state: int, style: Mapping[str, tuple[object, str]] | None, never: frozenset[str]) -> int:
    attrs = element.attrs
    display = style["display"][1] if style and "display" in style else None
    if display == "none" or _has_no_box(element, display, never):
        state |= UNRENDERED
    if attrs:
        if "aria-hidden" in attrs and attrs["aria-hidden"].strip().lower() == "true":
            state |= ARIA_HIDDEN
        if "inert" in attrs:
            state |= INERT
    if style:
        state = _styled(state, style)
    return state


def _has_no_box(element: Element, display: str | None, never: frozenset[str]) -> bool:
    """Hidden by the browser's own style sheet (HTML, 15.3.1 Hidden elements)."""
    tag = element.tag
    if element.namespace == "svg":
        return tag in _SVG_HIDDEN
    if element.namespace == "math":
        return False
    if tag in never:
        return tag != "area"  # an area is drawn, and offered, by its image
    if tag == "input" and element.attrs.get("type", "").lower() == "hidden":
        return True
    if display is not None:
        return False
    if tag == "dialog" and "open" in element.attrs:
        return "hidden" in element.attrs
    return "hidden" in element.attrs or "popover" in element.attrs or tag == "dialog"


def _styled(state: int, style: Mapping[str, tuple[object, str]]) -> int:
    value = {name: winner[1] for name, winner in style.items()}
    visibility = value.get("visibility")
    if visibility in ("hidden", "collapse"):
        state |= INVISIBLE
    elif visibility in ("visible", "initial"):
        state &= ~INVISIBLE
    if value.get("content-visibility") == "hidden":
        state |= UNRENDERED
    if _moved_away(value):
        state |= OFFSCREEN
    return state


def _moved_away(value: Mapping[str, str]) -> bool:
    if value.get("position") in ("absolute", "fixed"):
        if any(length(value.get(side, "")) < -_FAR for side in ("left", "top", "right", "bottom")):
            return True
        if "rect(" in value.get("clip", "") and not re.search(r"[2-9]", value["clip"]):
            return True
    if re.search(r"inset\((?:50|100)%|circle\(0", value.get("clip-path", "")):
        return True
    if value.get("overflow") in ("hidden", "clip") and (
        abs(length(value.get("width", "9px"))) <= 1 or abs(length(value.get("height", "9px"))) <= 1
    ):
        return True
    if value.get("opacity") in ("0", "0.0", "0%") or value.get("font-size") in ("0", "0px"):
        return True
    return length(value.get("text-indent", "")) < -_FAR or bool(re.match(r"scale\(0\)", value.get("transform", "")))


def length(text: str) -> float:
    """A CSS length in px, em and the like counted as 16 px; 0 where it is none."""
    match = _LENGTH.match(text)
    if match is None:
        return 0.0
    factor = {"px": 1.0, None: 1.0, "pt": 4 / 3, "cm": 37.8, "in": 96.0, "vw": 12.8, "vh": 7.2, "%": 12.8}
    return float(match.group(1)) * factor.get(match.group(2), 16.0)


def first_summary(details: Element) -> Element | None:
    """The summary that labels a ``details`` element."""
    return next((child for child in details.children if isinstance(child, Element) and child.tag == "summary"), None)
