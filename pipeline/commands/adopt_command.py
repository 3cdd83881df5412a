"""``everyreader adopt``: writes the baseline, so that from now on only new findings block."""

from __future__ import annotations

import argparse

from pipeline.build import build
from pipeline.commands import Console, UsageError
from pipeline.commands.site_options import site_argument, site_folder
from pipeline.gate import BASELINE, write_baseline
from pipeline.model import Outcome, State
from pipeline.whole_file import write_file


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", metavar="D", help="the date of the check, as 2026-11-23 (default: today)")
    site_argument(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    result = build(root, date=args.date, publishing=False, progress=console.progress)
    known = [f for f in result.findings if f.state is not State.WAIVED and f.outcome is not Outcome.NOT_CHECKED]
    path = root / BASELINE
    try:
        write_file(path, write_baseline(known).encode("utf-8"))
    except OSError as error:
        raise UsageError(f"Cannot write {path}: {error.strerror}.") from None
    console.out(f"{len(known)} findings are known now ({path}). Commit this file: from now on only new ones block.")
    return 0
