"""The ``#.`` comments of an entry in, those that this project wrote itself, and that still hold, out.

Programs that save catalogs keep ``#.`` comments, whereas many drop flags of their own making. A merge
replaces the template's comments, but keeps these.
"""

from __future__ import annotations

from pipeline.catalogs.po.comments import Comments

CHANGED = "changed in the source:"
SPLIT = "split in the source:"
JOINED = "joined in the source:"
ELSEWHERE = "found in"
MACHINE = "machine translation"
TARGETS = "link targets: moved, translation kept"
_KEPT = ("wording:", "typography:", "link targets:")  # a translation that a fix in the source left as it is
_WHILE_FUZZY = (CHANGED, SPLIT, JOINED, ELSEWHERE, MACHINE)
OWN_NOTES = (*_WHILE_FUZZY, *_KEPT)


def own_notes(said: Comments, *, fuzzy: bool) -> tuple[str, ...]:
    """Our notes on an entry, without those that hold only for a fuzzy translation if it is finished."""
    return tuple(note for note in said.notes if _is_own(note) and (fuzzy or not _starts(note, _WHILE_FUZZY)))


def notes_when_finished(notes: tuple[str, ...]) -> tuple[str, ...]:
    """All notes of an entry that hold on when its translation is finished."""
    return tuple(note for note in notes if not _starts(note, _WHILE_FUZZY))


def _is_own(note: str) -> bool:
    return _starts(note, OWN_NOTES)


def _starts(note: str, starts: tuple[str, ...]) -> bool:
    return note.lower().startswith(starts)
