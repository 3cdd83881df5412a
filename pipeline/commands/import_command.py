"""``everyreader import FILE``: an article of another system into source/, with a list of what was left out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pipeline.commands import Console, UsageError
from pipeline.commands.site_options import site_argument, site_folder
from pipeline.imports import Imported, LeftOut, UnreadableError, import_file
from pipeline.whole_file import write_file


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="plain text, an HTML page or a WordPress export (.xml)")
    parser.add_argument("--force", action="store_true", help="write over articles of the same name")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; show the Markdown")
    site_argument(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    try:
        data = sys.stdin.buffer.read() if args.file == "-" else Path(args.file).read_bytes()
        export = import_file(args.file, data)
    except OSError as error:
        raise UsageError(f"Cannot read {args.file}: {error.strerror}.") from None
    except UnreadableError as error:
        raise UsageError(str(error)) from None
    if args.dry_run:
        for article in export.articles:
            console.out(article.content)
    else:
        folder = site_folder(args) / "source"
        _write(folder, export.articles, console, force=args.force)
    for article in export.articles:
        _tell(article, args.file, console)
    for left in export.left_out:
        console.note(_told(left, args.file))
    return 0


def _write(folder: Path, articles: tuple[Imported, ...], console: Console, *, force: bool) -> None:
    """Raises UsageError where an article of the name is there already; then nothing is written."""
    paths = [folder / f"{article.name}.md" for article in articles]
    for path in paths:
        if path.exists() and not force:
            raise UsageError(f"{path} is there already. Rename it, or write over it with --force.")
    for path, article in zip(paths, articles, strict=True):
        try:
            write_file(path, article.content.encode("utf-8"))
        except OSError as error:
            raise UsageError(f"Cannot write {path}: {error.strerror}.") from None
        console.out(f"wrote {path}")


def _tell(article: Imported, file: str, console: Console) -> None:
    for left in article.left_out:
        console.note(_told(left, file))


def _told(left: LeftOut, file: str) -> str:
    column = left.place.column if left.place else 1
    return f"{file}:{left.line}:{column}: {left.why}\n  │ {left.words}"
