"""A document and the pages it links to in, a page out that has no link past the blocks that every page repeats."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.site._blocks import passage
from pipeline.rules.site._passing import has_link
from pipeline.rules.site._resources import Resolve

RULE = Declaration(
    title="No link past repeated blocks",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.4.1",
        "ACT ye5d6e",
    ),
    needs=("resolve",),
)


def check(document: Document, *, resolve: Resolve | None = None) -> Iterator[Problem]:
    found = passage(document, resolve)
    if found is not None and not has_link(found):
        yield problem_at(
            document,
            document.body or document.root,
            "No link leads past what every page repeats to where the text begins. Put a skip link first on the page.",
        )
