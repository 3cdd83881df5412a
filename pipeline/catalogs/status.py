"""A catalog in, how much of it is translated out: what ``everyreader status`` counts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pipeline.catalogs.po.syntax import Catalog, Key


@dataclass(frozen=True, slots=True)
class Status:
    """Counts of messages. ``blocked`` are finished translations that a check holds back; they are not in ``done``."""

    done: int = 0
    fuzzy: int = 0
    new: int = 0
    blocked: int = 0
    obsolete: int = 0
    words: int = 0  # words of the source that wait for a translator: in fuzzy and new messages

    @property
    def total(self) -> int:
        return self.done + self.fuzzy + self.new + self.blocked

    @property
    def percent(self) -> float:
        """Finished messages, 0 to 100; a catalog without messages is finished."""
        return 100 * self.done / self.total if self.total else 100.0

    def __add__(self, other: Status) -> Status:
        return Status(
            self.done + other.done,
            self.fuzzy + other.fuzzy,
            self.new + other.new,
            self.blocked + other.blocked,
            self.obsolete + other.obsolete,
            self.words + other.words,
        )


def status(catalog: Catalog, *, blocked: Collection[Key] = ()) -> Status:
    """The counts of one catalog; ``blocked`` are the (context, msgid) whose translation a check blocks."""
    counts = {"done": 0, "fuzzy": 0, "new": 0, "blocked": 0}
    words = 0
    for item in catalog.messages:
        state = _state(item.translated, item.fuzzy, item.key in blocked)
        counts[state] += 1
        words += len(item.msgid.split()) if state in ("fuzzy", "new") else 0
    return Status(**counts, obsolete=len(catalog.obsolete), words=words)


def _state(translated: bool, fuzzy: bool, blocked: bool) -> str:
    if not translated:
        return "new"
    if fuzzy:
        return "fuzzy"
    return "blocked" if blocked else "done"
