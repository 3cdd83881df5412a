"""A loaded site in; which pages go out, which stay as they were, which are left out, and why, out.

A page that fails and has no last good version is left out, and with it every link, alternate and sitemap
entry to it: so the others are made again without it, until nothing more falls out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pipeline.check import Checks, blocking, check
from pipeline.config import Waiver
from pipeline.gate import BASELINE, Judged, Note, Verdict, judge, merged, read_baseline, verdict, waiver_findings
from pipeline.in_browser import Browser
from pipeline.languages.grade import Grade
from pipeline.last_good import as_it_was
from pipeline.linked import alone, linked_notes
from pipeline.listing import Offered, listings, other_files, surroundings
from pipeline.load import EVERYTHING, Loaded, template_entries, template_fault
from pipeline.localize import Made, Surroundings, localize, site_facts
from pipeline.markup import read_document
from pipeline.model import Finding, Page, State, Subject, Traced
from pipeline.pages import TemplateFault, assets
from pipeline.pages.addresses import ROBOTS, SITEMAP, article_path, media_path
from pipeline.places import page_path
from pipeline.run_checks import check_across
from pipeline.site import SETTINGS
from pipeline.waivers import all_waivers


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be published, and what was found on the way."""

    passed: bool
    findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...]
    pages: Mapping[str, Page]
    release: Mapping[str, bytes]
    grades: Mapping[str, Grade] = field(default_factory=dict)  # by the path of the page


@dataclass(slots=True)
class _Pass:
    """One making of all pages: the pages and what was noted; ``locales``: path → locale."""

    made: list[Made] = field(default_factory=list)
    pages: dict[str, Page] = field(default_factory=dict)
    facts: dict[str, Mapping[str, object]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    locales: dict[str, str] = field(default_factory=dict)


def settle(
    loaded: Loaded,
    run: Checks,
    kept: Mapping[str, bytes],
    chosen: Collection[str] | None = None,
    browser: Browser | None = None,
) -> Settled:
    """``kept``: the published files of the last release; ``chosen``: make only these locales, the others stay.

    ``browser`` looks at one page of each shape. Raises NoBrowserError where it cannot start.
    """
    offered = {key: path for key, path in all_pages(loaded).items() if _meant(path, key[1], kept, chosen)}
    left_out: dict[str, str] = {}  # path → locale, of pages that failed and were never public
    lost_notes: list[Note] = []
    while True:
        done = _make(loaded, run, offered, kept, chosen)
        lost = _lost(loaded, done, offered, kept)
        if not lost:  # only now every link can be judged: each page that is offered is there
            around = run if browser is None else _look(loaded, run, done, offered, browser)
            done.notes += _across(loaded, around.knowing(held=frozenset(left_out)), done, kept)
            lost = _lost(loaded, done, offered, kept)
        if not lost:
            break
        left_out |= {path: done.locales[path] for path in lost}
        lost_notes += [note for note in done.notes if note.pages and note.pages <= lost]
        offered = {key: path for key, path in offered.items() if path not in lost}
    judged, notes = _judged(loaded, [*lost_notes, *done.notes])
    held = _held(notes, loaded)
    there = {path: locale for path, locale in done.locales.items() if _meant(path, locale, kept, chosen)}
    verdicts = _verdicts({**left_out, **there}, notes, loaded)
    findings = [*(note.finding for note in notes), *_waiver_findings(loaded, judged)]
    passed = all(one.published for one in verdicts) and not any(
        finding.state is State.NEW and blocking(finding, loaded.config) for finding in findings
    )
    grades = {one.path: one.grade for one in done.made if one.grade is not None}
    release = _release(loaded, done, offered, kept, held)
    return Settled(passed, tuple(findings), verdicts, done.pages, release, grades)


def _meant(path: str, locale: str, kept: Mapping[str, bytes], chosen: Collection[str] | None) -> bool:
    """Whether a page is made now or was public before; where only some locales are built, the others may be neither."""
    return chosen is None or locale in chosen or path in kept


def all_pages(loaded: Loaded) -> Offered:
    """Every article in every locale; those of files with a fault too, at the path of their last good version."""
    offered = {
        (name, locale): page_path(article, locale)
        for name, article in loaded.articles.items()
        for locale in loaded.config.all_locales
    }
    for _, name in loaded.faults:
        if name and name not in loaded.articles:
            offered |= {(name, locale): article_path(name, locale) for locale in loaded.config.all_locales}
    return offered


def _make(
    loaded: Loaded, run: Checks, offered: Offered, kept: Mapping[str, bytes], chosen: Collection[str] | None
) -> _Pass:
    done = _Pass()
    around, on_pages = surroundings(loaded, offered), alone(run)
    for (name, locale), path in offered.items():
        done.locales[path] = locale
        done.notes += [Note(finding, frozenset([path])) for finding in _faults(loaded, name, locale)]
    for name, article in loaded.articles.items():
        wanted = [
            locale
            for locale in loaded.config.all_locales
            if (name, locale) in offered and not _faults(loaded, name, locale) and (chosen is None or locale in chosen)
        ]
        for one in localize(article, wanted, loaded, around, on_pages) if wanted else ():
            _add_article(done, one)
    made = {one.path for one in done.made}
    for (name, locale), path in offered.items():
        if path in kept and path not in made:
            done.made.append(as_it_was(name, locale, path, kept[path]))
    _add_listings(loaded, run, around, done, kept, chosen)
    _add_template_strings(loaded, run, done, chosen)
    return done


def _lost(loaded: Loaded, done: _Pass, offered: Offered, kept: Mapping[str, bytes]) -> frozenset[str]:
    """Pages of articles that fail and have no last good version."""
    held = _held(_judged(loaded, done.notes)[1], loaded)
    return frozenset(path for path in offered.values() if path in held and path not in kept)


def _across(loaded: Loaded, run: Checks, done: _Pass, kept: Mapping[str, bytes]) -> list[Note]:
    """What the rules say that compare pages, or look for the files that pages name."""
    files = {*assets(loaded.theme), SITEMAP, ROBOTS, *(media_path(name) for name in loaded.files.assets)}
    files |= {path for path in done.locales if path in done.pages or path in kept}
    prefix = urlsplit(loaded.config.url).path.strip("/")
    facts = {**_facts_of_kept(run, done, kept), **done.facts}
    notes = check_across(run, facts, done.pages, lambda path: path in files or path.removeprefix(f"{prefix}/") in files)

    def contents(path: str) -> str | None:
        if path in done.pages:
            return done.pages[path].html.text
        if path in kept and path in done.locales:
            return kept[path].decode("utf-8", "replace")
        return assets(loaded.theme).get(path, b"").decode() or None

    articles = {one.path for one in done.made}
    read = [page for path, page in done.pages.items() if page.article is None or path in articles]  # no redirects
    return notes + linked_notes(run, read, contents, loaded.config.url)


def _look(loaded: Loaded, run: Checks, done: _Pass, offered: Offered, browser: Browser) -> Checks:
    """The checks, knowing which pages a browser has opened; what it found is noted."""
    files = other_files(loaded, surroundings(loaded, offered), done.made)
    seen = browser.look(run, done.facts, done.pages, files, [note.finding for note in done.notes])
    done.notes += seen.notes
    return run.knowing(opened=seen.opened)


def _add_article(done: _Pass, one: Made) -> None:
    done.made.append(one)
    done.notes += [Note(finding, frozenset([one.path])) for finding in one.findings]
    if one.page is not None:
        done.pages[one.path] = one.page
        done.facts[one.path] = one.facts


def _add_listings(
    loaded: Loaded,
    run: Checks,
    around: Surroundings,
    done: _Pass,
    kept: Mapping[str, bytes],
    chosen: Collection[str] | None,
) -> None:
    for path, (locale, render) in listings(loaded, around).items():
        done.locales[path] = locale
        if chosen is not None and locale not in chosen:
            continue
        try:
            page = render(done.made)
            entries = template_entries(loaded, locale) if locale != loaded.config.source_locale else ()
        except TemplateFault as error:
            done.notes += [Note(found, frozenset([path])) for found in template_fault(error, loaded.theme)]
            continue
        if page is None:
            if path not in kept:  # nothing stands there: it leads to a page that is held back, and led nowhere before
                del done.locales[path]
            continue
        done.pages[path], done.facts[path] = page, {}
        if not run.of(Subject.DOCUMENT) and not run.of(Subject.SITE):
            continue
        document = read_document(page)
        known = alone(run.at("", locale)).knowing(entries=entries)
        found = check(known, Subject.DOCUMENT, document, locale=locale, path=path)
        done.notes += [Note(finding, frozenset([path])) for finding in found]
        done.facts[path] = site_facts(document, run)


def _add_template_strings(loaded: Loaded, run: Checks, done: _Pass, chosen: Collection[str] | None) -> None:
    """The strings of the templates stand on every page of their locale."""
    for locale in loaded.config.all_locales:
        if locale == loaded.config.source_locale or (chosen is not None and locale not in chosen):
            continue
        pages = frozenset(path for path, own in done.locales.items() if own == locale)
        if not pages:
            continue
        try:
            entries = template_entries(loaded, locale)
        except TemplateFault:
            return  # each page made with that template says so
        for entry in entries:
            found = check(run.at(SETTINGS, locale), Subject.ENTRY, entry, locale=locale, path=SETTINGS)
            done.notes += [Note(finding, pages) for finding in found]


def _faults(loaded: Loaded, name: str, locale: str) -> list[Finding]:
    return [
        finding
        for key in (EVERYTHING, ("", name), (locale, name), (locale, ""))
        for finding in loaded.faults.get(key, ())
    ]


def _facts_of_kept(run: Checks, done: _Pass, kept: Mapping[str, bytes]) -> dict[str, Mapping[str, object]]:
    """Pages that are held back are public as they were: others may link to what stands there."""
    facts: dict[str, Mapping[str, object]] = {}
    for path, locale in done.locales.items() if run.of(Subject.SITE) else ():
        if path in kept and path not in done.pages:
            html = kept[path].decode("utf-8", "replace")
            facts[path] = site_facts(read_document(Page(path, locale, Traced(html))), run)
    return facts


def _judged(loaded: Loaded, notes: list[Note]) -> tuple[Judged, list[Note]]:
    together = merged(notes)
    path = loaded.files.root / BASELINE
    baseline = read_baseline(path.read_text("utf-8", "replace")) if path.is_file() else {}
    judged = judge((note.finding for note in together), waivers=_waivers(loaded), baseline=baseline, date=loaded.date)
    return judged, [Note(f, note.pages) for f, note in zip(judged.findings, together, strict=True)]


def _held(notes: list[Note], loaded: Loaded) -> frozenset[str]:
    blocked = (
        note.pages for note in notes if note.finding.state is State.NEW and blocking(note.finding, loaded.config)
    )
    return frozenset().union(*blocked)


def _verdicts(locales: Mapping[str, str], notes: list[Note], loaded: Loaded) -> tuple[Verdict, ...]:
    by_page: dict[str, list[Finding]] = {path: [] for path in locales}
    for note in notes:
        for path in note.pages:
            by_page.setdefault(path, []).append(note.finding)
    return tuple(verdict(path, locales[path], by_page[path], loaded.config) for path in sorted(locales))


def _waiver_findings(loaded: Loaded, judged: Judged) -> list[Finding]:
    return waiver_findings(_waivers(loaded), judged.used, loaded.date)


def _waivers(loaded: Loaded) -> tuple[Waiver, ...]:
    return all_waivers(loaded.config.waivers, (*loaded.files.sources, *loaded.files.catalogs.values()))


def _release(
    loaded: Loaded,
    done: _Pass,
    offered: Offered,
    kept: Mapping[str, bytes],
    held: Collection[str],
) -> dict[str, bytes]:
    """Pages that passed as they are now; held ones, and those of locales not made now, as they were."""
    files = other_files(loaded, surroundings(loaded, offered), done.made)
    for path in done.locales:
        if path in done.pages and path not in held:
            files[path] = done.pages[path].html.text.encode("utf-8", "replace")
        elif path in kept:
            files[path] = kept[path]
    if any(article and not locale for locale, article in loaded.faults):
        files |= {path: html for path, html in kept.items() if path not in files and _is_page(path, loaded)}
    return files


def _is_page(path: str, loaded: Loaded) -> bool:
    """A page in the folder of a locale: while an article cannot be read, its slugs are not known, so all stay."""
    return path.endswith("/index.html") and path.split("/")[0] in loaded.config.all_locales
