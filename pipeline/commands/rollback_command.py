"""``everyreader rollback [RELEASE]``: publishes the release before, or a named one; today's pages are kept."""

from __future__ import annotations

import argparse

from pipeline.commands import Console, UsageError
from pipeline.commands.site_options import site_argument, site_folder
from pipeline.publish import PublishError, locked, rollback


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", nargs="?", help="a number that “everyreader releases” lists")
    site_argument(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    state = root / ".everyreader"
    try:
        with locked(state):
            release = rollback(root / "output", state, args.release)
    except PublishError as error:
        raise UsageError(str(error)) from None
    console.out(f"Published release {release.name} again. What it replaced is kept: “everyreader releases”.")
    return 0
