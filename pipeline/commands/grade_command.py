"""``everyreader grade PATH ...``: the reading grade of texts, their sections and hardest sentences."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline import formats
from pipeline.commands import Console, UsageError
from pipeline.commands.prose_files import STANDARD_INPUT, prose_files
from pipeline.commands.reporting import report_arguments, write_contents
from pipeline.config import Config, ConfigError, rule_options
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.last_grades import read_grades
from pipeline.load import Loaded, load
from pipeline.model import Article, Prose, Text
from pipeline.model.glossary import Glossary
from pipeline.model.locale import bcp47
from pipeline.names import glossary_of_site, with_names_apart
from pipeline.places import page_path
from pipeline.reports.grades import as_json, as_text, page
from pipeline.reports.grades.graded import Beside, Graded, Version, version
from pipeline.rules.reading.grade import Options
from pipeline.site import ARTICLE_ENDINGS, build_date, find_site, read_site
from pipeline.translate import translate

_REPORTS = {"text": as_text.report, "json": as_json.report, "html": page.report}
_RULE = "reading.grade"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles or folders; - is standard input")
    parser.add_argument(
        "--locale", metavar="L", help="the language of the texts (default: that of the site, else en), or a translation"
    )
    report_arguments(parser, _REPORTS)


def run(args: argparse.Namespace, console: Console) -> int:
    try:
        language_of("en" if args.locale is None else args.locale)
    except UnknownLocale as error:
        raise UsageError(str(error)) from None
    wanted = bcp47(args.locale) if args.locale else None
    sites: dict[Path, Loaded] = {}
    articles = []
    for text in prose_files(args.paths, catalogs=False):
        console.progress(f"grade {text.name}")
        loaded = _site_of(text.name, sites)
        own = loaded.articles.get(_name(text.name, loaded)) if loaded else None
        if loaded is not None and own is not None and (wanted is None or wanted in loaded.config.all_locales):
            articles.append(Graded(text.name, tuple(_versions(own, loaded, wanted))))
        else:
            config = loaded.config if loaded else Config()
            blocks = _blocks(text, wanted or config.source_locale)
            articles.append(Graded(text.name, (_version(blocks, wanted or config.source_locale, config, text.name),)))
    write_contents(lambda form: _REPORTS[form](articles), args.reports, console)
    return 0


def _site_of(path: str, sites: dict[Path, Loaded]) -> Loaded | None:
    """The site whose source/ folder holds the file, read once."""
    if path == STANDARD_INPUT or not Path(path).is_file():
        return None
    full = Path(path).resolve()
    try:
        root = find_site(full.parent)
    except ConfigError:
        return None
    if not full.is_relative_to(root.resolve() / "source"):
        return None
    if root not in sites:
        sites[root] = load(read_site(root), build_date(None))
    return sites[root]


def _name(path: str, loaded: Loaded) -> str:
    """The article's name: its path below source/ without its ending."""
    below = Path(path).resolve().relative_to(loaded.files.root.resolve() / "source")
    return below.with_suffix("").as_posix()


def _versions(article: Article, loaded: Loaded, wanted: str | None) -> Iterator[Version]:
    """The article in the locale asked for, else in its own, then in the others of the site."""
    config = loaded.config
    first = wanted or config.source_locale
    glossary = glossary_of_site(loaded.files.glossary)
    source = with_names_apart(formats.words(article, {}, config.source_locale), glossary)
    own = _version(source, config.source_locale, config, article.text.name, glossary=glossary).grade.grade
    last = read_grades(loaded.files.state)
    for locale in (first, *(one for one in config.all_locales if one != first)):
        fillings: dict[int, Any] = {}
        if locale != config.source_locale:
            entries = loaded.locales[locale].entries.get(article.name, ())
            translated = translate(article, entries, locale=locale, source_locale=config.source_locale)
            if not translated.shown:
                continue
            fillings = dict(translated.fillings)
        blocks = with_names_apart(formats.words(article, fillings, locale), glossary)
        beside = Beside(
            last.get(page_path(article, locale)), None if locale == config.source_locale else own, config.source_locale
        )
        yield _version(blocks, locale, config, article.text.name, source, beside, glossary)


def _version(
    blocks: tuple[Prose, ...],
    locale: str,
    config: Config,
    path: str,
    source: tuple[Prose, ...] = (),
    beside: Beside | None = None,
    glossary: Glossary | None = None,
) -> Version:
    options: Options = rule_options(config.at(path, locale), _RULE, Options)
    return version(
        blocks, locale, target=options.target, limit=options.limit, ignore=options.not_counted(glossary, locale),
        source=source, beside=beside or Beside(),
    )  # fmt: skip


def _blocks(text: Text, locale: str) -> tuple[Prose, ...]:
    ending = f".{text.name.rpartition('.')[2].lower()}"
    try:
        article = formats.read_article(text, format=ARTICLE_ENDINGS.get(ending, "markdown"), name=text.name)
    except formats.ArticleError as error:
        raise UsageError(str(error)) from None
    return formats.words(article, {}, locale)
