"""A document in, parts out whose language is none."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, language_subtags, marked_parts, problem_at, shorten
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
        if not written or written.partition("-")[0].strip().lower() in language_subtags():
            continue
        if text_in_language_of(document, element):
            yield problem_at(
                document,
                element,
                f"“{shorten(written)}” is no language that a screen reader knows. "
                "Write a language tag such as en, pt-BR or zh-Hans.",
            )
