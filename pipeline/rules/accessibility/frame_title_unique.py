"""A document in, frames out that have the same title."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, name, problem_at, shorten
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="Same title for several frames",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)


def check(document: Document) -> Iterator[Problem]:
    first: dict[str, Element] = {}
    for frame in document.tagged("iframe"):
        called = name(document, frame).lower()
        if not called or not is_exposed(document, frame):
            continue
        earlier = first.setdefault(called, frame)
        if earlier is not frame and earlier.attrs.get("src") != frame.attrs.get("src"):
            yield problem_at(
                document,
                frame,
                f"Another frame is called “{shorten(called)}” too. If they show different things, "
                "give each its own title.",
                outcome=Outcome.NEEDS_REVIEW,
            )
