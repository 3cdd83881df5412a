"""The folder of a site and a pseudo-locale in; a site of that locale beside the source, to look at, out.

It shows what was not translatable (plain letters), what has no room (brackets cut off) and what does not
turn round. It is never among the published locales (docs/decisions/pseudo-locales.md).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pipeline import catalogs
from pipeline.check import Checks
from pipeline.extract import catalog_path, templates
from pipeline.load import load
from pipeline.model import Text
from pipeline.model.locale import bcp47
from pipeline.settle import settle
from pipeline.site import SiteFiles, build_date, read_settings, read_site
from pipeline.whole_file import write_file

PSEUDO_LOCALES = tuple(bcp47(locale) for locale in catalogs.PSEUDO_LOCALES)


def build_pseudo(root: Path, locale: str, date: str | None, progress: Callable[[str], None]) -> Path:
    """Writes the site in the source's locale and a pseudo-locale; the folder that holds it.

    Raises:
        ConfigError: faulty settings. TemplateFault: a page template that cannot be read.
    """
    progress(f"build {locale} …")
    files = pseudo_files(root, bcp47(locale), date)
    loaded = load(files, build_date(date))
    settled = settle(loaded, Checks((), {}, files.config), {})
    folder = files.state / "pseudo" / bcp47(locale)
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in settled.release.items():
        write_file(folder / path, content)
    return folder


def pseudo_files(root: Path, locale: str, date: str | None) -> SiteFiles:
    """The files of the site with catalogs of the pseudo-locale in the place of all others; nothing is written."""
    own = read_settings(root)
    config = replace(own, locales=(own.source_locale, locale), locale_settings={}, waivers=(), overrides=())
    files = read_site(root, config)
    language = locale.partition("-")[0]  # CLDR has the plural forms of the language
    made: dict[tuple[str, str], Text] = {}
    for name, pot in templates(load(files, build_date(date))).items():
        empty = catalogs.new_catalog(pot, language, name=name)
        filled = catalogs.pseudo_catalog(catalogs.read(Text(name, empty)), locale)
        made[locale, name] = Text(catalog_path(locale, name), catalogs.write(filled))
    return replace(files, catalogs=made)
