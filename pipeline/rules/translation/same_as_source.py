"""An entry in; a translation that only repeats the source's words out. Names and code may stay the same."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._source_words import is_sentence

RULE = Declaration("Same as the source", Severity.WARNING, Subject.ENTRY)


def check(entry: Entry) -> Iterator[Problem]:
    if entry.obsolete or entry.fuzzy or language(entry.locale) == language(entry.source_locale):
        return
    source = entry.msgid.text
    for part, form in enumerate(entry.translations):
        text = form.text
        if not text or text.strip().casefold() not in (source.strip().casefold(), _plural(entry)):
            continue
        if is_sentence(text, entry.source_locale):
            yield Problem(
                "The translation repeats the source. Translate it, or leave it empty until somebody does.",
                0,
                len(text),
                part,
            )


def _plural(entry: Entry) -> str:
    plural = entry.msgid_plural or entry.msgid
    return plural.text.strip().casefold()
