"""What a browser laid out with the spacing that readers may set in, what is lost by it out (WCAG 2.2 1.4.12)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.model.views import NARROW, SPACED

if TYPE_CHECKING:
    from pipeline.model.rendered import Rendered

RULE = Declaration(
    title="Text that is lost when readers widen its spacing",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
    standards=("WCAG 2.2 1.4.12",),
)

_REMEDY = "Let the box grow with its words, without a fixed height or width."


def check(rendered: Rendered) -> Iterator[Problem]:
    """What shows in the same window without the spacing is a matter of reflow."""
    cut_before = {cut.span for cut in rendered.cuts if cut.view == NARROW}
    wide_before = {overflow.span for overflow in rendered.overflows if overflow.view == NARROW}
    for cut in rendered.cuts:
        if cut.view == SPACED and cut.span not in cut_before:
            message = f"A part of “{cut.words}” is cut off when readers widen the spacing of the text. {_REMEDY}"
            yield Problem(message, cut.span.start, cut.span.end)
    for overflow in rendered.overflows:
        if overflow.view == SPACED and overflow.span not in wide_before and not overflow.inside:
            words = f"“{overflow.words}”" if overflow.words else "This"
            message = (
                f"{words} stands out of the page by {overflow.excess:.0f} pixels "
                f"when readers widen the spacing of the text. {_REMEDY}"
            )
            yield Problem(message, overflow.span.start, overflow.span.end)
