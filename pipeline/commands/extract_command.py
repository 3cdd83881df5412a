"""``everyreader extract``: writes locales/<name>.pot for every article and for the page templates."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.catalogs import CatalogError, encode
from pipeline.commands import Console, UsageError
from pipeline.commands.site_options import site_argument, site_folder
from pipeline.extract import template_path, templates
from pipeline.load import Loaded, load
from pipeline.pages import TemplateFault
from pipeline.site import build_date, read_site
from pipeline.whole_file import write_file


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lines", action="store_true", help="write line numbers into the references")
    site_argument(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    loaded = loaded_whole(root)
    pots = templates_of(loaded, lines=args.lines)
    changed = write_texts(root, {template_path(name): content for name, content in pots.items()})
    console.out(f"{len(pots)} templates, {changed} changed.")
    return 0


def loaded_whole(root: Path, more: Iterable[str] = (), date: str | None = None) -> Loaded:
    """The site, for commands that must not work on half of it; with the catalogs of ``more`` locales.

    Raises:
        UsageError: every file with a fault, with its line.
    """
    loaded = load(read_site(root, more=more), build_date(date))
    faults = [f"{one.path}:{one.line}: {one.message}" for found in loaded.faults.values() for one in found]
    if faults:
        raise UsageError("\n".join(dict.fromkeys(faults)))
    return loaded


def templates_of(loaded: Loaded, *, lines: bool = False) -> dict[str, str]:
    """Raises UsageError for a page template that cannot be read."""
    try:
        return templates(loaded, lines=lines)
    except TemplateFault as fault:
        raise UsageError(str(fault)) from None


def write_texts(root: Path, texts: Mapping[str, str], before: Mapping[str, str | None] | None = None) -> int:
    """Writes the files whose content is another one; how many those were.

    ``before``: what was read of them. A file that somebody has saved since then is left as it is.

    Raises:
        UsageError: a file that cannot be written, or that has changed meanwhile.
    """
    changed = 0
    for name, content in texts.items():
        path, data = root / name, _bytes(name, content)
        now = path.read_bytes() if path.is_file() else None
        if now == data:
            continue
        if before is not None and now is not None and now != _bytes(name, before.get(name) or ""):
            raise UsageError(f"{name} was saved by somebody else meanwhile. It is as they saved it; run this again.")
        try:
            write_file(path, data)
        except OSError as error:
            raise UsageError(
                f"Cannot write {name}: {error.strerror}. Files before it are written, it is not."
            ) from None
        changed += 1
    return changed


def _bytes(name: str, content: str) -> bytes:
    """What stands in the file: a catalog is in the charset that its header names, all else in UTF-8."""
    if not name.endswith(".po"):
        return content.encode("utf-8")
    try:
        return encode(content, name)
    except CatalogError as error:
        raise UsageError(str(error)) from None
