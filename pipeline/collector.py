"""When Python's collector of circles looks through the values of a run."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

# A site is millions of small values that hold no circles; Python's own 700 would look through them all day long.
FEW_COLLECTIONS = (200_000, 50, 1000)


@contextlib.contextmanager
def kept_for_good() -> Iterator[None]:
    """What is made inside stays until the process ends, so the collector never looks through it: a tenth of the time.

    Processes that are forked afterwards share its memory for longer, too.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
