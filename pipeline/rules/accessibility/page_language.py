"""A document in, a page out that doesn't say in which language it is."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Page without a language",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.1.1", "ACT b5c3f8"),
)


def check(document: Document) -> Iterator[Problem]:
    if not document.is_html or document.root.attrs.get("lang", "").strip():
        return
    wanted = document.page.locale or "en"
    problem = problem_at(
        document,
        document.root,
        "The page doesn't say in which language it is, so a screen reader may read it with the wrong voice. "
        f'Write lang="{wanted}" on the html element.',
    )
    if document.page.locale:
        problem = with_tag(document, document.root, problem, f'Write lang="{wanted}"', put={"lang": wanted}, safe=True)
    yield problem
