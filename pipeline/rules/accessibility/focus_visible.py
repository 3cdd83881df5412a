"""The stops of the Tab key in, those at which nobody can see the focus out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Problem, Severity, Subject

if TYPE_CHECKING:
    from pipeline.model.rendered import Rendered

RULE = Declaration(
    title="Keyboard focus that cannot be seen",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
    standards=(
        "WCAG 2.2 2.4.7",
        "ACT oj04fd",
    ),
)


def check(rendered: Rendered) -> Iterator[Problem]:
    for stop in rendered.stops:
        words = f"“{stop.words}”" if stop.words else "this element"
        if not stop.shown:
            message = (
                f"The Tab key stops at {words}, which is not on the screen. "
                "Show it while it has the focus, or take it out of the order with “hidden”."
            )
        elif not stop.marked:
            message = (
                f"Nothing changes on the screen when {words} has the keyboard focus. "
                "Give “:focus-visible” an outline that stands out."
            )
        else:
            continue
        yield Problem(message, stop.span.start, stop.span.end)
