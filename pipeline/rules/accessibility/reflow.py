"""What a browser laid out in a narrow window in, what stands out sideways or is cut off there out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Outcome, Problem, Severity, Subject
from pipeline.model.views import NARROW, WIDE, ZOOMED

if TYPE_CHECKING:
    from pipeline.model.rendered import Overflow, Rendered

RULE = Declaration(
    title="Page that scrolls sideways when it is enlarged",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
    standards=("WCAG 2.2 1.4.10",),
)

_LONG_WORD = 25  # letters: about what fits into 320 px at 18 px a line of text
_WINDOWS = {NARROW: "in a window of 320 pixels", ZOOMED: "at 400 % zoom"}


def check(rendered: Rendered) -> Iterator[Problem]:
    """One problem an element, in the first window that shows it."""
    seen = {cut.span for cut in rendered.cuts if cut.view == WIDE}  # cut off in any window: no matter of reflow
    for overflow in rendered.overflows:
        if overflow.view in _WINDOWS and overflow.span not in seen:
            seen.add(overflow.span)
            yield _wide(overflow)
    for cut in rendered.cuts:
        if cut.view in _WINDOWS and cut.span not in seen:
            seen.add(cut.span)
            message = (
                f"A part of “{cut.words}” is cut off {_WINDOWS[cut.view]}. "
                "Let the box grow with its words: take its fixed height or “overflow: hidden” away."
            )
            yield Problem(message, cut.span.start, cut.span.end)


def _wide(overflow: Overflow) -> Problem:
    words = f"“{overflow.words}”" if overflow.words else "This"
    fault = f"{words} stands out of the page by {overflow.excess:.0f} pixels {_WINDOWS[overflow.view]}"
    if overflow.inside:
        # WCAG 2.2 1.4.10 excepts what needs two dimensions for its meaning, not the page around it.
        message = (
            f"{fault}, and the whole page scrolls sideways with it. Put the {_NAMES.get(overflow.inside, 'part')} "
            "in a box that scrolls by itself."
        )
        return Problem(message, overflow.span.start, overflow.span.end, outcome=Outcome.NEEDS_REVIEW)
    message = f"{fault}. Take fixed widths away, and let long words break."
    # One long word is mended where it is written, in a translation's catalog, say; a wide box in its tag or style.
    too_long = max(map(len, overflow.words.split()), default=0) >= _LONG_WORD
    place = overflow.text if too_long and overflow.text else overflow.span
    return Problem(message, place.start, place.end)


_NAMES = {"table": "table", "pre": "code", "math": "formula", "img": "picture", "svg": "picture", "canvas": "picture",
          "video": "film", "iframe": "frame", "map": "picture", "object": "object"}  # fmt: skip
