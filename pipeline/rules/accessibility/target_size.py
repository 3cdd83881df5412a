"""What a pointer can hit in, targets that are too small and too near to others out (WCAG 2.2 2.5.8)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import hypot
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Problem, Severity, Subject

if TYPE_CHECKING:
    from pipeline.model.rendered import Box, Rendered, Target

RULE = Declaration(
    title="Target that is too small to hit",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
    standards=("WCAG 2.2 2.5.8",),
)

LEAST = 24.0  # CSS px, WCAG 2.2 2.5.8


def check(rendered: Rendered) -> Iterator[Problem]:
    """One problem a target, in the first window that shows it."""
    seen = set()
    for _, group in groupby(rendered.targets, key=lambda target: target.view):
        targets = list(group)
        for target in targets:
            if target.span not in seen and _too_small(target, targets):
                seen.add(target.span)
                yield _problem(target)


def _too_small(target: Target, all_of_them: list[Target]) -> bool:
    if not _small(target.box) or target.in_text or target.plain:
        return False
    return any(_in_the_way(target.box, other.box) for other in all_of_them if other is not target)


def _small(box: Box) -> bool:
    return box.width < LEAST or box.height < LEAST


def _in_the_way(box: Box, other: Box) -> bool:
    """Whether a circle of 24 px on the centre meets another target, or the circle of another small one."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    nearest_x, nearest_y = min(max(x, other.left), other.right), min(max(y, other.top), other.bottom)
    if hypot(x - nearest_x, y - nearest_y) < LEAST / 2:
        return not (other.left <= box.left and other.right >= box.right and other.top <= box.top
                    and other.bottom >= box.bottom)  # fmt: skip
    between = hypot(x - (other.left + other.right) / 2, y - (other.top + other.bottom) / 2)
    return _small(other) and between < LEAST


def _problem(target: Target) -> Problem:
    words = f"“{target.words}”" if target.words else "This"
    message = (
        f"{words} is {target.box.width:.0f} × {target.box.height:.0f} pixels small, and another target is close to it. "
        "Make it at least 24 × 24 pixels, or keep more room around it."
    )
    return Problem(message, target.span.start, target.span.end)
