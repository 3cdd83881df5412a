"""``everyreader build``: the main job; exit code 1 where a page is held back."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.browser import NoBrowserError
from pipeline.build import Result, build
from pipeline.commands import Console, UsageError
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.commands.site_options import chosen_locales, site_argument, site_folder
from pipeline.executors import ExecutorError, known_executor
from pipeline.languages.grade import Grade
from pipeline.model.locale import bcp47
from pipeline.pages import TemplateFault
from pipeline.pseudo_site import PSEUDO_LOCALES, build_pseudo
from pipeline.publish import PublishError
from pipeline.reports import PageLine, Report
from pipeline.reports.grades.graded import Beside
from pipeline.site import read_settings

_FEW = 40  # pages whose grades are listed


def arguments(parser: argparse.ArgumentParser) -> None:
    site_argument(parser)
    parser.add_argument("--locale", action="append", metavar="L", help="build this locale only (several allowed)")
    parser.add_argument("--strict", action="store_true", help="publish all pages or none")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes (a build works in one process for now)")
    parser.add_argument("--executor", default="process", metavar="E", help="process, serial or dask://HOST:PORT")
    parser.add_argument(
        "--no-cache", action="store_true", help="make everything anew (as every build does now: nothing is remembered)"
    )
    parser.add_argument("--browser", action="store_true", help="look at one page of each shape in Chromium")
    parser.add_argument("--previous", type=Path, metavar="DIR", help="published pages to fall back on")
    parser.add_argument("--date", metavar="D", help="the date of the build, as 2026-11-23 (default: today)")
    parser.add_argument("--explain", action="store_true", help="say of each page whether and why it went out or not")
    parser.add_argument("--timings", action="store_true", help="seconds for each step")
    report_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    if args.previous is not None and not args.previous.is_dir():
        raise UsageError(f"There is no folder {args.previous}. --previous names a folder of published pages.")
    if any(bcp47(locale) in PSEUDO_LOCALES for locale in args.locale or ()):
        return _pseudo(root, args, console)
    try:
        known_executor(args.executor, args.jobs)
        result = build(
            root,
            locales=chosen_locales(args.locale, read_settings(root)),
            strict=args.strict,
            jobs=args.jobs,
            executor=args.executor,
            cache=not args.no_cache,
            browser=args.browser,
            previous=args.previous,
            date=args.date,
            progress=console.progress,
        )
    except (PublishError, ExecutorError, NoBrowserError) as error:
        raise UsageError(str(error)) from None
    write_reports(report_of(result, publishing=True, strict=args.strict), args.reports, console)
    for page in result.verdicts if args.explain else ():
        what = "as it was, or left out: " + page.why if page.why else "made anew: nothing is remembered between builds"
        console.note(f"{page.path}: {what}")
    for name, seconds in result.seconds.items() if args.timings else ():
        console.note(f"{name}: {seconds:.2f} s")
    return 0 if result.passed else 1


def _pseudo(root: Path, args: argparse.Namespace, console: Console) -> int:
    """Sites in pseudo-locales, to look at; nothing is published or checked."""
    others = [locale for locale in args.locale if bcp47(locale) not in PSEUDO_LOCALES]
    if others:
        message = f"A pseudo-locale is built alone, since it is never published. Build {', '.join(others)} by itself."
        raise UsageError(message)
    for locale in args.locale:
        try:
            folder = build_pseudo(root, locale, args.date, console.progress)
        except TemplateFault as fault:
            raise UsageError(str(fault)) from None
        console.out(f"Open {folder / 'index.html'}: plain letters are not translatable. It is not published.")
    return 0


def report_of(result: Result, *, publishing: bool, strict: bool = False) -> Report:
    """The result as a report; where a strict build failed, no page went out."""
    nothing = strict and not result.passed
    pages = tuple(
        PageLine(page.path, page.locale, page.published and not nothing, page.why or ("strict" if nothing else ""))
        for page in result.verdicts
    )
    return Report(result.findings, result.passed, pages, _grades(result), publishing)


def _grades(result: Result) -> tuple[str, ...]:
    """The grade of each page with the classic score of its language; of a few pages only, for people to read."""
    if not 0 < len(result.grades) <= _FEW:
        return ()
    lines = [
        f"  {path}  {_grade(graded, result.beside.get(path, Beside()))}"
        for path, graded in sorted(result.grades.items())
    ]
    return ("Reading grade (a US school grade; the limit is 9 unless the settings say otherwise):", *lines)


def _grade(graded: Grade, beside: Beside) -> str:
    if graded.grade is None or graded.too_short:
        return "too short to grade" if graded.too_short else "not checked"
    local = (str(graded.local),) if graded.local else ()
    own = f"{graded.grade:.1f}{' (advice only)' if graded.advisory else ''}"
    return "; ".join((", ".join((own, *beside.changes(graded.grade))), *local))
