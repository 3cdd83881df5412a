"""One block of words in, its actions hidden in nouns out: "perform an evaluation of" for "evaluate"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model import Declaration, Problem, Prose, Severity, Subject

RULE = Declaration(
    title="An action hides in a noun",
    severity=Severity.ADVICE,
    subject=Subject.PROSE,
    languages=("en", "es", "fr", "de", "pt", "it"),
)


def check(prose: Prose) -> Iterator[Problem]:
    """A problem over each weak verb with a noun that could be the verb."""
    try:
        language = language_of(prose.locale)
    except UnknownLocale:
        return
    if language is None or not language.forms.nominalization:
        return
    for match in re.finditer(language.forms.nominalization, prose.text.text, re.IGNORECASE):
        start, end = match.span()
        if any(span.start < end and start < span.end for span in prose.apart):
            continue
        message = f"“{match.group('noun')}” hides an action. Use its verb in place of “{match.group()}”."
        yield Problem(message, start, end)
