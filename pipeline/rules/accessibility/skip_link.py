"""A document in, skip links out that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from pipeline.markup import Document, is_exposed, name, problem_at, shorten
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Skip link that leads nowhere",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.4.1",),
)


def check(document: Document) -> Iterator[Problem]:
    """The first link of a page, where it leads to a place on it."""
    for link in document.tagged("a"):
        address = link.attrs.get("href", "")
        if not address:
            continue
        target = unquote(address[1:])
        if not address.startswith("#") or target.lower() in ("", "top") or not is_exposed(document, link):
            return
        anchors = (e for e in document.tagged("a") if e.attrs.get("name") == target)
        if document.element(target) is None and next(anchors, None) is None:
            yield problem_at(
                document,
                link,
                f"The link “{shorten(name(document, link))}” leads to “{address}”, but nothing on "
                "the page has that id. "
                "Give the main element the id.",
            )
        return
