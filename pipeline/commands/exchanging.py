"""A catalog or glossary in, the same for another tool out; and the other way round."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline import catalogs
from pipeline.catalogs import Unit
from pipeline.commands import Console, UsageError
from pipeline.model import Text
from pipeline.whole_file import write_file

FORMS = ("tmx", "xliff", "csv", "tbx", "mo")


def export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.po", help="a catalog; for tbx a glossary (.csv)")
    parser.add_argument("--to", required=True, choices=FORMS)
    parser.add_argument("-o", "--output", metavar="FILE", help="default: beside the catalog, with the format's ending")
    parser.add_argument("--source-locale", default="en", metavar="L")


def import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what another tool wrote")
    parser.add_argument("--from", dest="form", required=True, choices=FORMS)
    parser.add_argument("--into", required=True, metavar="FILE.po", help="the catalog (for tbx: the glossary .csv)")
    parser.add_argument("--source-locale", default="en", metavar="L")


def run_export(args: argparse.Namespace, console: Console) -> int:
    target = Path(args.output) if args.output else Path(args.file).with_suffix(f".{_ending(args.to)}")
    if args.to == "tbx":
        glossary = catalogs.glossary_of(_text(args.file), source_locale=args.source_locale)
        _write(target, catalogs.glossary_tbx(glossary).encode("utf-8"))
        console.out(f"{target}: {len(glossary.terms)} terms.")
        return 0
    catalog = catalogs.read(catalogs.decode(_bytes(args.file), args.file))
    _write(target, _exported(catalog, args))
    console.out(f"{target}: {len(catalog.messages)} messages.")
    return 0


def run_import(args: argparse.Namespace, console: Console) -> int:
    if args.form == "tbx":
        glossary = catalogs.glossary_of(_text(args.file), source_locale=args.source_locale)
        _write(Path(args.into), catalogs.glossary_csv(glossary).encode("utf-8"))
        console.out(f"{args.into}: {len(glossary.terms)} terms.")
        return 0
    catalog = catalogs.read(catalogs.decode(_bytes(args.into), args.into))
    locale = catalogs.header_fields(catalog).get("Language", "") if catalog.header else ""
    units = _imported(args, locale)
    after = catalogs.with_units(catalog, units)
    changed = sum(new.msgstr != old.msgstr for new, old in zip(after.messages, catalog.messages, strict=True))
    strange = catalogs.strange_units(catalog, units)
    _write(Path(args.into), catalogs.encode(catalogs.write(after), args.into))
    console.out(f"{args.into}: {changed} translations changed, {len(units)} read.")
    for unit in strange[:10]:
        console.note(f"not in the catalog: {' '.join(unit.msgid.split())[:80]}")
    if len(strange) > 10:
        console.note(f"… and {len(strange) - 10} more")
    return 0


def _exported(catalog: catalogs.Catalog, args: argparse.Namespace) -> bytes:
    if args.to == "mo":
        return catalogs.compile_mo(catalog)
    units = catalogs.units_of(catalog)
    locale = catalogs.header_fields(catalog).get("Language", "") if catalog.header else ""
    if args.to == "csv":
        return catalogs.units_csv(units).encode("utf-8")
    if not locale:
        raise UsageError(f'{args.file}: its header names no Language. Add the line "Language: es\\n" to it.')
    if args.to == "tmx":
        return catalogs.units_tmx(units, locale=locale, source_locale=args.source_locale).encode("utf-8")
    named = Path(args.file).name
    text = catalogs.units_xliff(units, locale=locale, source_locale=args.source_locale, original=named)
    return text.encode("utf-8")


def _imported(args: argparse.Namespace, locale: str) -> tuple[Unit, ...]:
    if args.form == "mo":
        return catalogs.units_in_mo(_bytes(args.file), args.file)
    text = _text(args.file)
    if args.form == "csv":
        return catalogs.units_in_csv(text)
    if args.form == "xliff":
        return catalogs.units_in_xliff(text)
    return catalogs.units_in_tmx(text, locale=locale, source_locale=args.source_locale)


def _ending(form: str) -> str:
    return "xlf" if form == "xliff" else form


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"Cannot read {path}: {error.strerror}.") from None


def _text(path: str) -> Text:
    data = _bytes(path)
    try:
        return Text(path, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{path}:{line}: This is not UTF-8. Save it as UTF-8, then run this again.") from None


def _write(path: Path, content: bytes) -> None:
    try:
        write_file(path, content)
    except OSError as error:
        raise UsageError(f"Cannot write {path}: {error.strerror}. It is as it was.") from None
