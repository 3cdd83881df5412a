"""The windows that a page is measured in, and a colour: what rules need of a rendered page before they see one.

Apart from the rest, so that a page that no browser opens is checked without loading it.
"""

from __future__ import annotations

from dataclasses import dataclass

WIDE, NARROW, ZOOMED, SPACED = "wide", "narrow", "zoomed", "spaced"
"""The views: 1280 × 1024; 320 × 640; 320 × 256 (1280 × 1024 at 400 %); narrow with the spacing of WCAG 1.4.12."""


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue from 0 to 255, and how opaque it is from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0
