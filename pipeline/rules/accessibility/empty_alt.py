"""The tree of a page made here in; pictures with an alternative text that was left empty without a word out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="A picture in an article is described, or marked as decoration",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.1.1",),
)


def check(document: Document) -> Iterator[Problem]:
    """Pages of other systems are left alone: in HTML an empty ``alt`` is how decoration is marked.

    In Markdown ``![](pump.svg)`` says nothing of the kind: nine times of ten the words were forgotten.
    """
    if document.page.article is None:
        return
    for image in document.tagged("img"):
        if (
            image.get("alt") != ""
            or image.get("role") in ("none", "presentation")
            or image.get("aria-hidden") == "true"
        ):
            continue
        span = document.span(image)
        yield Problem(
            "This picture has an empty alternative text, so a screen reader skips it. Say what it shows; if it is "
            'decoration only, write it as <img src="…" alt="" role="presentation">.',
            span.start,
            span.end,
        )
