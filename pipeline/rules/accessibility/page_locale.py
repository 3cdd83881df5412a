"""A document in, a page out whose lang is not the locale that it was made for."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, primary_subtag, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._language import same_language, spoken

RULE = Declaration(
    title="Page of another locale than it says",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.1.1",),
)


def check(document: Document) -> Iterator[Problem]:
    declared, wanted = document.root.attrs.get("lang", "").strip(), document.page.locale
    if not document.is_html or not declared or primary_subtag(wanted) in ("", "und"):
        return
    if not same_language(declared, wanted):
        problem = problem_at(
            document,
            document.root,
            f"The page was made for readers of {spoken(wanted)}, but says that it is in {spoken(declared)}. "
            f'Write lang="{wanted}".',
        )
        yield with_tag(document, document.root, problem, f'Write lang="{wanted}"', put={"lang": wanted})
