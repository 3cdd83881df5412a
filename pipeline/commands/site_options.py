"""The option ``--site`` in, the folder of the site out."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from pipeline.commands import UsageError
from pipeline.config import Config
from pipeline.model.locale import bcp47
from pipeline.site import find_site


def site_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--site", type=Path, metavar="DIR", help="the folder with everyreader.toml (default: from here up)"
    )


def site_folder(args: argparse.Namespace) -> Path:
    """Raises ConfigError where there is no site."""
    return find_site(Path.cwd(), args.site)


def chosen_locales(wanted: list[str] | None, config: Config) -> tuple[str, ...] | None:
    """The locales of the site that ``--locale`` names, None for all.

    Raises:
        UsageError: a locale that the site does not have, with those it has.
    """
    if not wanted:
        return None
    for locale in wanted:
        if bcp47(locale) not in config.all_locales:
            raise UsageError(unknown_locale(locale, config.all_locales))
    return tuple(bcp47(locale) for locale in wanted)


def unknown_locale(locale: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(locale, known, 1, 0.55)
    hint = f" Did you mean {near[0]}?" if near else ""
    new = "A new one is named under “locales” in everyreader.toml."
    return f"This site has no locale “{locale}”.{hint} It has: {', '.join(known)}. {new}"
