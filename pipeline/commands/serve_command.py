"""``everyreader serve``: the preview on this machine, until Ctrl-C; nothing is published."""

from __future__ import annotations

import argparse
import contextlib

from pipeline.commands import Console, UsageError
from pipeline.commands.site_options import site_argument, site_folder, unknown_locale
from pipeline.model.locale import bcp47
from pipeline.preview.server import HOST, PORT, PreviewError, serve, start
from pipeline.pseudo_site import PSEUDO_LOCALES
from pipeline.site import build_date, read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    site_argument(parser)
    parser.add_argument("--locale", action="append", metavar="L", help="show this locale only (several allowed)")
    parser.add_argument(
        "--port", type=int, default=PORT, metavar="P", help=f"where to listen (default: {PORT}; 0: any)"
    )
    parser.add_argument("--edit", action="store_true", help="translations may be changed in the browser")
    parser.add_argument("--date", metavar="D", help="the date of the pages, as 2026-11-23 (default: today)")


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    known = read_settings(root).all_locales
    locales = tuple(dict.fromkeys(map(bcp47, args.locale))) if args.locale else known
    for locale in locales:
        if locale not in (*known, *PSEUDO_LOCALES):
            raise UsageError(unknown_locale(locale, known))
    console.progress("reading the site …")
    try:
        server = start(root, build_date(args.date), args.port, locales, edit=args.edit)
    except PreviewError as error:
        raise UsageError(str(error)) from None
    server.preview.complain = console.note
    what = "Translations can be saved into the catalogs." if args.edit else "It only shows; --edit lets you translate."
    console.out(f"Preview at http://{HOST}:{server.server_address[1]}/  {what}  Ctrl-C ends it.")
    with contextlib.suppress(KeyboardInterrupt):
        serve(server)
    console.note("The preview has ended. Nothing was published.")
    return 0
