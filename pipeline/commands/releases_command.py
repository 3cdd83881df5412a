"""``everyreader releases``: the published releases that are kept, the newest first."""

from __future__ import annotations

import argparse
import datetime

from pipeline.commands import Console
from pipeline.commands.site_options import site_argument, site_folder
from pipeline.publish import releases


def arguments(parser: argparse.ArgumentParser) -> None:
    site_argument(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    kept = releases(site_folder(args) / ".everyreader")
    if not kept:
        console.out("No release is kept yet. Each build that changes a page keeps the one before.")
    for release in kept:
        files = sum(path.is_file() for path in release.folder.rglob("*"))
        time = datetime.datetime.fromtimestamp(release.folder.stat().st_mtime, datetime.UTC)
        console.out(f"{release.name:>4}  {time:%Y-%m-%d %H:%M} UTC  {files} files")
    return 0
