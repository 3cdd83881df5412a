"""What a browser painted in, texts that differ too little from what is behind them out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Outcome, Problem, Severity, Subject
from pipeline.model.views import Colour

if TYPE_CHECKING:
    from pipeline.model.rendered import Ink, Rendered

RULE = Declaration(
    title="Text that differs too little from its background",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
    standards=(
        "WCAG 2.2 1.4.3",
        "ACT afw4f7",
    ),
)

LEAST = 4.5  # WCAG 2.2 1.4.3
LEAST_LARGE = 3.0  # the same, for large text
_LARGE = 24.0  # px: 18 points
_LARGE_BOLD = 56 / 3  # px: 14 points
_BOLD = 700


def check(rendered: Rendered) -> Iterator[Problem]:
    """One problem for each pair of colours; the first text that shows it is marked."""
    seen: set[object] = set()
    for ink in rendered.inks:
        colour, ground = painted(ink)
        least = LEAST_LARGE if _is_large(ink) else LEAST
        ratio = contrast(colour, ground)
        if ratio >= least:
            continue
        pair = (_hex(colour), _hex(ground))
        key = (pair, least, ink.unclear) if not ink.unclear else ink.span
        if key in seen:
            continue
        seen.add(key)
        yield _problem(ink, pair, ratio, least)


def painted(ink: Ink) -> tuple[Colour, Colour]:
    """The colour of the text and that behind it, after all that shines through."""
    ground = Colour(255, 255, 255)
    for layer in reversed(ink.behind):
        ground = over(layer, ground)
    return over(ink.colour, ground), ground


def over(top: Colour, below: Colour) -> Colour:
    """Source-over of a colour on an opaque one (Compositing and Blending Level 1, 5.1)."""
    red, green, blue = (
        t * top.alpha + b * (1 - top.alpha)
        for t, b in ((top.red, below.red), (top.green, below.green), (top.blue, below.blue))
    )
    return Colour(red, green, blue)


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """Relative luminance of WCAG 2.2, from 0 to 1."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.red / 255, colour.green / 255, colour.blue / 255)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _is_large(ink: Ink) -> bool:
    return ink.size >= _LARGE or (ink.size >= _LARGE_BOLD - 0.01 and ink.weight >= _BOLD)


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(value):02x}" for value in (colour.red, colour.green, colour.blue))


def _problem(ink: Ink, pair: tuple[str, str], ratio: float, least: float) -> Problem:
    where = f"in the {ink.scheme} colours"
    if ink.unclear:
        message = (
            f"“{ink.words}” has a picture or another element with it in one place ({where}). "
            f"See that it stands out {least:g} : 1 wherever it lies, or give it a plain background."
        )
        return Problem(message, ink.span.start, ink.span.end, outcome=Outcome.NEEDS_REVIEW)
    shown = int(ratio * 100) / 100  # cut, not rounded: 4.499 is not 4.5
    message = (
        f"“{ink.words}” has a contrast of {shown:g} : 1 {where} ({pair[0]} on {pair[1]}), "
        f"and people need {least:g} : 1. Make one of the two colours lighter or darker."
    )
    return Problem(message, ink.span.start, ink.span.end)
