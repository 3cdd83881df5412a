"""The stops of the Tab key in, those that jump back on the screen out (WCAG 2.2 2.4.3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

if TYPE_CHECKING:
    from pipeline.model.rendered import Box, Rendered, Stop

RULE = Declaration(
    title="Keyboard focus that jumps back",
    severity=Severity.WARNING,
    subject=Subject.RENDERED,
    standards=("WCAG 2.2 2.4.3",),
)


def check(rendered: Rendered) -> Iterator[Problem]:
    """A stop above the one before it in the same column, or before it in the same line. A person has to look."""
    shown = [stop for stop in rendered.stops if stop.shown]
    for before, stop in pairwise(shown):
        if _jumps_up(before.box, stop.box) or _runs_back(before.box, stop.box, rendered.direction):
            yield Problem(_message(before, stop), stop.span.start, stop.span.end, outcome=Outcome.NEEDS_REVIEW)


def _jumps_up(before: Box, after: Box) -> bool:
    same_column = min(before.right, after.right) - max(before.left, after.left) > 0
    return same_column and after.bottom <= before.top


def _runs_back(before: Box, after: Box, direction: str) -> bool:
    shared = min(before.bottom, after.bottom) - max(before.top, after.top)
    if shared < 0.5 * min(before.height, after.height):
        return False
    return after.right <= before.left if direction == "ltr" else after.left >= before.right


def _message(before: Stop, stop: Stop) -> str:
    names = [f"“{one.words}”" if one.words else "an element without words" for one in (before, stop)]
    return (
        f"The Tab key goes from {names[0]} back to {names[1]}, which stands before it on the screen. "
        "Let the order in the HTML be the order on the screen."
    )
