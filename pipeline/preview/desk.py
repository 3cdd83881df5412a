"""The folder of a site in; what the preview shows of a page, whenever somebody asks, out. Writes nothing.

One reader at a time. What a page was made of is kept with it, so that only what changed is made again; where a file
cannot be read, the last good page stays and the fault is told beside it.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.config import ConfigError
from pipeline.listing import listings, other_files
from pipeline.load import template_fault
from pipeline.localize import Made
from pipeline.model import Entry, Finding
from pipeline.model.locale import bcp47
from pipeline.pages import TemplateFault, assets
from pipeline.pages.addresses import ROBOTS, SITEMAP, media_path
from pipeline.preview.page_view import (
    PageView,
    article_findings,
    listing_findings,
    listing_page,
    made_page,
    view_of,
    why_held,
)
from pipeline.preview.stage import Stage, open_stage, pseudo_stage
from pipeline.pseudo_site import PSEUDO_LOCALES
from pipeline.translate import translate


@dataclass(frozen=True, slots=True)
class Shown:
    """One page now. ``view`` None: it cannot be made and never could. ``stale``: the last good page.

    ``faults``: why it cannot be made anew; ``trial``: a pseudo-locale, which is never published nor checked.
    """

    view: PageView | None
    locale: str
    name: str | None
    faults: tuple[Finding, ...] = ()
    stale: bool = False
    trial: bool = False


@dataclass(slots=True)
class _Kept:
    """The last page of an article in a locale, and what it was made of."""

    made_of: tuple[object, ...] = ()
    made: Made | None = None
    view: PageView | None = None
    judged: tuple[tuple[object, ...], tuple[Finding, ...]] | None = None
    covered: tuple[tuple[object, ...], int] | None = None


@dataclass(slots=True)
class Desk:
    """Where the site lies open. ``error``: why it cannot be read as a whole now; then all stays as it was.

    Raises, when it is opened:
        ConfigError: no site, or faulty settings. OSError: a file cannot be read.
    """

    root: Path
    date: datetime.date
    stage: Stage = field(init=False)
    error: str = ""
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    _kept: dict[str, _Kept] = field(default_factory=dict, repr=False)
    _trials: dict[str, tuple[Stage, Stage]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.stage = open_stage(self.root, self.date)

    def refresh(self, changed: Collection[str]) -> None:
        """Reads the changed files again. What cannot be read is told in ``error``, or as a fault of its page."""
        with self.lock:
            try:
                # After an error nobody knows what is new: everything is read again.
                self.stage = open_stage(self.root, self.date, None if self.error else self.stage, changed)
                self.error = ""
            except (ConfigError, TemplateFault) as error:
                self.error = str(error)
            except OSError as error:
                self.error = f"Cannot read {error.filename or 'a file'}: {error.strerror or error}."

    def show(self, path: str) -> Shown | None:
        """A page by its path below output/; None where the site has no such page."""
        with self.lock:
            stage = self._stage_of(path)
            kept = self._kept.setdefault(path, _Kept())
            if path in stage.names:
                return self._article(stage, path, kept)
            found = listings(stage.loaded, stage.around).get(path)
            if found is None:
                del self._kept[path]
                return None
            return self._listing(stage, path, found[0], kept)

    def findings(self, shown: Shown) -> tuple[tuple[Finding, ...], str]:
        """What the rules say of a page by itself, and why it would be held back."""
        with self.lock:
            if shown.trial or (shown.view is None and not shown.faults):
                return (), ""
            stage = self.stage
            path = shown.view.path if shown.view else stage.paths[shown.name or "", shown.locale]
            kept = self._kept.setdefault(path, _Kept())
            now = (*self._made_of(stage, shown.name, shown.locale), shown.view and shown.view.digest, shown.faults)
            if kept.judged is None or not _same(kept.judged[0], now):
                if shown.name is not None:
                    found = article_findings(stage, shown.name, shown.locale)
                else:
                    found = listing_findings(stage, shown.view.page) if shown.view else [*shown.faults]
                kept.judged = (now, tuple(found))
            return kept.judged[1], why_held(stage, path, shown.locale, kept.judged[1])

    def file(self, path: str) -> bytes | None:
        """Any other file of the site by its path below output/, None where there is none."""
        with self.lock:
            loaded = self.stage.loaded
            if path in (found := assets(loaded.theme)):
                return found[path]
            if path in (SITEMAP, ROBOTS):
                return other_files(loaded, self.stage.around, ()).get(path)
            for name, source in loaded.files.assets.items():
                if media_path(name) == path:
                    try:
                        return source.read_bytes()
                    except OSError:
                        return None
            return None

    def files_of(self, path: str) -> Iterator[str]:
        """The files that a page is made of in the first place, relative to the site."""
        name, locale = self.stage.names.get(path, (None, ""))
        for catalog in ("site", name):
            text = self.stage.loaded.files.catalogs.get((locale, catalog or ""))
            if text is not None:
                yield text.name
        article = self.stage.loaded.articles.get(name or "")
        if article is not None:
            yield article.text.name

    def coverage(self, name: str, locale: str) -> int | None:
        """Percent of an article's messages that are shown in the locale, rounded down; None: it cannot be read."""
        loaded = self.stage.loaded
        article = loaded.articles.get(name)
        if article is None or self.stage.faults(name, locale):
            return None
        source = loaded.config.source_locale
        if locale == source:
            return 100
        entries: Sequence[Entry] = loaded.locales[locale].entries.get(name, ())
        kept = self._kept.setdefault(self.stage.paths[name, locale], _Kept())
        now = (article, entries, loaded.config)
        if kept.covered is None or not _same(kept.covered[0], now):
            machine = loaded.config.locale(locale).show_machine_translations
            done = translate(article, entries, locale=locale, source_locale=source, show_machine=machine)
            kept.covered = (now, int(done.coverage))
        return kept.covered[1]

    def _stage_of(self, path: str) -> Stage:
        """That of a pseudo-locale for its own pages; made when somebody looks."""
        locale = bcp47(path.partition("/")[0])
        if locale not in PSEUDO_LOCALES or locale in self.stage.loaded.config.all_locales:
            return self.stage
        known = self._trials.get(locale)
        if known is None or known[0] is not self.stage:
            self._trials[locale] = known = (self.stage, pseudo_stage(self.root, locale, self.date))
        return known[1]

    def _article(self, stage: Stage, path: str, kept: _Kept) -> Shown:
        name, locale = stage.names[path]
        trial = stage is not self.stage
        faults = stage.faults(name, locale)
        if name not in stage.loaded.articles or (faults and kept.view):
            return Shown(kept.view, locale, name, faults, kept.view is not None, trial)
        made = self._made(stage, path, kept)
        if made.page is None:
            return Shown(kept.view, locale, name, (*faults, *made.findings), kept.view is not None, trial)
        if kept.view is None or kept.view.page is not made.page:
            kept.view = view_of(stage, made.page)
        return Shown(kept.view, locale, name, faults, False, trial)

    def _made(self, stage: Stage, path: str, kept: _Kept) -> Made:
        name, locale = stage.names[path]
        now = self._made_of(stage, name, locale)
        if kept.made is None or not _same(kept.made_of, now):
            kept.made, kept.made_of = made_page(stage, name, locale), now
        return kept.made

    def _made_of(self, stage: Stage, name: str | None, locale: str) -> tuple[object, ...]:
        """All that a page is made of, as objects that stay the same as long as they say the same."""
        loaded = stage.loaded
        own = loaded.locales[locale]
        entries = own.entries.get(name or "")
        return (
            loaded.articles.get(name or ""),
            entries,
            own.strings,
            own.reviewed,
            loaded.theme,
            stage.around,
            stage.run,
        )

    def _listing(self, stage: Stage, path: str, locale: str, kept: _Kept) -> Shown:
        wanted = {locale, stage.loaded.config.source_locale}
        made = [
            self._made(stage, own, self._kept.setdefault(own, _Kept()))
            for (name, other), own in stage.paths.items()
            if other in wanted and name in stage.loaded.articles
        ]
        trial = stage is not self.stage
        try:
            page = listing_page(stage, path, made)
        except TemplateFault as error:
            faults = tuple(template_fault(error, stage.loaded.theme))
            return Shown(kept.view, locale, None, faults, kept.view is not None, trial)
        if page is not None and (kept.view is None or kept.view.page.html.text != page.html.text):
            kept.view = view_of(stage, page)
        return Shown(kept.view, locale, None, (), False, trial)


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(a is b or (isinstance(a, str | bool | tuple) and _equal(a, b))
                                          for a, b in zip(one, other, strict=True))  # fmt: skip


def _equal(one: object, other: object) -> bool:
    """Short values are compared; a tuple of entries is the same object or another one."""
    return not (isinstance(one, tuple) and one and isinstance(one[0], Entry)) and one == other
