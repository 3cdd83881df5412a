"""A document in, alternative texts out that begin with “image of”, or are very long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.markup import Document, is_exposed, language_of, primary_subtag, problem_in, shorten
from pipeline.model import Declaration, Fix, Problem, Severity, Subject
from pipeline.rules.accessibility._words import words

RULE = Declaration(
    title="Alternative text that can be shorter",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.1.1",),
)

_LONGEST = 200  # characters: a screen reader reads it in one go, without a way to stop and go back


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("img"):
        text = " ".join(element.attrs.get("alt", "").split())
        if not text or not is_exposed(document, element):
            continue
        low = text.lower()
        prefixes = words("prefix", primary_subtag(language_of(document, element)) or "en")
        found = next((prefix for prefix in prefixes if low.startswith(prefix) and len(low) > len(prefix)), None)
        if found is not None:
            message = f"Readers hear that this is an image. Leave out “{text[: len(found)]}”."
            yield _without(document, problem_in(document, element, "alt", message), found)
        elif len(text) > _LONGEST:
            yield problem_in(
                document,
                element,
                "alt",
                f"“{shorten(text, 40)}” has {len(text)} characters. Say the essence in one "
                "sentence, the rest in the text.",
            )


def _without(document: Document, problem: Problem, prefix: str) -> Problem:
    """With the fix, where the words stand in the page as they are read."""
    written = document.text[problem.start : problem.end].lstrip()
    if not written.lower().startswith(prefix):
        return problem
    rest = written[len(prefix) :].lstrip()
    return replace(problem, fix=Fix(f"Leave out “{written[: len(prefix)].rstrip()}”", rest[:1].upper() + rest[1:]))
