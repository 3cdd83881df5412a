"""A document and the pages in its frames in, frames out that are called the same and show different things."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, name, problem_at, shorten
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.site._resources import Likeness, Resolve, compare

RULE = Declaration(
    title="Same frame title, different content",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "ACT 4b1c6c",
    ),
    needs=("resolve",),
)


def check(document: Document, *, resolve: Resolve | None = None) -> Iterator[Problem]:
    first: dict[str, Element] = {}
    for frame in document.tagged("iframe"):
        called, address = name(document, frame).lower(), frame.attrs.get("src", "").strip()
        if not called or not address or not is_exposed(document, frame):
            continue
        earlier = first.setdefault(called, frame)
        if earlier is frame or earlier.attrs["src"].strip() == address:
            continue
        if compare(document, earlier.attrs["src"].strip(), address, resolve) is Likeness.DIFFERENT:
            yield problem_at(
                document,
                frame,
                f"Two frames are called “{shorten(called)}” but show different pages. Give each a title of its own.",
            )
