"""A document in, alternative texts out that begin with “image of”, or are very long."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, language_of, primary_subtag, problem_in, shorten
from pipeline.model import Declaration, Problem, Severity, Subject
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
            yield problem_in(document, element, "alt", message)
        elif len(text) > _LONGEST:
            yield problem_in(
                document,
                element,
                "alt",
                f"“{shorten(text, 40)}” has {len(text)} characters. Say the essence in one "
                "sentence, the rest in the text.",
            )
