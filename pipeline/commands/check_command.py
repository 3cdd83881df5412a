"""``everyreader check [PATH ...]``: the same checks as build, nothing published."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from pipeline.build import build
from pipeline.check import blocking
from pipeline.commands import Console, UsageError
from pipeline.commands.build_command import report_of
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.commands.site_options import chosen_locales, site_argument, site_folder
from pipeline.config import Config
from pipeline.model import Finding, State, Text
from pipeline.reports import Report
from pipeline.since import changed_lines, in_changed_paragraphs
from pipeline.site import read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="show only findings in these files or folders")
    parser.add_argument("--locale", action="append", metavar="L", help="check this locale only (several allowed)")
    parser.add_argument("--since", metavar="REV", help="only findings in paragraphs that changed since a git revision")
    parser.add_argument("--date", metavar="D", help="the date of the check, as 2026-11-23 (default: today)")
    site_argument(parser)
    report_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    config = read_settings(root)
    changed = changed_lines(root, args.since) if args.since else None
    result = build(
        root,
        locales=chosen_locales(args.locale, config),
        date=args.date,
        publishing=False,
        progress=console.progress,
    )
    report = report_of(result, publishing=False)
    if args.paths:
        paths = [_within(root, path) for path in args.paths]
        report = _only(report, config, lambda finding: _is_in(finding, paths))
    if changed is not None:
        report = _only(report, config, lambda finding: _is_changed(finding, root, changed))
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


def _only(report: Report, config: Config, wanted: Callable[[Finding], bool]) -> Report:
    findings = tuple(finding for finding in report.findings if wanted(finding))
    passed = not any(finding.state is State.NEW and blocking(finding, config) for finding in findings)
    return Report(findings, passed, ())


def _is_changed(finding: Finding, root: Path, changed: Mapping[Path, list[tuple[int, int]]]) -> bool:
    """Whether the paragraph or entry that the finding leads to has a changed line."""
    path = root / (finding.path or "")
    if path.resolve() not in changed or not path.is_file():
        return False
    text = Text(str(path), path.read_bytes().decode("utf-8", "replace"))
    return in_changed_paragraphs(finding, text, changed)


def _is_in(finding: Finding, paths: list[str]) -> bool:
    places = [place.path for place in (finding.place, finding.seen_at) if place]
    return any(place == path or place.startswith(f"{path}/") or path == "." for place in places for path in paths)
