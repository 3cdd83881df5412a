"""``everyreader check [PATH ...]``: the same checks as build, nothing published."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.build import build
from pipeline.check import blocking
from pipeline.commands import Console, UsageError
from pipeline.commands.build_command import report_of
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.commands.site_options import chosen_locales, site_argument, site_folder
from pipeline.config import Config
from pipeline.model import Finding, State
from pipeline.reports import Report
from pipeline.site import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="show only findings in these files or folders")
    parser.add_argument("--locale", action="append", metavar="L", help="check this locale only (several allowed)")
    parser.add_argument("--date", metavar="D", help="the date of the check, as 2026-11-23 (default: today)")
    site_argument(parser)
    report_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    result = build(
        root,
        locales=chosen_locales(args.locale, read_settings(root)),
        date=args.date,
        publishing=False,
        progress=console.progress,
    )
    report = report_of(result, publishing=False)
    if args.paths:
        report = _only(report, [_within(root, path) for path in args.paths])
    write_reports(report, args.reports, console)
    return 0 if report.passed else 1


def _within(root: Path, path: str) -> str:
    """The path as findings name it, from the site's root.

    Raises:
        UsageError: no such file, or one outside of the site.
    """
    full = Path(path).resolve()
    if not full.exists():
        raise UsageError(f"There is no file or folder {path}.")
    try:
        return full.relative_to(root.resolve()).as_posix()
    except ValueError:
        raise UsageError(f"{path} is not part of the site in {root}.") from None


def _only(report: Report, paths: list[str]) -> Report:
    findings = tuple(finding for finding in report.findings if _is_in(finding, paths))
    passed = not any(finding.state is State.NEW and blocking(finding, Config()) for finding in findings)
    return Report(findings, passed, ())


def _is_in(finding: Finding, paths: list[str]) -> bool:
    places = [place.path for place in (finding.place, finding.seen_at) if place]
    return any(place == path or place.startswith(f"{path}/") or path == "." for place in places for path in paths)
