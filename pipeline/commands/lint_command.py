"""``everyreader lint [PATH ...]``: wording and reading over source files or catalogs; ``-`` is standard input."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.check import blocking, in_order
from pipeline.commands import Console, UsageError
from pipeline.commands.prose_files import STANDARD_INPUT, prose_files
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.commands.site_options import site_argument
from pipeline.config import Config, ConfigError
from pipeline.gate import judge, waiver_findings
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.lint import catalog_locale, glossary_in, lint_checks, lint_text
from pipeline.model import Finding, State, Text
from pipeline.model.locale import bcp47
from pipeline.reports import Report
from pipeline.since import changed_lines, in_changed_paragraphs
from pipeline.site import build_date, find_site, read_settings
from pipeline.waivers import waivers_in


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles, catalogs or folders; - is standard input")
    parser.add_argument("--locale", metavar="L", help="the language of the texts (default: the site's source language)")
    parser.add_argument("--fix", action="store_true", help="apply the safe fixes, and carry them through the catalogs")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument("--since", metavar="REV", help="only paragraphs that changed since a git revision")
    parser.add_argument("--rules", action="store_true", help="list the rules and how often each has fired")
    site_argument(parser)
    report_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    config, root = _settings(args)
    texts = _texts(args, config, root)
    if args.fix or args.diff:
        from pipeline.commands.fixing import mended, show_difference, write_fixes  # templates are slow to load

        pairs = mended(texts, config, build_date(), root)
        if args.diff:
            show_difference(pairs, console)
            return 0
        if STANDARD_INPUT in args.paths:
            return _answer(texts, [one.text for _, one in pairs], console)
        write_fixes(pairs, root, console)
        texts = _texts(args, config, root)
    findings = [finding for text, locale in texts for finding in _judged(text, locale, config, root)]
    if args.since:
        changed, named = changed_lines(root or Path.cwd(), args.since), {text.name: text for text, _ in texts}
        findings = [f for f in findings if f.path in named and in_changed_paragraphs(f, named[f.path], changed)]
    if args.rules:
        from pipeline.commands.rule_table import rule_table

        console.out(rule_table(findings, root))
        return 0
    passed = not any(finding.state is State.NEW and blocking(finding, config) for finding in findings)
    write_reports(Report(tuple(in_order(findings)), passed), args.reports, console)
    return 0 if passed else 1


def _answer(texts: list[tuple[Text, str]], mended: list[Text], console: Console) -> int:
    """The mended text of standard input on standard output, and nothing else. Raises UsageError for more texts."""
    if len(texts) > 1:
        raise UsageError("--fix takes either files or standard input (-), not both.")
    console.raw((mended or [texts[0][0]])[0].content)
    return 0


def _texts(args: argparse.Namespace, config: Config, root: Path | None) -> list[tuple[Text, str]]:
    """The texts to lint, each with its locale.

    Raises:
        UsageError: a path that does not exist, or a locale that nobody knows.
    """
    given = config.source_locale if args.locale is None else args.locale
    try:
        language_of(given)
    except UnknownLocale as error:
        raise UsageError(str(error)) from None
    paths = args.paths or [_from_here((root or Path()) / "source")]
    return [(text, _locale_of(text, args.locale, bcp47(given))) for text in prose_files(paths)]


def _from_here(path: Path) -> str:
    return str(path.resolve().relative_to(Path.cwd())) if path.resolve().is_relative_to(Path.cwd()) else str(path)


def _settings(args: argparse.Namespace) -> tuple[Config, Path | None]:
    """Those of the site around, or the defaults where texts are named that belong to none."""
    try:
        root = find_site(Path.cwd(), args.site)
    except ConfigError:
        if args.site is not None or not args.paths:
            raise
        return Config(), None
    return read_settings(root), root


def _locale_of(text: Text, given: str | None, default: str) -> str:
    if given is None and text.name.endswith(".po"):
        return catalog_locale(text) or default
    return default


def _judged(text: Text, locale: str, config: Config, root: Path | None) -> list[Finding]:
    """The findings of one text, with the waivers written into it."""
    own = tuple(waivers_in(text))
    date = build_date()
    judged = judge(
        lint_text(text, locale, lint_checks(locale, config, root, glossary_in(root))),
        waivers=(*config.waivers, *own),
        date=date,
    )
    return [*judged.findings, *waiver_findings(own, judged.used, date)]
