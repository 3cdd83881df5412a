"""``everyreader init``: a new site that builds at once, or one around a folder of articles and catalogs."""

from __future__ import annotations

import argparse
import contextlib
import json
from pathlib import Path

from pipeline.commands import Console, UsageError
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model.locale import bcp47, posix
from pipeline.site import ARTICLE_ENDINGS, SETTINGS
from pipeline.whole_file import write_file

_ARTICLE = """\
---
title: A first article
description: What this site is for, in one sentence.
---

This is a first article. Change it, or take it out. Then run the build again.

## What comes next

Write in short sentences. Say one thing in each of them. Your readers will thank you for it.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default=".", help="where the site goes (default: here)")
    parser.add_argument("--from", dest="existing", type=Path, metavar="DIR", help="a folder with articles and catalogs")
    parser.add_argument("--name", help="the name of the site")
    parser.add_argument("--locale", action="append", default=[], metavar="L", help="a language to translate into")


def run(args: argparse.Namespace, console: Console) -> int:
    root = Path(args.folder)
    if (root / SETTINGS).exists():
        raise UsageError(f"{root / SETTINGS} is there already: this is a site. “everyreader build” builds it.")
    for locale in args.locale:
        _known(locale)
    files = {} if (root / "source").is_dir() else {"source/first-article.md": _ARTICLE.encode()}
    found: set[str] = set()
    if args.existing is not None:
        files, found = _taken_over(args.existing)
    locales = list(dict.fromkeys(["en", *map(bcp47, args.locale), *sorted(found - {"en"})]))
    files[SETTINGS] = _settings(args.name or root.resolve().name, locales).encode()
    files["output/.gitignore"] = b"*\n!.gitignore\n"
    there = next((name for name in files if (root / name).exists() and (root / name).read_bytes() != files[name]), None)
    if there:
        raise UsageError(f"{root / there} is there already, and is another one. Name a new folder for the site.")
    try:
        for name, content in files.items():
            write_file(root / name, content)
    except OSError as error:
        raise UsageError(f"Cannot write into {root}: {error.strerror}. Name a folder that you may write.") from None
    count = "1 locale" if len(locales) == 1 else f"{len(locales)} locales"
    update = f"everyreader update --site {root}, which finds your translations, then " if found else ""
    console.out(f"A site with {count} in {root}. Next: {update}everyreader build --site {root}")
    return 0


def _known(locale: str) -> None:
    try:
        language_of(locale)
    except UnknownLocale as error:
        raise UsageError(str(error)) from None


def _settings(name: str, locales: list[str]) -> str:
    quoted = ", ".join(f'"{locale}"' for locale in locales)
    return (
        f'[site]\nname = {json.dumps(name, ensure_ascii=False)}\nurl = ""\nsource-locale = "en"\nlocales = [{quoted}]\n'
    )


def _taken_over(folder: Path) -> tuple[dict[str, bytes], set[str]]:
    """The articles, figures and catalogs of a folder, where a site has them; and the locales of the catalogs.

    Raises:
        UsageError: no such folder, or no article in it.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}. --from names one with Markdown or HTML files.")
    source = folder / "source" if (folder / "source").is_dir() else folder
    files: dict[str, bytes] = {}
    locales: set[str] = set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") for part in parts):
            continue
        locale = _catalog_locale(path, parts)
        if locale:
            _known(locale)
            locales.add(bcp47(locale))
            files[f"locales/{posix(locale)}/LC_MESSAGES/{path.name}"] = path.read_bytes()
        elif source in path.parents and path.suffix != ".pot":
            files[f"source/{path.relative_to(source).as_posix()}"] = path.read_bytes()
    if not any(Path(name).suffix.lower() in ARTICLE_ENDINGS for name in files):
        raise UsageError(f"There is no article in {folder}: no file that ends in {', '.join(ARTICLE_ENDINGS)}.")
    return files, locales


def _catalog_locale(path: Path, parts: tuple[str, ...]) -> str | None:
    """``es`` of ``locales/es/LC_MESSAGES/pain.po``, of ``po/es/pain.po`` and of ``po/es.po``; None for other files.

    Raises:
        UsageError: a catalog of which nothing says the locale.
    """
    if path.suffix != ".po":
        return None
    if "LC_MESSAGES" in parts[1:]:
        return parts[parts.index("LC_MESSAGES") - 1]
    for name in (*parts[-2:-1], path.stem):
        with contextlib.suppress(UnknownLocale):
            language_of(name)
            return name
    raise UsageError(f"Nothing says the language of {path}. Put it into a folder of its locale, such as po/es/.")
