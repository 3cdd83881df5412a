"""The options ``--format`` and ``--output`` in, a Report written to where they say out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from pipeline.commands import Console, UsageError
from pipeline.reports import FORMATS, Report, write_report
from pipeline.whole_file import write_file


class _Format(argparse.Action):
    def __call__(self, _parser: Any, namespace: Any, values: Any, _option: Any = None) -> None:
        namespace.reports = [*(namespace.reports or []), (values, None)]


class _Output(argparse.Action):
    """Belongs to the ``--format`` before it."""

    def __call__(self, _parser: Any, namespace: Any, values: Any, _option: Any = None) -> None:
        reports = list(namespace.reports or [("text", None)])
        reports[-1] = (reports[-1][0], values)
        namespace.reports = reports


def report_arguments(parser: argparse.ArgumentParser, forms: Iterable[str] = FORMATS) -> None:
    parser.set_defaults(reports=[])
    parser.add_argument("--format", action=_Format, choices=[*forms], help="how to report (may be given several times)")
    parser.add_argument(
        "--output", action=_Output, metavar="FILE", help="where the report of the --format before it goes"
    )


def write_reports(report: Report, wanted: Sequence[tuple[str, str | None]], console: Console) -> None:
    """Raises UsageError where a file cannot be written."""
    write_contents(lambda form: write_report(report, form), wanted, console)


def write_contents(
    content_in: Callable[[str], str], wanted: Sequence[tuple[str, str | None]], console: Console
) -> None:
    """``content_in`` gives the content in a format. Raises UsageError where a file cannot be written."""
    for form, target in wanted or [("text", None)]:
        content = content_in(form)
        if target is None:
            console.out(content)
            continue
        try:
            write_file(Path(target), content.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise UsageError(f"Cannot write the report to {target}: {error.strerror}. Name another file.") from None
