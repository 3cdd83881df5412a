"""The folder of a site in; which of its files changed since the last look out."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

Stamp = tuple[int, int, int]  # time of the last change in ns, size in bytes, number of the file on its disk
Look = Mapping[str, Stamp]  # path with ``/`` below the site → how the file stood


def look(root: Path, watched: Iterable[str]) -> Look:
    """How the files below the watched folders, and the watched files, stand now; hidden ones aside."""
    found: dict[str, Stamp] = {}
    for name in watched:
        _look_into(os.fspath(root / name), name, found)
    return found


def changed(before: Look, after: Look) -> frozenset[str]:
    """The files that are new, gone, or no longer as they were."""
    return frozenset(path for path in {**before, **after} if before.get(path) != after.get(path))


def _look_into(path: str, name: str, found: dict[str, Stamp]) -> None:
    try:
        items = [*os.scandir(path)]
    except NotADirectoryError:
        _look_at(path, name, found)
        return
    except OSError:
        return
    for item in items:
        if item.name.startswith("."):
            continue
        if item.is_dir(follow_symlinks=False):
            _look_into(item.path, f"{name}/{item.name}", found)
        else:
            _look_at(item.path, f"{name}/{item.name}", found)


def _look_at(path: str, name: str, found: dict[str, Stamp]) -> None:
    """A file that goes away under our eyes is one that is gone."""
    with contextlib.suppress(OSError):
        state = Path(path).stat()  # an entry's own stat is not fresh on Windows
        found[name] = (state.st_mtime_ns, state.st_size, state.st_ino)
