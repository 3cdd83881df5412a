"""``everyreader lint [PATH ...]``: wording and reading over source files or catalogs; ``-`` is standard input."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.check import blocking, in_order
from pipeline.commands import Console, UsageError
from pipeline.commands.prose_files import prose_files
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.commands.site_options import site_argument
from pipeline.config import Config, ConfigError
from pipeline.gate import judge, waiver_findings
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.lint import catalog_locale, lint_text
from pipeline.model import Finding, State, Text
from pipeline.model.locale import bcp47
from pipeline.reports import Report
from pipeline.single import lint_checks
from pipeline.site import build_date, find_site, read_settings
from pipeline.waivers import waivers_in


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles, catalogs or folders; - is standard input")
    parser.add_argument("--locale", metavar="L", help="the language of the texts (default: the site's source language)")
    site_argument(parser)
    report_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    config, root = _settings(args)
    texts = prose_files(args.paths or [str(root / "source")])
    locale = bcp47(args.locale) if args.locale else config.source_locale
    try:
        language_of(locale)
    except UnknownLocale as error:
        raise UsageError(str(error)) from None
    findings: list[Finding] = []
    for text in texts:
        findings += _judged(text, _locale_of(text, args.locale, locale), config)
    passed = not any(finding.state is State.NEW and blocking(finding, config) for finding in findings)
    write_reports(Report(tuple(in_order(findings)), passed), args.reports, console)
    return 0 if passed else 1


def _settings(args: argparse.Namespace) -> tuple[Config, Path]:
    """Those of the site around, or the defaults where texts are named that belong to none."""
    try:
        root = find_site(Path.cwd(), args.site)
    except ConfigError:
        if args.site is not None or not args.paths:
            raise
        return Config(), Path.cwd()
    return read_settings(root), root


def _locale_of(text: Text, given: str | None, default: str) -> str:
    if given is None and text.name.endswith(".po"):
        return catalog_locale(text) or default
    return default


def _judged(text: Text, locale: str, config: Config) -> list[Finding]:
    """The findings of one text, with the waivers written into it."""
    own = tuple(waivers_in(text))
    date = build_date()
    judged = judge(lint_text(text, locale, lint_checks(locale, config)), waivers=(*config.waivers, *own), date=date)
    return [*judged.findings, *waiver_findings(own, judged.used, date)]
