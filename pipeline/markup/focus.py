"""A document and an element in, whether it takes the focus and whether Tab reaches it out (HTML, 6.6 Focus)."""

from __future__ import annotations

import re
from bisect import bisect_left

from pipeline.markup.states import first_summary, is_inert, is_shown
from pipeline.markup.tree import Document, Element, remembered, remembered_once

_NUMBER = re.compile(r"\s*([+-]?\d+)")
_CONTROLS = frozenset(("button", "input", "select", "textarea"))


def tabindex(element: Element) -> int | None:
    """The number in ``tabindex``, as HTML parses integers; None where there is none."""
    match = _NUMBER.match(element.attrs.get("tabindex", ""))
    return int(match.group(1)) if match else None


def is_disabled(element: Element) -> bool:
    """A form control that is disabled itself or by a fieldset (the fieldset's first legend is exempt)."""
    if element.tag not in _CONTROLS and element.tag not in ("option", "optgroup", "fieldset"):
        return False
    if "disabled" in element.attrs:
        return True
    below = element
    for above in element.ancestors():
        if above.tag == "fieldset" and "disabled" in above.attrs:
            legend = next((child for child in above.elements if child.tag == "legend"), None)
            if below is not legend:
                return True
        below = above
    return False


@remembered
def is_focusable(document: Document, element: Element) -> bool:
    """It can be focused: natively or by ``tabindex``, shown, and neither disabled nor inert."""
    if not _is_candidate(element) or not is_shown(document, element) or is_inert(document, element):
        return False
    return not (element.tag in _CONTROLS and is_disabled(element))


def is_tabbable(document: Document, element: Element) -> bool:
    """Tab reaches it (sequential focus navigation)."""
    index = tabindex(element)
    return (index is None or index >= 0) and is_focusable(document, element)


@remembered_once
def _stops(document: Document) -> list[int]:
    candidates = document.with_attribute("tabindex", "href", "xlink:href", "contenteditable", "controls")
    native = document.tagged(*_CONTROLS, "summary", "details")
    return sorted({e.index for e in (*candidates, *native) if is_tabbable(document, e)})


def tabbable_inside(document: Document, element: Element) -> list[Element]:
    """What Tab reaches in an element, the element itself included, in document order."""
    stops = _stops(document)
    first, last = bisect_left(stops, element.index), bisect_left(stops, element.end)
    return [document.elements[index] for index in stops[first:last]]


def is_natively_focusable(element: Element) -> bool:
    """HTML makes it focusable without a ``tabindex``."""
    tag, attrs = element.tag, element.attrs
    if tag in ("a", "area"):
        return "href" in attrs or (element.namespace == "svg" and "xlink:href" in attrs)
    if tag in _CONTROLS:
        return not (tag == "input" and attrs.get("type", "").lower() == "hidden")
    if tag in ("audio", "video"):
        return "controls" in attrs
    if tag == "summary":
        return (
            element.parent is not None and element.parent.tag == "details" and first_summary(element.parent) is element
        )
    if tag == "details":
        return first_summary(element) is None
    return attrs.get("contenteditable", "false").lower() in ("", "true", "plaintext-only")


def _is_candidate(element: Element) -> bool:
    return is_natively_focusable(element) or ("tabindex" in element.attrs and tabindex(element) is not None)
