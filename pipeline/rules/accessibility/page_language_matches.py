"""A document in, a page out whose text is in another language than it says."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, language_subtags, primary_subtag, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._language import spoken
from pipeline.rules.accessibility._page_text import page_is_in

RULE = Declaration(
    title="Page in another language than it says",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 3.1.1",
        "ACT ucwvc8",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    declared = document.root.attrs.get("lang", "").strip()
    if primary_subtag(declared) not in language_subtags():
        return
    found = page_is_in(document)
    if found:
        yield problem_at(
            document,
            document.root,
            f"The page says that it is in {spoken(declared)}, but its text is in {spoken(found)}. "
            "Correct lang, or publish the page in the right language.",
        )
