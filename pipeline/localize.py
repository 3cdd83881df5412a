"""One article and one locale in; its page, its findings and what the other pages need to know of it out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.check import Checks, check
from pipeline.formats import fill, words
from pipeline.languages.grade import Grade, grade_blocks
from pipeline.load import Loaded, template_entries, template_fault
from pipeline.markup import Document, read_document
from pipeline.model import Article, Body, Entries, Filling, Finding, Kind, Page, Subject
from pipeline.model.locale import posix
from pipeline.names import with_names_apart
from pipeline.pages import Alternate, ArticleFacts, SiteFacts, TemplateFault, render_article
from pipeline.pages.addresses import localized_file, media_path, relative, rest, source_file
from pipeline.pages.opening import without_heading
from pipeline.places import page_path
from pipeline.rules.discover import PythonRule
from pipeline.rules.reading.grade import Options as GradeOptions
from pipeline.rules.translation.coverage import Coverage
from pipeline.translate import Translation, opens_with_title, title_of, translate


@dataclass(frozen=True, slots=True)
class Made:
    """One article in one locale. ``page`` is None where a template could not be printed.

    ``facts``: what each site rule remembers of the page, by the rule's id.
    """

    name: str
    locale: str
    path: str
    page: Page | None
    title: Filling
    description: Filling | None
    findings: tuple[Finding, ...]
    facts: Mapping[str, object] = field(default_factory=dict)
    grade: Grade | None = None
    minutes: int | None = None
    updated: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the pages of one article need to know of the others.

    ``paths``: (article, locale) → path of every page that will be public; ``offered`` locales
    by article, in the order of the site; ``files``: the file below source/ that an article may be → the article;
    ``media``: files below source/; ``absent``: where pages that are held back and never were public would stand.
    """

    site: SiteFacts
    paths: Mapping[tuple[str, str], str]
    files: Mapping[str, str]
    media: frozenset[str]
    absent: Mapping[tuple[str, str], str] = field(default_factory=dict)


def localize(article: Article, locales: Iterable[str], loaded: Loaded, around: Surroundings, run: Checks) -> list[Made]:
    """The pages of one article in some locales. The source page is always made: the others compare with it."""
    source = loaded.config.source_locale
    made: list[Made] = []
    known: dict[str, Any] = {"source": None}
    source_body: Body | None = None
    wanted = tuple(locales)
    for locale in (source, *(one for one in wanted if one != source)):
        page, body, document = _one(article, locale, loaded, around, run.knowing(**known), source_body)
        if locale == source:
            known, source_body = {"source": document}, body
        if locale in wanted:
            made.append(page)
    return made


def _one(
    article: Article, locale: str, loaded: Loaded, around: Surroundings, run: Checks, source: Body | None
) -> tuple[Made, Body, Document | None]:
    run = run.at(article.text.name, locale)
    path = around.paths.get((article.name, locale)) or page_path(article, locale)
    translation = translation_of(article, locale, loaded)
    fillings = translation.fillings if translation else {}
    glossary = run.known.get("glossary")
    body = Body(path, locale, with_names_apart(words(article, fillings, locale), glossary), source)
    graded = grade_blocks(
        body.blocks, locale, ignore=run.options("reading.grade", GradeOptions()).not_counted(glossary, locale)
    )
    facts = article_facts(article, locale, loaded, around, translation, graded)
    found = _findings_of_words(article, locale, loaded, run, translation, body)
    page, document = None, None
    try:
        page = render_article(facts, around.site, loaded.locales[locale].strings, loaded.theme)
        if run.of(Subject.DOCUMENT) or run.of(Subject.SITE):
            document = read_document(page)
            entries = (*translation.entries, *template_entries(loaded, locale)) if translation else ()
            found += check(run.knowing(entries=entries), Subject.DOCUMENT, document, locale=locale, path=path)
    except TemplateFault as error:
        found += template_fault(error, loaded.theme)
    gathered = {} if document is None else site_facts(document, run)
    updated = facts.updated or facts.published
    made = Made(
        article.name, locale, path, page, facts.title, facts.description, tuple(found), gathered,
        graded, facts.minutes, updated,
    )  # fmt: skip
    return made, body, document


def article_facts(
    article: Article,
    locale: str,
    loaded: Loaded,
    around: Surroundings,
    translation: Translation | None,
    graded: Grade | None = None,
) -> ArticleFacts:
    """What the page of one article in one locale says. ``translation``: None for the source; ``graded``: if known."""
    path = around.paths.get((article.name, locale)) or page_path(article, locale)
    fillings = translation.fillings if translation else {}
    body, anchor = fill(article, fillings, address=_addresses(article, locale, path, around)), None
    if opens_with_title(article):
        body, anchor = without_heading(body)
    return ArticleFacts(
        name=article.name,
        locale=locale,
        path=path,
        title=title_of(article, translation) or Filling(article.parts[0].slice(0, 0)),
        body=body,
        description=title_of(article, translation, Kind.DESCRIPTION),
        alternates=tuple(
            Alternate(other, around.paths[article.name, other])
            for other in loaded.config.all_locales
            if (article.name, other) in around.paths
        ),
        published=_date(article.meta.get("date")),
        updated=_date(article.meta.get("updated")),
        minutes=max(1, round(graded.minutes)) if graded and graded.words else None,
        grade=graded.grade if graded and graded.grade is not None and not graded.too_short else None,
        partial=bool(translation and translation.partial),
        machine=bool(translation and translation.machine),
        anchor=anchor,
    )


def site_facts(document: Document, run: Checks) -> dict[str, object]:
    """What each rule that compares pages remembers of this one."""
    return {rules.rule.id: rules.facts(document) for rules in run.of(Subject.SITE) if isinstance(rules, PythonRule)}


def translation_of(article: Article, locale: str, loaded: Loaded) -> Translation | None:
    """What the catalog of an article gives in a locale; None for the source."""
    if locale == loaded.config.source_locale:
        return None
    entries = loaded.locales[locale].entries.get(article.name, ())
    return translate(
        article,
        entries,
        locale=locale,
        source_locale=loaded.config.source_locale,
        show_machine=loaded.config.locale(locale).show_machine_translations,
    )


def _findings_of_words(
    article: Article, locale: str, loaded: Loaded, run: Checks, translation: Translation | None, body: Body
) -> list[Finding]:
    found: list[Finding] = []
    if translation is None:
        found += check(run, Subject.ARTICLE, article, locale=locale, path=article.text.name)
    elif run.of(Subject.ENTRY) or run.of(Subject.ENTRIES):
        for entry in translation.entries:
            found += check(run, Subject.ENTRY, entry, locale=locale, path=article.text.name)
        path = f"locales/{posix(locale)}/LC_MESSAGES/{article.name}.po"
        needed = loaded.config.needed_coverage(locale)
        coverage = Coverage(translation.shown, translation.messages, needed)
        subject = Entries(path, locale, translation.entries)
        for finding in check(run.knowing(coverage=coverage), Subject.ENTRIES, subject, locale=locale, path=path):
            found.append(finding)
    for block in body.blocks if run.speaking(Subject.PROSE, locale) else ():
        found += check(run, Subject.PROSE, block, locale=locale, path=body.path)
    found += check(run, Subject.BODY, body, locale=locale, path=article.text.name)
    return found


def _addresses(article: Article, locale: str, path: str, around: Surroundings) -> Callable[[str], str]:
    """How an address of the article's file stands on this page."""
    file = article.text.name.removeprefix("source/")

    def published(address: str) -> str:
        target = source_file(address, file)
        if target is None:
            return address
        name = around.files.get(target)
        if name is not None:
            page = around.paths.get((name, locale)) or around.paths.get((name, around.site.source_locale))
            page = page or around.absent.get((name, locale))  # nothing is there, and the rule on links says why
            return relative(path, page) + rest(address) if page else address
        if target in around.media:
            return relative(path, media_path(localized_file(target, locale, around.media))) + rest(address)
        return address

    return published


def _date(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        return None
