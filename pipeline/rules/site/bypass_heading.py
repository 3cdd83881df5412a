"""A document and the pages it links to in, a page out that has no heading after the blocks that every page repeats."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.site._blocks import passage
from pipeline.rules.site._passing import has_heading
from pipeline.rules.site._resources import Resolve

RULE = Declaration(
    title="No heading after repeated blocks",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.4.1",
        "ACT 047fe0",
    ),
    needs=("resolve",),
)


def check(document: Document, *, resolve: Resolve | None = None) -> Iterator[Problem]:
    found = passage(document, resolve)
    if found is not None and not has_heading(found):
        yield problem_at(
            document,
            document.body or document.root,
            "No heading stands where the text of this page begins, after what every page repeats. "
            "Begin the text with a heading.",
        )
