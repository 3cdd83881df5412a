"""Paths of a command line in, the HTML files they name out, as pages of the folder that links start from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipeline.commands import UsageError
from pipeline.model import Page, Text, Traced

_ENDINGS = (".html", ".htm", ".xhtml")


def html_files(paths: Iterable[str]) -> list[Path]:
    """The HTML files named, and those below the folders named, each once, in order.

    Raises:
        UsageError: a path that does not exist, or no HTML in all of them.
    """
    found: dict[Path, None] = {}
    for name in paths:
        path = Path(name)
        if path.is_dir():
            found |= dict.fromkeys(sorted(one for one in path.rglob("*") if one.suffix.lower() in _ENDINGS))
        elif path.is_file():
            found[path] = None
        else:
            hint = " Save the page as a file first: audit reads no addresses." if "://" in name else ""
            raise UsageError(f"There is no file or folder {name}.{hint}")
    if not found:
        raise UsageError(f"There is no HTML file in {', '.join(paths)}. Name a file, or a folder that holds some.")
    return list(found)


def shared_root(files: list[Path], given: Path | None) -> Path:
    """The folder that absolute links start from: ``--root``, else the deepest folder that holds all files.

    Raises:
        UsageError: ``--root`` is no folder.
    """
    if given is not None:
        if not given.is_dir():
            raise UsageError(f"There is no folder {given}. --root names the folder that absolute links start from.")
        return given.resolve()
    folders = [file.resolve().parent for file in files]
    root = folders[0]
    while any(root != folder and root not in folder.parents for folder in folders):
        root = root.parent
    return root


def as_page(file: Path, root: Path) -> Page:
    """A file as a page: its path from ``root``, findings named as the user named the file. Wrong bytes become U+FFFD.

    Raises:
        UsageError: the file cannot be read.
    """
    try:
        content = file.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise UsageError(f"Cannot read {file}: {error.strerror}.") from None
    full = file.resolve()
    path = full.relative_to(root).as_posix() if full.is_relative_to(root) else file.name
    return Page(path, "", Traced.whole(Text(file.as_posix(), content.removeprefix("\ufeff"))))
