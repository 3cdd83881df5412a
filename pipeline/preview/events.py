"""The files of a site in, news for the open pages out: something changed, or the whole site has been checked.

The files of pages that somebody looks at are looked at every 30 ms; all others as often as costs a tenth of one core.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable

from pipeline import watch
from pipeline.preview.desk import Desk
from pipeline.site import SETTINGS

PACE = 0.03  # seconds between two looks
_SHARE = 10  # a look at all files takes at most this part of the time
_CALM = 0.02  # seconds without a change: a program that saves in several steps is done
_MOST_WAITS = 25
_WATCHED = ("source", "locales", "templates", SETTINGS, ".everyreader/baseline.json")


class News:
    """A number that grows with each change; threads wait for it."""

    def __init__(self) -> None:
        self.number = 1
        self._changed = threading.Condition()
        self._looked_at: Counter[str] = Counter()
        self.closed = False

    def tell(self) -> None:
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def close(self) -> None:
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def wait(self, known: int, seconds: float) -> int:
        """The number as soon as it is another one than the one known, or when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.number != known or self.closed, seconds)
            return self.number

    def open(self, page: str) -> None:
        with self._changed:
            self._looked_at[page] += 1

    def shut(self, page: str) -> None:
        with self._changed:
            self._looked_at[page] -= 1

    def looked_at(self) -> list[str]:
        with self._changed:
            return [page for page, count in self._looked_at.items() if count > 0]


class Watcher(threading.Thread):
    """Looks, has the desk read what changed, and tells. ``after``: called with each change, once it is read."""

    def __init__(self, desk: Desk, news: News, after: Callable[[], None] = lambda: None) -> None:
        super().__init__(name="watcher", daemon=True)
        self._desk, self._news, self._after = desk, news, after
        self._stopped = threading.Event()
        self._known = self._look(self._all())

    def stop(self) -> None:
        self._stopped.set()
        self.join()

    def run(self) -> None:
        next_time = 0.0
        while not self._stopped.wait(PACE):
            changed = self._changed(self._urgent())
            if not changed and time.monotonic() >= next_time:
                start = time.monotonic()
                changed = self._changed(None)
                next_time = time.monotonic() + _SHARE * (time.monotonic() - start)
            if changed:
                self._desk.refresh(changed)
                self._news.tell()
                self._after()

    def _changed(self, files: Collection[str] | None) -> frozenset[str]:
        """What changed among some files, or in the whole site (None), once it is calm."""
        changed: frozenset[str] = frozenset()
        for _ in range(_MOST_WAITS):
            now = self._look(self._all() if files is None else files)
            before = (
                self._known if files is None else {path: self._known[path] for path in files if path in self._known}
            )
            found = watch.changed(before, now)
            if not found:
                break
            changed |= found
            kept = {path: stamp for path, stamp in self._known.items() if path not in found}
            self._known = {**kept, **{path: now[path] for path in found if path in now}}
            time.sleep(_CALM)
        return changed

    def _urgent(self) -> list[str]:
        return [file for page in self._news.looked_at() for file in self._desk.files_of(page)]

    def _all(self) -> tuple[str, ...]:
        config = self._desk.stage.loaded.config
        return (*_WATCHED, *filter(None, (config.vale_styles, config.wording_rules)))

    def _look(self, files: Iterable[str]) -> watch.Look:
        return watch.look(self._desk.root, files)
