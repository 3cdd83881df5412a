"""``everyreader update [--locale NEW]``: extracts, and merges every template into every catalog."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline import catalogs
from pipeline.commands import Console, UsageError
from pipeline.commands.extract_command import loaded_whole, templates_of, write_texts
from pipeline.commands.fixing import logs_of_edits
from pipeline.commands.site_options import site_argument, site_folder
from pipeline.departed import departed
from pipeline.extract import Merged, template_path, updated
from pipeline.harmless import Reworded, harmless_edits
from pipeline.languages.resolve import language_of
from pipeline.load import Loaded
from pipeline.model import Text
from pipeline.model.locale import bcp47
from pipeline.since import changed_catalogs


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--locale", action="append", metavar="L", help="only this locale; a new one gets its catalogs")
    parser.add_argument("--lines", action="store_true", help="write line numbers into the references")
    parser.add_argument("--date", metavar="D", help="the date in the header of a new catalog (default: today)")
    site_argument(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    root = site_folder(args)
    loaded = loaded_whole(root, _known(args.locale), args.date)
    pots = templates_of(loaded, lines=args.lines)
    locales = _wanted(args.locale, loaded)
    heard: list[Reworded] = []
    harmless, committed = harmless_edits(loaded.config, root, heard.append), changed_catalogs(root)
    merged: dict[str, list[Merged]] = {}
    reworded: dict[Reworded, list[str]] = {}  # and the locales whose translation was kept
    for locale in locales:
        console.progress(f"update {locale} …")
        try:
            merged[locale] = updated(loaded, locale, pots, harmless=harmless, committed=committed)
        except catalogs.CatalogError as error:
            raise UsageError(str(error)) from None
        for one in dict.fromkeys(heard):
            if any(one.note in catalog.after and one.note not in (catalog.before or "") for catalog in merged[locale]):
                reworded.setdefault(one, []).append(locale)
        heard.clear()
    write_texts(root, {template_path(name): content for name, content in pots.items()})
    for locale, own in merged.items():
        changed = write_texts(root, {one.path: one.after for one in own}, {one.path: one.before for one in own})
        console.out(f"{locale}: {len(own)} catalogs, {changed} changed{_counts(own, locale)}.")
    write_texts(root, logs_of_edits(reworded, loaded))
    for note in _of_no_article(sorted(_left(loaded, pots)), departed(loaded)):
        console.note(note)
    new = [locale for locale in locales if locale not in loaded.config.all_locales]
    if new:
        console.out(f"Add {', '.join(new)} to locales in everyreader.toml to build it.")
    return 0


def _of_no_article(names: Sequence[str], gone: Mapping[str, str]) -> Iterator[str]:
    """What to do about catalogs whose article is gone.

    ``gone``: the article that has most of the messages of each, "" where none has. The other names lead elsewhere
    already, or no article of this site had them; they are told together.
    """
    settled = [name for name in names if name not in gone]
    if settled:
        quoted = ", ".join(f"“{name}”" for name in settled[:_NAMED])
        more = f" and {len(settled) - _NAMED} more" if len(settled) > _NAMED else ""
        way = f"{template_path(settled[0])} and its .po files" if len(settled) == 1 else "Their .pot and .po files"
        yield f"The catalogs {quoted}{more} {_REMEMBERED} {way} can go when you need them no more."
    for name in names:
        new, template = gone.get(name), template_path(name)
        if new:
            way = (
                f"Its old address leads to “{new}”, which has its messages. Write “moved-from: {name}” into that "
                f"article: then {template} and its .po files can go."
            )
        elif new == "":
            way = (
                f"Was it renamed? Write “moved-from: {name}” into the article. Was it removed? Its address leads to "
                f"the list of articles, or where [redirects] in everyreader.toml says; after that {template} and its "
                ".po files can go."
            )
        else:
            continue
        yield f"The catalogs “{name}” {_REMEMBERED} {way}"


_NAMED = 3
_REMEMBERED = "belong to no article now; their translations are remembered."


def _known(given: list[str] | None) -> list[str]:
    return [bcp47(locale) for locale in given or ()]


def _wanted(given: list[str] | None, loaded: Loaded) -> tuple[str, ...]:
    """The locales to update; a new one must be one that CLDR knows.

    Raises:
        UsageError: a locale that nobody knows.
    """
    if not given:
        return tuple(locale for locale in loaded.config.all_locales if locale != loaded.config.source_locale)
    for locale in given:
        if bcp47(locale) == loaded.config.source_locale:
            raise UsageError(f"{locale} is the language of source/; it needs no catalogs.")
        try:
            language_of(locale)
            catalogs.plural_forms(locale)
        except ValueError as error:
            raise UsageError(str(error)) from None
    return tuple(dict.fromkeys(bcp47(locale) for locale in given))


def _left(loaded: Loaded, pots: Mapping[str, str]) -> set[str]:
    """The names of catalogs whose article is gone."""
    return {name for _, name in loaded.files.catalogs if name not in pots}


def _counts(merged: Iterable[Merged], locale: str) -> str:
    done = fuzzy = new = 0
    for one in merged:
        for entry in catalogs.entries(catalogs.read(Text(one.path, one.after)), locale=locale):
            done += entry.translated and not entry.fuzzy
            fuzzy += entry.fuzzy
            new += not entry.translated
    return f"; {done} translated, {fuzzy} to review, {new} new"
