"""A path and its content in, the file written whole or not at all; the locks and flushes that this takes."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import secrets
import sys
import time
from pathlib import Path
from typing import BinaryIO

_BESIDE = ".everyreader-new"  # ending of a file on its way to its name
_LONG_AGO = 600  # seconds


def write_file(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: flushed beside it under a name of its own, then renamed over it.

    Raises:
        OSError: the disk is full, or the folder cannot be written; the old file is unchanged.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    target = _behind(path) if path.is_symlink() else path
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
    _sweep(target)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_BESIDE}")
    try:
        with _nameless(beside, mode) as file:
            _hold(file)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if not beside.exists():
                # A folder's number makes Python call linkat, the one way to name such a file (open(2), O_TMPFILE).
                os.link(f"/proc/self/fd/{file.fileno()}", beside, src_dir_fd=file.fileno(), follow_symlinks=True)
            if sys.platform != "win32":  # which renames no open file; elsewhere its lock stays until it has its name
                _put_in_place(beside, target, mode)
        if sys.platform == "win32":
            _put_in_place(beside, target, mode)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    flush(target.parent)


def _behind(link: Path) -> Path:
    try:
        return link.resolve()
    except RuntimeError:  # what Python 3.11 raises for links in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(link)) from None


def flush(folder: Path) -> None:
    """Brings the names in a folder to the disk."""
    if sys.platform == "win32":  # folders cannot be opened there; NTFS journals renames
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def lock(handle: int) -> None:
    """Takes the lock of an open file, which ends with the process at the latest.

    Raises:
        OSError: somebody else has it.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _nameless(beside: Path, mode: int) -> BinaryIO:
    """Linux writes into a file without a name first, so that a killed run leaves nothing behind; others name it."""
    nameless = getattr(os, "O_TMPFILE", 0)
    if nameless:
        with contextlib.suppress(OSError):  # a file system that has no such files
            return os.fdopen(os.open(beside.parent, nameless | os.O_RDWR, mode), "wb")
    return os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode), "wb")


def _hold(file: BinaryIO) -> None:
    """Its lock tells other runs that this file is still being written; some file systems have none."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            lock(file.fileno())


def _put_in_place(beside: Path, target: Path, mode: int) -> None:
    beside.chmod(mode)
    beside.replace(target)


def _sweep(target: Path) -> None:
    """Removes what killed runs left beside a file; a run of now may still need its own, and holds its lock."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.*{_BESIDE}"):
        with contextlib.suppress(OSError):
            if _is_abandoned(left):
                left.unlink()


def _is_abandoned(left: Path) -> bool:
    found = left.stat()
    if time.time() - found.st_mtime > _LONG_AGO:
        return True
    if sys.platform == "win32" or not found.st_size:  # an empty one may be about to be locked
        return False
    with left.open("rb") as file:
        try:
            lock(file.fileno())
        except OSError:
            return False
    return True
