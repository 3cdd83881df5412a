"""``everyreader status [LOCALE]``: what waits for a translator, by locale and article."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass

from pipeline.commands import Console, UsageError
from pipeline.commands.site_options import site_argument, site_folder, unknown_locale
from pipeline.load import SITE_CATALOG, Loaded, load, template_entries
from pipeline.model import Entry
from pipeline.model.locale import bcp47
from pipeline.site import build_date, read_site
from pipeline.translate import by_machine, translate


@dataclass(frozen=True, slots=True)
class Waiting:
    """One catalog's counts of messages; ``coverage`` in percent, rounded down; ``needed`` to publish."""

    locale: str
    article: str
    done: int
    changed: int
    machine: int
    new: int
    coverage: int
    needed: int
    fault: str | None = None


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("locale", nargs="?", help="one locale of the site (default: all)")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    site_argument(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    loaded = load(read_site(site_folder(args)), build_date())
    locales = [locale for locale in loaded.config.all_locales if locale != loaded.config.source_locale]
    if args.locale is not None:
        if bcp47(args.locale) not in locales:
            raise UsageError(unknown_locale(args.locale, tuple(locales)))
        locales = [bcp47(args.locale)]
    rows = [row for locale in locales for row in _rows(loaded, locale)]
    if args.format == "json":
        console.out(json.dumps({"version": 1, "catalogs": [asdict(row) for row in rows]}, indent=1))
    else:
        console.out(_table(rows))
    return 0


def _rows(loaded: Loaded, locale: str) -> list[Waiting]:
    source = loaded.config.source_locale
    rows = []
    for name, article in loaded.articles.items():
        entries = loaded.locales[locale].entries.get(name, ())
        translated = translate(article, entries, locale=locale, source_locale=source)
        rows.append(_counted(loaded, locale, name, translated.entries))
    rows.append(_counted(loaded, locale, SITE_CATALOG, template_entries(loaded, locale)))
    return rows


def _counted(loaded: Loaded, locale: str, name: str, entries: tuple[Entry, ...]) -> Waiting:
    done = sum(entry.translated and not entry.fuzzy for entry in entries)
    machine = sum(entry.translated and entry.fuzzy and by_machine(entry) for entry in entries)
    changed = sum(entry.translated and entry.fuzzy for entry in entries) - machine
    held = loaded.faults.get((locale, "" if name == SITE_CATALOG else name), ())
    needed = 0 if name == SITE_CATALOG else loaded.config.needed_coverage(locale)  # strings hold no page back
    return Waiting(
        locale, name, done, changed, machine, len(entries) - done - changed - machine,
        100 * done // len(entries) if entries else 100, needed,
        f"{held[0].path}:{held[0].line}: {held[0].message}" if held else None,
    )  # fmt: skip


def _table(rows: list[Waiting]) -> str:
    names = ["locale", "article", "done", "changed", "machine", "new", "coverage"]
    table = [names]
    for row in rows:
        low = " (blocked: below the needed " + f"{row.needed} %)" if row.coverage < row.needed else ""
        cover = f"{row.coverage} %{low}"
        table.append([row.locale, row.article, *map(str, (row.done, row.changed, row.machine, row.new)), cover])
    widths = [max(len(line[column]) for line in table) for column in range(len(names))]
    lines = [
        "  ".join(
            cell.rjust(width) if 2 <= column <= 5 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in table
    ]
    return "\n".join([*lines, *(row.fault for row in rows if row.fault)])
