"""``everyreader audit PATH ...``: accessibility of any HTML files, made here or not."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pipeline.browser import NoBrowserError
from pipeline.check import Checks, blocking, check, in_order
from pipeline.commands import Console, UsageError
from pipeline.commands.html_files import as_page, html_files, shared_root
from pipeline.commands.loaded_files import loaded_files
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.config import Config
from pipeline.gate import Note, merged
from pipeline.in_browser import SHAPES, Browser
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.linked import alone, linked_notes
from pipeline.localize import site_facts
from pipeline.markup import read_document
from pipeline.model import Finding, Page, Subject
from pipeline.reports import Report
from pipeline.run_checks import check_across
from pipeline.single_page import page_checks


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="HTML files, or folders that hold some")
    parser.add_argument("--root", type=Path, metavar="DIR", help="the folder that absolute links start from")
    parser.add_argument("--locale", metavar="L", help="the language that readers of these pages expect")
    parser.add_argument("--browser", action="store_true", help="look at one page of each shape in Chromium")
    report_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    if args.locale is not None:
        try:
            language_of(args.locale)
        except UnknownLocale as error:
            raise UsageError(str(error)) from None
    files = html_files(args.paths)
    root = shared_root(files, args.root)
    checks = page_checks(Config())
    pages: dict[str, Page] = {}
    facts: dict[str, Mapping[str, object]] = {}
    notes: list[Note] = []
    for number, file in enumerate(files, 1):
        console.progress(f"audit {number} of {len(files)}: {file}")
        page = as_page(file, root)
        pages[page.path] = page
        notes += _notes(page, alone(checks), facts, args.locale)
    if args.browser:
        console.progress("audit in the browser")
        checks = _looked_at(checks, facts, pages, root, notes)
    whole = len(pages) > 1 or args.root is not None
    across = checks if whole else _layout_alone(checks)  # of one page alone nobody knows what stands around it
    notes += check_across(across, facts, pages, lambda path: (root / path).is_file())
    if whole:
        notes += linked_notes(checks, pages.values(), lambda path: _text(root / path))
    findings = in_order(note.finding for note in merged(notes))
    passed = not any(blocking(finding, Config()) for finding in findings)
    write_reports(Report(tuple(findings), passed), args.reports, console)
    return 0 if passed else 1


def _notes(page: Page, checks: Checks, facts: dict[str, Mapping[str, object]], locale: str | None) -> list[Note]:
    document = read_document(page)
    facts[page.path] = site_facts(document, checks)
    found: list[Finding] = check(checks, Subject.DOCUMENT, document, locale=locale, path=page.path)
    return [Note(finding) for finding in found]


def _looked_at(
    checks: Checks, facts: Mapping[str, Mapping[str, object]], pages: Mapping[str, Page], root: Path, notes: list[Note]
) -> Checks:
    """The checks, knowing which pages a browser has opened; what it found is noted."""
    try:
        seen = Browser().look(checks, facts, pages, loaded_files(root, facts), [note.finding for note in notes])
    except NoBrowserError as error:
        raise UsageError(str(error)) from None
    notes += seen.notes
    return checks.knowing(opened=seen.opened)


def _layout_alone(checks: Checks) -> Checks:
    kept = (rules for rules in checks.of(Subject.SITE) if rules.rules[0].id == SHAPES)
    return replace(checks, sets=tuple(kept))


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() else None
    except OSError:
        return None
