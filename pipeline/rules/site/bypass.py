"""A document and the pages it links to in, a page out that offers no way past what every page repeats."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject
from pipeline.rules.site._blocks import passage
from pipeline.rules.site._passing import has_heading, has_landmark, has_link, may_hide
from pipeline.rules.site._resources import Resolve

RULE = Declaration(
    title="No way past repeated blocks",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.4.1",
        "ACT cf77f2",
    ),
    needs=("resolve",),
)


def check(document: Document, *, resolve: Resolve | None = None) -> Iterator[Problem]:
    found = passage(document, resolve)
    if found is None or has_landmark(found) or has_heading(found) or has_link(found):
        return
    yield problem_at(
        document,
        document.body or document.root,
        "Readers with a keyboard or screen reader must go through the same menus on every page before they come to the "
        "text. Put the text into a main element, and begin it with a heading.",
        outcome=Outcome.NEEDS_REVIEW if may_hide(found) else Outcome.FAILED,
    )
