"""``everyreader audit PATH ...``: accessibility of any HTML files, made here or not."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from pipeline.check import Checks, blocking, check, in_order
from pipeline.commands import Console, UsageError
from pipeline.commands.html_files import as_page, html_files, shared_root
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.config import Config
from pipeline.gate import Note, merged
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
    if len(pages) > 1 or args.root:
        notes += check_across(checks, facts, pages, lambda path: (root / path).is_file())
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


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() else None
    except OSError:
        return None
