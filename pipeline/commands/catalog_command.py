"""``everyreader catalog merge|tidy|check|export|import``: one catalog at a time, made here or not."""

from __future__ import annotations

import argparse
import codecs
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline import catalogs
from pipeline.check import blocking
from pipeline.commands import Console, UsageError
from pipeline.commands.exchanging import export_arguments, import_arguments, run_export, run_import
from pipeline.commands.reporting import report_arguments, write_reports
from pipeline.config import Config
from pipeline.languages.resolve import UnknownLocale
from pipeline.model import Finding, Text
from pipeline.reports import Report
from pipeline.since import committed
from pipeline.single_catalog import check_catalog
from pipeline.single_merge import merge_catalog
from pipeline.whole_file import write_file


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="merge|tidy|check|export|import")
    merge = actions.add_parser("merge", help="one catalog with a newer template, as msgmerge would be called")
    merge.add_argument("old", metavar="OLD.po")
    merge.add_argument("new", metavar="NEW.pot")
    merge.add_argument("-o", "--output", metavar="OUT.po", help="default: standard output")
    tidy = actions.add_parser("tidy", help="give back the committed bytes of entries whose values did not change")
    tidy.add_argument("files", nargs="+", metavar="FILE.po", help="- is standard input, for a git filter")
    tidy.add_argument("--against", default="HEAD", metavar="REV", help="the revision to compare with (default: HEAD)")
    tidy.add_argument("--no-restore", action="store_true", help="entries that the file no longer has stay away")
    tidy.add_argument("--path", type=Path, metavar="FILE.po", help="which file standard input is (%%f in a git filter)")
    check = actions.add_parser("check", help="translation checks")
    check.add_argument("files", nargs="+", metavar="FILE.po")
    check.add_argument("--locale", metavar="L", help="default: the Language that the catalog names")
    report_arguments(check)
    export_arguments(actions.add_parser("export", help="into TMX, XLIFF, CSV, TBX or .mo"))
    import_arguments(actions.add_parser("import", help="translations from TMX, XLIFF or CSV into a catalog"))


def run(args: argparse.Namespace, console: Console) -> int:
    actions: dict[str, Callable[[argparse.Namespace, Console], int]] = {
        "merge": _merge, "tidy": _tidy, "check": _check, "export": run_export, "import": run_import,
    }  # fmt: skip
    try:
        return actions[args.action](args, console)
    except catalogs.CatalogError as error:
        raise UsageError(f"{error} Nothing was written.") from None


def read_catalog_file(path: str) -> Text:
    """A catalog file in the charset that it declares.

    Raises:
        UsageError: it cannot be read. CatalogError: it is not in its own charset.
    """
    return catalogs.decode(_bytes(path), path)


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"Cannot read {path}: {error.strerror}.") from None


def _merge(args: argparse.Namespace, console: Console) -> int:
    old, new = read_catalog_file(args.old), read_catalog_file(args.new)
    merged = merge_catalog(old.content, new.content, name=args.old)
    if args.output:
        _write(args.output, merged)
    else:
        console.raw(catalogs.encode(merged, args.old))
    return 0


def _tidy(args: argparse.Namespace, console: Console) -> int:
    for name in args.files:
        if name == "-":
            named = str(args.path or "standard input")
            saved = _decoded(sys.stdin.buffer.read(), named)
            console.raw(catalogs.encode(_tidied(saved, args.path, args), named))
            continue
        saved = _decoded(_bytes(name), name)
        after = _tidied(saved, Path(name), args)
        if catalogs.encode(after, name) != _bytes(name):
            _write(name, after)
            console.out(f"{name}: untouched entries are as they were committed.")
    return 0


def _decoded(data: bytes, name: str) -> Text:
    """What another program saved; some put a byte order mark before it, which tidying takes out."""
    return catalogs.decode(data.removeprefix(codecs.BOM_UTF8), name)


def _tidied(saved: Text, path: Path | None, args: argparse.Namespace) -> str:
    before = committed(path, args.against) if path else None
    if before is None:
        return saved.content
    return catalogs.tidy(saved.content, before, restore=not args.no_restore, name=saved.name)


def _check(args: argparse.Namespace, console: Console) -> int:
    findings: list[Finding] = []
    for name in args.files:
        try:
            text = read_catalog_file(name)
            findings += check_catalog(text.content, locale=args.locale, path=name)
        except UnknownLocale as error:
            raise UsageError(str(error)) from None
    passed = not any(blocking(finding, Config()) for finding in findings)
    write_reports(Report(tuple(findings), passed), args.reports, console)
    return 0 if passed else 1


def _write(path: str, content: str) -> None:
    try:
        write_file(Path(path), catalogs.encode(content, path))
    except OSError as error:
        raise UsageError(f"Cannot write {path}: {error.strerror}. It is as it was.") from None
