"""Articles and catalogs as texts in, what the wording and reading rules say of their words out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pipeline import catalogs, formats
from pipeline.check import Checks, checks
from pipeline.config import Config
from pipeline.faults import read_fault
from pipeline.languages.resolve import language_of
from pipeline.model import Body, Entry, Finding, Kind, Prose, Span, Subject, Text
from pipeline.model.glossary import Glossary
from pipeline.model.locale import bcp47
from pipeline.names import glossary_of_site, with_names_apart
from pipeline.rules.discover import rule_sets
from pipeline.single_text import article_findings, prose_findings
from pipeline.site import ARTICLE_ENDINGS, article_name
from pipeline.word_rules import word_rules

_PLACEHOLDER = re.compile(r"\{\w+\}|%\(\w+\)[a-z]")  # {language}, %(count)d: what stands there is filled in later


def lint_text(text: Text, locale: str, run: Checks) -> list[Finding]:
    """Findings of one article or catalog, under rules for ``locale`` (a catalog's is its own)."""
    run = run.at(text.name, locale)
    if text.name.endswith(".po"):
        return lint_catalog(text, locale, run)
    ending = f".{text.name.rpartition('.')[2].lower()}"
    try:
        article = formats.read_article(
            text, format=ARTICLE_ENDINGS.get(ending, "markdown"), name=article_name(text.name)
        )
    except formats.ArticleError as error:
        return read_fault("article", text, error.message, error.line, error.column)
    blocks = with_names_apart(formats.words(article, {}, locale), run.known.get("glossary"))
    body = Body(text.name, locale, blocks)
    return article_findings(article, body, run)


def lint_catalog(text: Text, locale: str, run: Checks) -> list[Finding]:
    """Findings of the translations of one catalog."""
    try:
        catalog = catalogs.read(text)
    except catalogs.CatalogError as error:
        return read_fault("catalog", text, error.message, error.line, error.column)
    entries = [entry for entry in catalogs.entries(catalog, locale=locale) if entry.translated and not entry.obsolete]
    blocks = tuple(block for entry in entries for block in _words_of(entry, locale, run))
    return prose_findings(Body(text.name, locale, blocks), run)


def catalog_locale(text: Text) -> str | None:
    """The locale that a catalog's header names; None for a file that is none, or names none that is known."""
    try:
        catalog = catalogs.read(text)
        named = catalogs.header_fields(catalog).get("Language", "")
        return bcp47(named) if named and language_of(named) else None
    except (catalogs.CatalogError, ValueError):
        return None


def _words_of(entry: Entry, locale: str, run: Checks) -> tuple[Prose, ...]:
    """The words of a translation, one block for each of its forms."""
    kind = entry.kind or Kind.PARAGRAPH
    blocks = [formats.words_of(form, locale=locale, kind=kind) for form in entry.translations]
    return with_names_apart(_without_placeholders(blocks), run.known.get("glossary"))


def _without_placeholders(blocks: list[Prose]) -> Iterator[Prose]:
    """The name of a placeholder is no word of the translation: no rule reports it."""
    for block in blocks:
        found = [Span(*match.span()) for match in _PLACEHOLDER.finditer(block.text.text)]
        yield replace(block, apart=tuple(sorted({*block.apart, *found}))) if found else block


def glossary_in(root: Path | None) -> Glossary | None:
    """The glossary of a site; None where it has none.

    Raises:
        ConfigError: a glossary that cannot be read, with its line.
    """
    path = root / "locales" / "glossary.csv" if root else None
    if path is None or not path.is_file():
        return None
    return glossary_of_site(Text(path.as_posix(), path.read_text("utf-8")))


def lint_checks(locale: str, config: Config, root: Path | None = None, glossary: Glossary | None = None) -> Checks:
    """Wording and reading rules for one locale under a site's settings, with the site's own rules below ``root``.

    Raises:
        ConfigError: a rule file of the site that cannot be used.
    """
    own = (Subject.PROSE, Subject.BODY, Subject.ARTICLE)
    rules = [one for one in rule_sets(("wording", "reading")) if one.subject in own]
    return checks([*rules, *word_rules([locale], config, root)], config, glossary=glossary)
