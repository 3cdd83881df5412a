"""One page, text or catalog in, its findings out: the checks for texts that belong to no site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pipeline import catalogs, formats
from pipeline.check import Checks, check, check_site, checks, in_order
from pipeline.config import Config
from pipeline.gate import Note, merged
from pipeline.languages.resolve import language_of
from pipeline.load import read_fault
from pipeline.markup import read_document
from pipeline.model import Article, Body, Entries, Finding, Kind, Page, Prose, RuleSet, Span, Subject, Text, Traced
from pipeline.model.locale import bcp47
from pipeline.rules.discover import PythonRule, family_rules, rule_sets
from pipeline.rules.wording import wording_rules

_PARAGRAPH = re.compile(r"[^\s\n][^\n]*(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*")
Resolve = Callable[[str], str | None]


def check_html(
    html: str, *, locale: str | None = None, resolve: Resolve | None = None, path: str = "page.html"
) -> list[Finding]:
    """Accessibility findings of one page, in the order of the page.

    ``locale`` says what language its readers expect; without it the page's own ``lang`` counts.
    ``resolve`` gives the HTML of a linked page (by its address as written), or None.

    Raises:
        UnknownLocale: a locale that nobody knows, with the nearest ones.
    """
    if locale is not None:
        language_of(locale)
    page = Page(path, bcp47(locale) if locale else "", Traced.whole(Text(path, html)))
    return in_order(page_findings(page, _page_checks(), resolve=resolve))


def page_findings(page: Page, run: Checks, *, resolve: Resolve | None = None) -> list[Finding]:
    """What the rules of one page, and those that look at the pages it links to, say of it."""
    run = run.knowing(resolve=resolve)
    document = read_document(page)
    found = check(run, Subject.DOCUMENT, document, locale=page.locale or None, path=page.path)
    for rules in run.of(Subject.SITE):
        if resolve is not None and isinstance(rules, PythonRule) and "resolve" in rules.rule.needs:
            found += check_site(run, rules, {page.path: rules.facts(document)}, {page.path: page})
    return found


def check_wording(text: str, locale: str = "en", *, path: str = "text") -> list[Finding]:
    """Wording findings of plain text, whose paragraphs are split by blank lines.

    Raises:
        UnknownLocale: a locale that nobody knows, with the nearest ones.
    """
    language_of(locale)
    tag = bcp47(locale)
    blocks = tuple(paragraphs(Text(path, text), tag))
    return in_order(prose_findings(Body(path, tag, blocks), wording_checks(tag)))


def prose_findings(body: Body, run: Checks) -> list[Finding]:
    """What the rules over blocks and over the whole body say of some prose."""
    found = [
        finding
        for block in body.blocks
        for finding in check(run, Subject.PROSE, block, locale=body.locale, path=body.path)
    ]
    return found + check(run, Subject.BODY, body, locale=body.locale, path=body.path)


def check_catalog(po: str, *, locale: str | None = None, path: str = "catalog.po") -> list[Finding]:
    """Translation findings of one catalog; a catalog that cannot be read is one finding with its line.

    ``locale`` without it is the catalog's ``Language``.

    Raises:
        UnknownLocale: a locale that nobody knows, with the nearest ones.
    """
    text = Text(path, po)
    try:
        catalog = catalogs.read(text)
    except catalogs.CatalogError as error:
        return read_fault("catalog", text, error.message, error.line, error.column)
    fields = catalogs.header_fields(catalog) if catalog.header else {}
    named = locale or fields.get("Language") or ""
    if locale:
        language_of(locale)
    tag = bcp47(named) if named else "und"
    entries = catalogs.entries(catalog, locale=tag)
    return in_order(entry_findings(Entries(path, tag, entries), catalog_checks()))


def entry_findings(entries: Entries, run: Checks) -> list[Finding]:
    """What the rules over messages and over the whole catalog say."""
    found = [
        finding
        for entry in entries.entries
        for finding in check(run, Subject.ENTRY, entry, locale=entries.locale, path=entries.path)
    ]
    found += check(run, Subject.ENTRIES, entries, locale=entries.locale, path=entries.path)
    return [note.finding for note in merged(Note(finding) for finding in found)]


def article_findings(article: Article, body: Body, run: Checks) -> list[Finding]:
    """What the rules over the file and over its words say of one article in its source language."""
    found = check(run, Subject.ARTICLE, article, locale=body.locale, path=article.text.name)
    return found + prose_findings(body, run)


def read_article(content: str, format: str = "markdown", *, name: str = "article") -> Article:  # noqa: A002
    """An article from its text: ``markdown``, ``html`` or ``text``.

    Raises:
        ArticleError: front matter that cannot be read, with its line.
    """
    return formats.read_article(Text(name, content), format=format, name=name)


def paragraphs(text: Text, locale: str) -> Iterator[Prose]:
    """The paragraphs of plain text, split by blank lines."""
    for match in _PARAGRAPH.finditer(text.content):
        end = match.start() + len(match[0].rstrip())
        yield Prose(Traced.whole(text, Span(match.start(), end)), locale, Kind.PARAGRAPH)


@cache
def wording_checks(locale: str, families: tuple[str, ...] = ("wording",)) -> Checks:
    """The rules for prose of one locale under default settings."""
    sets: list[RuleSet] = [rules for rules in rule_sets(families) if rules.subject in (Subject.PROSE, Subject.BODY)]
    if "wording" in families:
        sets.append(wording_rules(locale))
    return checks(sets)


@cache
def _page_checks() -> Checks:
    return checks([*family_rules("accessibility"), *family_rules("site")])


@cache
def catalog_checks() -> Checks:
    """The rules for catalogs under default settings."""
    return checks(family_rules("translation"))


def page_checks(config: Config) -> Checks:
    """The rules for pages under a site's settings."""
    return checks([*family_rules("accessibility"), *family_rules("site")], config)


def lint_checks(locale: str, config: Config, sets: Iterable[RuleSet] = ()) -> Checks:
    """Wording and reading rules for one locale under a site's settings."""
    own = (Subject.PROSE, Subject.BODY, Subject.ARTICLE)
    rules = [one for one in rule_sets(("wording", "reading")) if one.subject in own]
    return checks([*rules, wording_rules(locale), *sets], config)
