"""An entry in; a message that has no translation, or a plural that lacks a form, out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Kind, Problem, Severity, Subject

RULE = Declaration("Missing translation", Severity.WARNING, Subject.ENTRY)

# A link target may stay empty: the page then leads where the source leads.
_OPTIONAL = frozenset({Kind.LINK})


def check(entry: Entry) -> Iterator[Problem]:
    if entry.obsolete or not entry.msgid.text or entry.kind in _OPTIONAL:
        return
    empty = [number for number, form in enumerate(entry.translations) if not form.text.strip()]
    if not empty and entry.translations:
        return
    source, length = len(entry.translations), len(entry.msgid)
    if len(empty) == len(entry.translations):
        message = "This message has no translation: readers get the source text. Translate it."
    else:
        forms = ", ".join(f"msgstr[{number}]" for number in empty)
        message = f"The plural lacks {forms}. Translate every form that the language has."
    yield Problem(message, 0, length, source)
