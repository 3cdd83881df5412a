"""A document in, parts out whose language is none."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_known_language, marked_parts, meant_language, problem_at, shorten, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._texts import text_in_language_of

RULE = Declaration(
    title="Unknown language of a part",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 3.1.2",
        "ACT de46e4",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    if not document.is_html:
        return
    for element in marked_parts(document):
        written = element.attrs["lang"]
        if not written or is_known_language(written):
            continue
        if text_in_language_of(document, element):
            problem = problem_at(
                document,
                element,
                f"“{shorten(written)}” is no language that a screen reader knows. "
                "Write a language tag such as en, pt-BR or zh-Hans.",
            )
            meant = meant_language(written)
            if meant:
                problem = with_tag(document, element, problem, f'Write lang="{meant}"', put={"lang": meant}, safe=True)
            yield problem
