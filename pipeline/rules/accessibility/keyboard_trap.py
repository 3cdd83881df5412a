"""The stops of the Tab key in, those that it cannot leave out (WCAG 2.2 2.1.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Problem, Severity, Subject

if TYPE_CHECKING:
    from pipeline.model.rendered import Rendered

RULE = Declaration(
    title="Part of the page that the keyboard cannot leave",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
    standards=(
        "WCAG 2.2 2.1.2",
        "ACT 80af7b",
    ),
)


def check(rendered: Rendered) -> Iterator[Problem]:
    for stop in rendered.trap[:1]:
        words = f"“{stop.words}”" if stop.words else "this element"
        message = (
            f"The keyboard focus cannot leave {words}: Tab, Shift + Tab and Escape all lead back to it. "
            "Let the script pass the focus on."
        )
        yield Problem(message, stop.span.start, stop.span.end)
