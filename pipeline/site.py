"""The folder of a site in, its settings, articles, catalogs and figures as values out."""

from __future__ import annotations

import datetime
import os
import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.catalogs import CatalogError, charset_of, decode
from pipeline.config import Config, ConfigError
from pipeline.model import Text
from pipeline.model.locale import posix
from pipeline.settings import read_config

SETTINGS = "everyreader.toml"
GLOSSARY = "locales/glossary.csv"
STATE = ".everyreader"  # baseline, releases and the log of wording fixes
ARTICLE_ENDINGS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".txt": "text"}


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that is not UTF-8 text: its path, the line of the first wrong byte, and a sentence."""

    path: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """All that a build reads. Paths have ``/`` and are relative to ``root``.

    ``catalogs`` by locale (BCP 47) and name; ``assets`` are the other files below source/, by
    their path there; ``templates`` and ``glossary`` are the site's own.
    """

    root: Path
    config: Config
    sources: tuple[Text, ...] = ()
    assets: Mapping[str, Path] = field(default_factory=dict)
    catalogs: Mapping[tuple[str, str], Text] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    glossary: Text | None = None
    unread: tuple[Unread, ...] = ()

    @property
    def output(self) -> Path:
        return self.root / "output"

    @property
    def state(self) -> Path:
        return self.root / STATE


def find_site(start: Path, named: Path | None = None) -> Path:
    """The folder of the site: the one named, or the nearest one with settings, going up.

    Raises:
        ConfigError: there is none, with the remedy.
    """
    if named is not None:
        if not named.is_dir():
            raise ConfigError(f"There is no folder {named}. Name the folder that holds {SETTINGS}.", str(named), 0)
        if (named / SETTINGS).is_file() or (named / "source").is_dir():
            return named
        raise ConfigError(f"There is no {SETTINGS} in {named}. “everyreader init” starts a site.", str(named), 0)
    for folder in (start, *start.resolve().parents):
        if (folder / SETTINGS).is_file():
            return folder
    if (start / "source").is_dir():
        return start
    raise ConfigError(
        f"There is no {SETTINGS} here nor in a folder above. “everyreader init” starts a site; --site DIR names one.",
        SETTINGS,
        0,
    )


def read_settings(root: Path) -> Config:
    """The settings of a site; all defaults where the file is missing."""
    path = root / SETTINGS
    if path.is_dir():
        raise ConfigError("This is a folder. The settings are a file of this name.")
    if not path.is_file():
        return Config()
    return read_config(_whole(SETTINGS, root))


def read_site(
    root: Path,
    config: Config | None = None,
    more: Iterable[str] = (),
    *,
    before: SiteFiles | None = None,
    changed: Collection[str] = (),
) -> SiteFiles:
    """Reads the whole site once; ``more`` are locales whose catalogs are read though the settings do not name them.

    Where it was read ``before``, articles and catalogs are read again only if they are new or among ``changed``.

    Raises:
        ConfigError: faulty settings, no folder of articles, or a template, glossary or name that is not UTF-8.
        OSError: a file cannot be read.
    """
    config = config or read_settings(root)
    if not (root / "source").is_dir():
        message = "There is no folder source/ here, and the articles stand in it. Make it, or get it back."
        raise ConfigError(message, str(root), 0)
    known = _known(before, changed) if before else {}
    read: dict[str, Text | Unread] = {}
    assets: dict[str, Path] = {}
    for file in _files(root / "source"):
        if posixpath.splitext(file)[1].lower() in ARTICLE_ENDINGS:
            name = f"source/{file}"
            read[name] = known.get(name) or _text(name, root)
        else:
            assets[file] = root / "source" / file
    catalogs: dict[tuple[str, str], Text | Unread] = {}
    for locale in dict.fromkeys((*config.all_locales, *more)):
        folder = f"locales/{posix(locale)}/LC_MESSAGES"
        for file in _files(root / folder):
            stem, ending = posixpath.splitext(file)
            if ending == ".po":
                name = f"{folder}/{file}"
                catalogs[locale, stem] = known.get(name) or _catalog(name, root)
    return SiteFiles(
        root,
        config,
        tuple(text for text in read.values() if isinstance(text, Text)),
        assets,
        {key: text for key, text in catalogs.items() if isinstance(text, Text)},
        {name: _whole(f"templates/{name}", root) for name in _files(root / "templates")},
        Text(GLOSSARY, _whole(GLOSSARY, root)) if (root / GLOSSARY).is_file() else None,
        tuple(text for text in (*read.values(), *catalogs.values()) if isinstance(text, Unread)),
    )


def _known(before: SiteFiles, changed: Collection[str]) -> dict[str, Text]:
    """The texts of files that did not change, by their path."""
    return {text.name: text for text in (*before.sources, *before.catalogs.values()) if text.name not in changed}


def build_date(given: str | None = None) -> datetime.date:
    """The date of a build: ``--date``, else SOURCE_DATE_EPOCH (seconds, UTC), else today.

    Raises:
        ConfigError: not a date.
    """
    if given:
        try:
            return datetime.date.fromisoformat(given)
        except ValueError:
            raise ConfigError(f"“{given}” is no date. Write it as 2026-11-23.", "--date", 0) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError):
            message = f"“{epoch}” is no time in seconds since 1970. Mend or unset it."
            raise ConfigError(message, "SOURCE_DATE_EPOCH", 0) from None
    return datetime.datetime.now(datetime.UTC).date()


def article_name(path: str) -> str:
    """``source/guides/pain.md`` → ``guides/pain``."""
    below = path.removeprefix("source/")
    return below[: below.rindex(".")] if "." in below.rpartition("/")[2] else below


def _files(folder: Path) -> list[str]:
    """Files below a folder, by their path there and in order; hidden ones and those of hidden folders aside."""
    top, shown = str(folder), list[str]()
    for at, folders, names in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = at[len(top) :].replace(os.sep, "/").lstrip("/")
        shown += [f"{below}/{name}".lstrip("/") for name in names if not name.startswith(".")]
    for name in shown:
        if not _is_text(name):
            path = f"{top}/{name}".encode("utf-8", "backslashreplace").decode("utf-8")
            raise ConfigError("The name of this file is not UTF-8. Rename it.", path, 0)
        if not name.isprintable() and _CONTROL.search(name):
            path = _CONTROL.sub("?", f"{top}/{name}")
            raise ConfigError("The name of this file has a line end or another control character. Rename it.", path, 0)
    shown.sort(key=lambda name: name.split("/"))
    return [name for name in shown if os.path.isfile(f"{top}/{name}")]  # noqa: PTH113 (one of thousands)


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def _is_text(name: str) -> bool:
    """Whether a file's name has only characters; Linux takes any bytes, and Python stands surrogates for them."""
    return name.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in name)


def _whole(name: str, root: Path) -> str:
    """A file that the whole site depends on. Raises ConfigError where it is not UTF-8."""
    text = _text(name, root)
    if isinstance(text, Unread):
        raise ConfigError(text.message, text.path, text.line)
    return text.content


def _text(name: str, root: Path) -> Text | Unread:
    data = _bytes(name, root)
    try:
        return Text(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Unread(name, line, "This file is not UTF-8 here. Save it as UTF-8, then run this again.")


def _catalog(name: str, root: Path) -> Text | Unread:
    """A catalog in the charset that its header names."""
    data = _bytes(name, root)
    try:
        text = decode(data, name)
    except CatalogError as error:
        return Unread(name, error.line, error.message)
    if text.content.isascii() or charset_of(data) == "UTF-8" or _utf8(data) in (None, text.content):
        return text
    line = next((n for n, row in enumerate(data.splitlines(), 1) if b"charset=" in row), 1)
    return Unread(name, line, "This catalog is in UTF-8, but its header names another charset. Write charset=UTF-8.")


def _bytes(name: str, root: Path) -> bytes:
    with open(f"{root}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 (one of thousands)
        return file.readall()


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
