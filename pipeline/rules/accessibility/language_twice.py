"""A document in, a page out whose lang and xml:lang name different languages."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, primary_subtag, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Two languages for one page",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.1.1",),
)


def check(document: Document) -> Iterator[Problem]:
    root = document.root
    one, other = root.attrs.get("lang", "").strip(), root.attrs.get("xml:lang", "").strip()
    if document.is_html and one and other and primary_subtag(one) != primary_subtag(other):
        problem = problem_at(document, root, f"lang says “{one}”, xml:lang says “{other}”. Leave xml:lang out.")
        yield with_tag(document, root, problem, "Remove xml:lang", without=("xml:lang",), safe=True)
