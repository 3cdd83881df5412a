"""Pages that passed in, a published folder out: all of a release or none of it.

A release is written beside the published folder, flushed, and swapped in by one exchange of two
names (Linux), or by two renames with a journal that the next run completes.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.whole_file import flush, lock, write_file

KEPT_RELEASES = 5
_JOURNAL = "swap.json"


class PublishError(Exception):
    """Publishing failed and the published folder is as it was; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Release:
    """A release kept for rollback: its name (number, from 1) and folder."""

    name: str
    folder: Path


@contextlib.contextmanager
def locked(state: Path) -> Iterator[None]:
    """One writer at a time for a site; a second one is refused at once.

    Raises:
        PublishError: another run holds the lock, or the folder cannot be written.
    """
    try:
        state.mkdir(parents=True, exist_ok=True)
        handle = (state / "lock").open("a+")
    except OSError as error:
        raise PublishError(_cannot(state, error)) from None
    with handle:
        try:
            lock(handle.fileno())
        except OSError:
            message = "Another run is publishing this site. Wait until it is done, then run this again."
            raise PublishError(message) from None
        yield


def publish(output: Path, state: Path, files: Mapping[str, bytes]) -> bool:
    """Makes ``output`` hold exactly ``files`` (path → content; dot files at its top stay). False: nothing changed.

    Raises:
        PublishError: a file could not be written; ``output`` is unchanged.
    """
    output = output.resolve()  # a link to the web server's folder stays a link
    if any(name.startswith("/") or ".." in name.split("/") for name in files):
        raise ValueError("A page would stand outside of the published folder.")
    if output.exists() and not output.is_dir():
        raise PublishError(f"{output} is a file; the pages go into a folder of this name. Move the file away.")
    staged = None
    try:
        heal(output, state)
        if _same(output, files):
            return False
        state.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix="staged-", dir=state))
        _write_all(staged, output, files)
        _swap(staged, output, state)
    except OSError as error:
        if staged is not None:
            shutil.rmtree(staged, ignore_errors=True)
        raise PublishError(_cannot(output, error)) from None
    with contextlib.suppress(OSError):  # the pages are public; a release that cannot be kept is removed by the next run
        _keep(staged, state)
    return True


def heal(output: Path, state: Path) -> None:
    """Completes a swap that was interrupted, and removes what a killed run left staged."""
    journal = state / _JOURNAL
    if journal.is_file():
        with contextlib.suppress(ValueError, KeyError, OSError):
            staged = state / Path(json.loads(journal.read_text("utf-8"))["staged"]).name
            for whole in (staged, _aside(staged)):
                if not output.exists() and whole.is_dir():
                    whole.rename(output)
        journal.unlink(missing_ok=True)
    for left in state.glob("staged-*"):
        shutil.rmtree(left, ignore_errors=True)


def releases(state: Path) -> list[Release]:
    """Kept releases, the newest first."""
    folder = state / "releases"
    names = sorted((int(p.name) for p in folder.glob("*") if p.name.isdigit()), reverse=True)
    return [Release(str(name), folder / str(name)) for name in names]


def rollback(output: Path, state: Path, name: str | None = None) -> Release:
    """Publishes a kept release again (the newest one without a name); today's pages become a release.

    Raises:
        PublishError: there is no such release.
    """
    kept = releases(state)
    chosen = next((r for r in kept if name is None or r.name == name), None)
    if chosen is None:
        known = ", ".join(r.name for r in kept) or "none is kept yet"
        raise PublishError(f"There is no release {name or 'to go back to'}. Releases: {known}.")
    publish(output, state, read_published(chosen.folder))
    return chosen


def read_published(folder: Path) -> dict[str, bytes]:
    """Every file below a published folder, dot files at its top aside."""
    if not folder.is_dir():
        return {}
    return {name: _content(folder, name) for name in _names_below(folder)}


def _names_below(folder: Path) -> list[str]:
    """The paths of the files below a folder, dot files at its top aside, in the order of their folders."""
    found: list[str] = []
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        with contextlib.suppress(PermissionError), os.scandir(f"{folder}/{inside}") as entries:
            for entry in entries:
                name = f"{inside}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{name}/")
                elif entry.is_file():
                    found.append(name)
    return sorted((name for name in found if not name.startswith(".")), key=lambda name: name.split("/"))


def _content(folder: Path, name: str) -> bytes:
    with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - a path object for each of thousands takes as long
        return file.read()


def _write_all(staged: Path, output: Path, files: Mapping[str, bytes]) -> None:
    staged.chmod(0o755)
    inside = {PurePosixPath(name.rpartition("/")[0]) for name in files}
    folders = sorted({staged / folder for one in inside for folder in (one, *one.parents)} | {staged})
    for folder in folders:  # each after the one that it is in
        folder.mkdir(exist_ok=True)
    for name, content in files.items():
        with open(f"{staged}/{name}", "wb") as file:  # noqa: PTH123 - as above
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    for kept in output.glob(".*") if output.is_dir() else ():
        if kept.is_dir() and not kept.is_symlink():
            shutil.copytree(kept, staged / kept.name, symlinks=True)
        else:
            shutil.copy2(kept, staged / kept.name, follow_symlinks=False)
    for folder in folders:
        flush(folder)


def _same(output: Path, files: Mapping[str, bytes]) -> bool:
    if not output.is_dir() or set(_names_below(output)) != set(files):
        return False
    return all(_content(output, name) == content for name, content in files.items())


def _swap(staged: Path, output: Path, state: Path) -> None:
    """``staged`` gets the name ``output`` and the other way round."""
    output.parent.mkdir(parents=True, exist_ok=True)
    if not output.exists():
        staged.rename(output)
        flush(output.parent)
        return
    if not _exchange(staged, output):
        write_file(state / _JOURNAL, json.dumps({"staged": staged.name}).encode())
        aside = _aside(staged)
        output.rename(aside)
        try:
            staged.rename(output)
        except OSError:
            aside.rename(output)
            raise
        aside.rename(staged)
        (state / _JOURNAL).unlink(missing_ok=True)
    flush(output.parent)
    flush(state)


def _aside(staged: Path) -> Path:
    """Where what was published stands while the staged folder takes its name."""
    return staged.with_name(f"{staged.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Linux's exchange of two names; False where the system or the file system has none."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE of linux/fs.h
    return bool(renameat2(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


def _keep(old: Path, state: Path) -> None:
    """What was published until now becomes the newest release; the oldest ones go."""
    if not old.exists():
        return
    kept = releases(state)
    folder = state / "releases"
    if not any(path.is_file() and not path.name.startswith(".") for path in old.rglob("*")):
        shutil.rmtree(old, ignore_errors=True)
        return
    folder.mkdir(exist_ok=True)
    old.rename(folder / str(int(kept[0].name) + 1 if kept else 1))
    for release in kept[KEPT_RELEASES - 1 :]:
        shutil.rmtree(release.folder, ignore_errors=True)


def _cannot(path: Path, error: OSError) -> str:
    if error.errno == errno.EXDEV:
        message = "is on another disk than .everyreader, so its pages cannot be exchanged in one step"
        return f"{path} {message}. Nothing was changed; put both on one disk."
    why = error.strerror or error
    return f"Cannot write {path}: {why}. Nothing was changed; free space or mend its rights, then run again."
