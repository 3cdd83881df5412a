"""The stops of the Tab key in, those that lie wholly under something else out (WCAG 2.2 2.4.11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Problem, Severity, Subject

if TYPE_CHECKING:
    from pipeline.model.rendered import Rendered

RULE = Declaration(
    title="Focused element under another one",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
    standards=("WCAG 2.2 2.4.11",),
)


def check(rendered: Rendered) -> Iterator[Problem]:
    for stop in rendered.stops:
        if stop.shown and stop.covered >= 1:
            words = f"“{stop.words}”" if stop.words else "This element"
            message = (
                f"{words} lies under something else while it has the keyboard focus. "
                "Keep room for what sticks to the edge of the window, with “scroll-padding”."
            )
            yield Problem(message, stop.span.start, stop.span.end)
