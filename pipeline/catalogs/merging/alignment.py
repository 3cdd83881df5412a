"""Two sequences of messages in, the stretches in which they differ out: what stands between the same neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.catalogs.po.syntax import Key


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of new messages, and the run of old ones that stood between the same two neighbours."""

    old: tuple[int, ...]
    new: tuple[int, ...]

    @property
    def even(self) -> bool:
        """As many messages as before: most likely each was edited in its place."""
        return len(self.old) == len(self.new)


def gaps(old: Sequence[Key], new: Sequence[Key]) -> list[Gap]:
    """Every run of new messages between two kept ones.

    Where the kept neighbours changed their order, nothing stood between them and ``old`` is empty.
    """
    places = {key: at for at, key in enumerate(old)}
    kept = set(new)
    gone = [at for at, key in enumerate(old) if key not in kept]
    found: list[Gap] = []
    run: list[int] = []
    before = -1
    for at, key in enumerate([*new, None]):
        place = places.get(key) if key else len(old)
        if place is None:
            run.append(at)
            continue
        if run:
            found.append(Gap(_between(gone, before, place), tuple(run)))
            run = []
        before = place
    return found


def _between(gone: list[int], before: int, after: int) -> tuple[int, ...]:
    """The removed messages after one place and before another, unless they are too many to say something."""
    first, last = bisect_right(gone, before), bisect_left(gone, after)
    return tuple(gone[first:last]) if last - first <= _FAR else ()


_FAR = 200  # a longer stretch says nothing of a place
