"""A document in, links out whose words don't say where they lead, in the language they are written in."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, description, language_of, name, primary_subtag, problem_inside
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles
from pipeline.rules.accessibility._words import bare, words

RULE = Declaration(
    title="Link text that says nothing",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.4.4", "WCAG 2.2 2.4.9"),
)


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, ("link",), "a"):
        text = name(document, element)
        if not text or len(text) > 40:
            continue
        language = primary_subtag(language_of(document, element)) or "en"
        if bare(text) in words("link", language) and not description(document, element):
            yield problem_inside(
                document,
                element,
                f"“{text}” doesn't say where the link leads. Use words that make sense on their own, "
                "such as the title of the page it opens.",
                outcome=Outcome.FAILED,
            )
