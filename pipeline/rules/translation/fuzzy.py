"""An entry in; a translation that nobody has confirmed (fuzzy, or made by a machine) out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._machine import made_by_machine

RULE = Declaration("Fuzzy translation", Severity.WARNING, Subject.ENTRY)


def check(entry: Entry) -> Iterator[Problem]:
    if entry.obsolete or not entry.fuzzy or not entry.msgid.text or not entry.translations:
        return
    end = len(entry.translations[0])
    if made_by_machine(entry):
        yield Problem(
            "A machine made this translation and nobody has read it: readers get the source text. "
            "Correct it, then take away the fuzzy mark and the note.",
            0,
            end,
        )
        return
    changed = "The source changed after" if entry.previous else "Nobody has confirmed"
    yield Problem(
        f"{changed} this translation: readers get the source text. Compare both, then take away the fuzzy mark.", 0, end
    )
