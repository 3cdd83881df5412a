"""The folder of a site in, checked and published pages out: the flow, in order, and nothing else."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from pipeline.check import Checks, in_order
from pipeline.collector import collector_paused
from pipeline.gate import Verdict
from pipeline.in_browser import Browser
from pipeline.languages.grade import Grade
from pipeline.last_grades import beside, grades_to_keep, read_grades, write_grades
from pipeline.load import load
from pipeline.model import Finding, Page, Subject
from pipeline.publish import locked, publish, read_published
from pipeline.reports.grades.graded import Beside
from pipeline.run_checks import checks_of
from pipeline.settle import settle
from pipeline.site import STATE, build_date, find_site, read_site


@dataclass(frozen=True, slots=True)
class Options:
    """How to build; the names are those of the command's options.

    ``publishing`` False: the same, but nothing is written. ``previous``: a published folder to
    take last good versions from, where output/ has none. ``browser``: look at one page of each shape in Chromium.
    """

    locales: tuple[str, ...] | None = None
    strict: bool = False
    jobs: int | None = None
    executor: str = "process"
    cache: bool = True
    previous: Path | None = None
    date: str | None = None
    publishing: bool = True
    browser: bool = False
    progress: Callable[[str], None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Result:
    """What a build found and did. ``changed``: the published folder is another one than before; seconds a step."""

    passed: bool
    findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...]
    pages: Mapping[str, Page] = field(default_factory=dict)
    changed: bool = False
    seconds: Mapping[str, float] = field(default_factory=dict)
    grades: Mapping[str, Grade] = field(default_factory=dict)  # by the path of the page
    beside: Mapping[str, Beside] = field(default_factory=dict)  # what they are compared with, by the path of the page


def build(site: Path | str, **options: object) -> Result:
    """Builds a site: read, extract, translate, render, check, gate, publish. ``options``: the fields of ``Options``.

    Raises:
        ConfigError: no site, or wrong settings. PublishError: the pages could not be written.
        NoBrowserError: a browser is wanted, and there is none.
    """
    wanted = Options(**options)  # type: ignore[arg-type]
    root = find_site(Path(), Path(site))
    with locked(root / STATE) if wanted.publishing else contextlib.nullcontext():
        return _built(root, wanted)


def _built(root: Path, wanted: Options) -> Result:
    seconds: dict[str, float] = {}
    with _step("read", wanted, seconds), collector_paused():
        loaded = load(read_site(root), build_date(wanted.date))
        run = checks_of(loaded)
        kept = _last_good(loaded.files.output, wanted.previous)
    with _step("render and check", wanted, seconds), _collector(run):
        browser = Browser(urlsplit(loaded.config.url).path) if wanted.browser else None
        settled = settle(loaded, run, kept, wanted.locales, browser)
    last, changed = read_grades(loaded.files.state), False
    if wanted.publishing and (settled.passed or not wanted.strict):
        with _step("publish", wanted, seconds):
            changed = publish(loaded.files.output, loaded.files.state, settled.release)
            now = grades_to_keep(last, settled.grades, settled.verdicts, settled.release)
            write_grades(loaded.files.state, now)
    findings = tuple(in_order(settled.findings))
    compared = beside(last, settled.grades, settled.pages, loaded.config.source_locale)
    return Result(settled.passed, findings, settled.verdicts, settled.pages, changed, seconds, settled.grades, compared)


def _collector(run: Checks) -> contextlib.AbstractContextManager[None]:
    """Circles are made by the trees of pages: where no rule looks at one, there is nothing to collect meanwhile."""
    trees = run.of(Subject.DOCUMENT) or run.of(Subject.SITE)
    return contextlib.nullcontext() if trees else collector_paused()


def _last_good(output: Path, previous: Path | None) -> dict[str, bytes]:
    """What is public now; of ``previous`` what ``output`` does not have."""
    return {**(read_published(previous) if previous else {}), **read_published(output)}


class _step:  # noqa: N801 - reads as a word of the flow
    """Says what is under way, and measures it."""

    def __init__(self, name: str, wanted: Options, seconds: dict[str, float]) -> None:
        self._name, self._wanted, self._seconds = name, wanted, seconds

    def __enter__(self) -> None:
        self._wanted.progress(f"{self._name} …")
        self._start = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self._seconds[self._name] = time.perf_counter() - self._start
