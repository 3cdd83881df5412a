"""The folder of a site in; all that its pages are made of, as values, out: read again only where files changed."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.check import Checks
from pipeline.listing import Offered, surroundings
from pipeline.load import Loaded, load
from pipeline.localize import Surroundings
from pipeline.model import Finding
from pipeline.pseudo_site import pseudo_files
from pipeline.run_checks import checks_of
from pipeline.settle import all_pages
from pipeline.site import SiteFiles, read_settings, read_site

_ONE_PAGE_EACH = ("source/", "locales/")  # files that belong to an article; all others are read by every page


@dataclass(frozen=True, slots=True)
class Stage:
    """A site read. ``paths``: (article, locale) → path below output/; ``names``: the other way round."""

    loaded: Loaded
    run: Checks
    paths: Offered
    around: Surroundings
    names: dict[str, tuple[str, str]] = field(default_factory=dict)

    def faults(self, name: str, locale: str) -> tuple[Finding, ...]:
        """What keeps the page of an article from being made anew: its own file or a catalog cannot be read."""
        keys = (("", name), (locale, name), (locale, ""))
        return tuple(finding for key in keys for finding in self.loaded.faults.get(key, ()))


def open_stage(root: Path, date: datetime.date, before: Stage | None = None, changed: Collection[str] = ()) -> Stage:
    """The site as it is now. After the first time only the changed files are read.

    Raises:
        ConfigError: faulty settings. OSError: a file cannot be read. TemplateFault: no page can be made.
    """
    last = before.loaded if before else None
    small = last is not None and all(path.startswith(_ONE_PAGE_EACH) and not _is_shared(path) for path in changed)
    config = last.config if last is not None and small else read_settings(root)
    files = _with_same_parts(read_site(root, config, before=last.files if last else None, changed=changed), last)
    loaded = load(files, date, last)
    run = before.run if before is not None and small else checks_of(loaded)
    return _stage(loaded, run, before)


def pseudo_stage(root: Path, locale: str, date: datetime.date) -> Stage:
    """The site in a pseudo-locale beside the source, as ``everyreader build --locale en-XA`` makes it; no checks.

    Raises:
        ConfigError: faulty settings. OSError: a file cannot be read. TemplateFault: no page can be made.
    """
    files = pseudo_files(root, locale, date.isoformat())
    return _stage(load(files, date), Checks((), {}, files.config))


def _stage(loaded: Loaded, run: Checks, before: Stage | None = None) -> Stage:
    paths = all_pages(loaded)
    around = surroundings(loaded, paths)
    if before is not None and before.around == around:
        around = before.around
    return Stage(loaded, run, paths, around, {path: key for key, path in paths.items()})


def _is_shared(path: str) -> bool:
    return path == "locales/glossary.csv"


def _with_same_parts(files: SiteFiles, last: Loaded | None) -> SiteFiles:
    """What is equal to what it was is the same object: a page is as good as what it was made of."""
    if last is None or files.config is last.config or files.config != last.config:
        return files
    return replace(files, config=last.config)
