"""The style sheet and the list of colours that meet in it in; colours with too little contrast, as faults, out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.model import Fault, Span, Text, Traced
from pipeline.pages.theme import STYLE, Theme

COLOURS = "theme-colours.toml"
_SCHEMES = ("light", "dark")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULES = re.compile(r"([^{}]*)\{|\}")
_COLOUR = re.compile(r"(--[\w-]+)\s*:\s*(#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3}))\s*(?=[;}])")


@dataclass(frozen=True, slots=True)
class Colour:
    """A custom property of one scheme: ``#rrggbb`` and where it stands in the style sheet."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour on another in one scheme. ``least``: the contrast ratio that it must have."""

    scheme: str
    colour: str
    on: str
    least: float


def colour_faults(theme: Theme) -> Iterator[Fault]:
    """Pairs of colours that are too much alike, or that the style sheet does not set as ``#rrggbb``."""
    sheet = theme.templates[STYLE]
    colours = {scheme: scheme_colours(sheet, scheme) for scheme in _SCHEMES}
    listing = theme.templates[COLOURS]
    try:
        pairs = colour_pairs(listing)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        yield Fault("template", Traced.whole(listing), f"This list of colours cannot be read: {error}.")
        return
    for pair in pairs:
        known = colours[pair.scheme]
        missing = [name for name in (pair.colour, pair.on) if name not in known]
        if missing:
            message = f"The {pair.scheme} scheme sets no colour {missing[0]}. Set it in :root, as #rrggbb."
            yield Fault("template", Traced.whole(sheet), message)
            continue
        colour, on = known[pair.colour], known[pair.on]
        ratio = contrast(colour.value, on.value)
        if ratio < pair.least:
            message = (
                f"In the {pair.scheme} scheme, {pair.colour} ({colour.value}) on {pair.on} ({on.value}) has a contrast "
                f"of {ratio:.1f}. Make one of them lighter or darker, until it is at least {pair.least:g}."
            )
            yield Fault("template", Traced.whole(sheet), message, colour.span.start, colour.span.end)


def colour_pairs(listing: Text) -> tuple[Pair, ...]:
    """All pairs of theme-colours.toml, in both schemes."""
    rows = tomllib.loads(listing.content)["pairs"]
    return tuple(
        Pair(scheme, row["colour"], on, float(row["least"])) for scheme in _SCHEMES for row in rows for on in row["on"]
    )


def scheme_colours(sheet: Text, scheme: str) -> Mapping[str, Colour]:
    """The colours in ``:root`` of one scheme; what the dark scheme does not set is as in the light one."""
    # Comments are blanked, not cut, so that offsets stay.
    content = _COMMENT.sub(lambda match: " " * len(match[0]), sheet.content)
    found: dict[str, Colour] = {}
    for media, start, end in _roots(content):
        if not media or (scheme == "dark" and "prefers-color-scheme: dark" in media):
            for match in _COLOUR.finditer(content, start, end):
                found[match[1]] = Colour(match[2], Span(*match.span(2)))
    return found


def _roots(content: str) -> Iterator[tuple[str, int, int]]:
    """Each ``:root`` block: the media query around it, start and end of its declarations."""
    open_rules: list[tuple[str, int]] = []
    for match in _RULES.finditer(content):
        if match[1] is not None:
            open_rules.append((match[1].rpartition(";")[2].strip(), match.end()))
        elif open_rules:
            selector, start = open_rules.pop()
            if selector == ":root":
                # One that ends before its closing brace keeps its last declaration: the brace is part of the range.
                yield " ".join(outer for outer, _ in open_rules), start, match.end()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, "relative luminance")."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[index : index + 2], 16) / 255) for index in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
