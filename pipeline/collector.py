"""When Python's collector of circles looks through the values of a run."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

# A site is millions of small values that hold no circles; Python's own 700 would look through them all day long.
FEW_COLLECTIONS = (200_000, 50, 1000)


@contextlib.contextmanager
def collector_paused() -> Iterator[None]:
    """What is made inside stays until the end of a build, so the collector need not look through it meanwhile.

    Afterwards it is as before (``pipeline.build`` may run inside of somebody else's program), but for one thing: what
    was made counts as old, so that it is looked through when everything is, and not by the next look at new values.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():  # nothing frozen by others, which would thaw
                gc.freeze()
                gc.unfreeze()  # to the oldest values
            gc.enable()
