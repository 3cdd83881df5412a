"""Paths of a command line in, the articles, plain texts and catalogs they name out."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from pipeline.commands import UsageError
from pipeline.model import Text
from pipeline.site import ARTICLE_ENDINGS, SETTINGS

STANDARD_INPUT = "-"


def prose_files(paths: Iterable[str], *, catalogs: bool = True) -> list[Text]:
    """The texts named, those below the folders named, and standard input for ``-``.

    Raises:
        UsageError: a path that does not exist, a kind of file that holds no prose, or one that is not UTF-8.
    """
    endings = {*ARTICLE_ENDINGS, *((".po",) if catalogs else ())}
    found: dict[str, Text] = {}
    for name in paths:
        path = Path(name)
        if name == STANDARD_INPUT:
            found[name] = _decoded("standard input", sys.stdin.buffer.read())
        elif path.is_dir():
            below = sorted(one for one in path.rglob("*") if one.suffix.lower() in endings and _is_shown(one, path))
            found |= {one.as_posix(): _decoded(one.as_posix(), one.read_bytes()) for one in below}
        elif not path.is_file():
            raise UsageError(f"There is no file or folder {name}.")
        elif path.suffix.lower() not in endings:
            raise UsageError(f"{name} is no article: its ending is none of {', '.join(sorted(endings))}.")
        else:
            found[path.as_posix()] = _decoded(path.as_posix(), path.read_bytes())
    if not found:
        raise UsageError(f"There is no article in {', '.join(paths)}. Known endings: {', '.join(sorted(endings))}.")
    return list(found.values())


def _is_shown(file: Path, folder: Path) -> bool:
    """Hidden files and folders hold no articles: releases that are kept, environments, git; nor does output/."""
    if not file.is_file() or any(part.startswith(".") for part in file.relative_to(folder).parts):
        return False
    above = [one for one in file.parents if one == folder or folder in one.parents]
    return not any(one.name == "output" and (one.parent / SETTINGS).is_file() for one in above)


def _decoded(name: str, data: bytes) -> Text:
    try:
        return Text(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{name}:{line}: This is not UTF-8. Save it as UTF-8, then run this again.") from None
