"""A document in, a page out whose language is none."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_known_language, meant_language, problem_at, shorten, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Unknown language of the page",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 3.1.1",
        "ACT bf051a",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    written = document.root.attrs.get("lang", "").strip()
    if document.is_html and written and not is_known_language(written):
        problem = problem_at(
            document,
            document.root,
            f"“{shorten(written)}” is no language that a screen reader knows. "
            "Write a language tag such as en, pt-BR or zh-Hans.",
        )
        meant = meant_language(written)
        if meant:
            problem = with_tag(
                document, document.root, problem, f'Write lang="{meant}"', put={"lang": meant}, safe=True
            )
        yield problem
