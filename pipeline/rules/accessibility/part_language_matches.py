"""A document in, parts out whose text is in another language than their lang says."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, language_subtags, marked_parts, primary_subtag, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._language import foreign, spoken
from pipeline.rules.accessibility._texts import text_in_language_of

RULE = Declaration(
    title="Part in another language than it says",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 3.1.2",
        "ACT off6ek",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    if not document.is_html:
        return
    for element in marked_parts(document):
        declared = element.attrs["lang"].strip()
        if element.namespace != "html" or primary_subtag(declared) not in language_subtags():
            continue
        found = foreign(text_in_language_of(document, element, code=False), declared)
        if found:
            yield problem_at(
                document,
                element,
                f"This part says that it is in {spoken(declared)}, but its text is in {spoken(found)}. Correct lang.",
            )
