"""A document in, the meta element that sends readers elsewhere, and after how many seconds, out."""

from __future__ import annotations

import re

from pipeline.markup import Document, Element

# HTML, 4.2.5.3 (shared declarative refresh steps): digits, a fraction that is dropped, then a separator or the end.
_DELAY = re.compile(r"[ \t\n\f\r]*(\d+|(?=\.))[\d.]*(?=[;, \t\n\f\r]|\Z)", re.ASCII)


def refresh(document: Document) -> tuple[Element, int] | None:
    """The first valid ``<meta http-equiv=refresh>`` and its delay in seconds; later ones are ignored by browsers."""
    for element in document.tagged("meta"):
        if element.attrs.get("http-equiv", "").strip().lower() != "refresh":
            continue
        match = _DELAY.match(element.attrs.get("content", ""))
        if match:
            return element, int(match.group(1)[:9] or 0)
    return None
