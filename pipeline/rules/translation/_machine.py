"""An entry in, whether it says that a machine translated it out."""

from __future__ import annotations

import re

from pipeline.model import Entry

# What programs write in "#." or "#" comments: our own note, Weblate's and Pootle's wording, po4a's.
_SAYS_SO = re.compile(
    r"\bmachine[- ]translat|\bautomatic(?:ally)?[- ]translat|\btranslated by (?:a )?machine", re.IGNORECASE
)


def made_by_machine(entry: Entry) -> bool:
    """A note or comment of the entry names a machine as its translator."""
    return any(_SAYS_SO.search(note) for note in (*entry.notes, *entry.comments))
