"""The files of a site in; articles, entries and strings as values out, and a finding for each fault."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline import catalogs, pages
from pipeline.anchors import with_anchors
from pipeline.config import Config
from pipeline.faults import fault_findings, read_fault
from pipeline.formats import ArticleError, plain_heading, read_article
from pipeline.model import Article, Entry, Finding, Kind, Place, Text, Traced
from pipeline.model.locale import bcp47, language
from pipeline.pages import Strings, TemplateFault, TemplateMessage, Theme
from pipeline.pages.colours import colour_faults
from pipeline.pages.render import SITE_DESCRIPTION, SITE_NAME
from pipeline.places import line_of_key, misplaced, redirected
from pipeline.site import ARTICLE_ENDINGS, SETTINGS, SiteFiles, article_name

SITE_CATALOG = "site"
EVERYTHING = ("", "")  # what a fault of the style sheet holds back


@dataclass(frozen=True, slots=True)
class LocaleCatalogs:
    """The readable catalogs of one locale: name → entries; ``strings`` are those of the templates."""

    locale: str
    entries: Mapping[str, Sequence[Entry]]
    strings: Strings
    reviewed: bool = True
    headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A site as values.

    ``faults``: findings of files with a fault, by what they hold back: (locale or "", article or "").
    """

    files: SiteFiles
    date: datetime.date
    theme: Theme
    articles: Mapping[str, Article]
    locales: Mapping[str, LocaleCatalogs]
    faults: Mapping[tuple[str, str], tuple[Finding, ...]] = field(default_factory=dict)

    @property
    def config(self) -> Config:
        return self.files.config


def load(files: SiteFiles, date: datetime.date, before: Loaded | None = None) -> Loaded:
    """Reads every article and catalog once. A file with a fault becomes a finding, never an exception.

    What was loaded ``before`` is taken over, as the same objects, where the files are the same.
    """
    before = before if before and before.config == files.config else None
    faults: dict[tuple[str, str], list[Finding]] = {}
    articles: dict[str, Article] = {}
    names = {article_name(text.name) for text in files.sources} | {article_name(one.path) for one in files.unread}
    redirected(files.config, names)
    texts = {key: Kind.TITLE if key == "title" else Kind.DESCRIPTION for key in files.config.text_fields}
    for text in files.sources:
        name = article_name(text.name)
        ending = text.name[text.name.rindex(".") :].lower()
        try:
            if name in articles or name == SITE_CATALOG:
                raise ArticleError(_taken(name), text.name, 1, 1)
            known = before.articles.get(name) if before else None
            if known is None or known.text != text:
                known = read_article(text, format=ARTICLE_ENDINGS[ending], name=name, texts=texts, for_page=True)
                known = with_anchors(known)
            articles[name] = known
        except ArticleError as error:
            faults.setdefault(("", name), []).extend(
                read_fault("article", text, error.message, error.line, error.column)
            )
    for article, line, message in (*misplaced(articles.values(), files.config), *_nameless(articles.values())):
        faults.setdefault(("", article.name), []).extend(read_fault("article", article.text, message, line, 1))
    for name in [name for locale, name in faults if not locale]:
        articles.pop(name, None)
    for unread in files.unread:
        locale, name = _held_by(unread.path)
        sort = "catalog" if locale else "article"
        found = read_fault(sort, Text(unread.path, ""), unread.message, 1, 1)
        place = Place(unread.path, unread.line, 1, unread.line, 1)
        faults.setdefault((locale, name), []).extend(replace(finding, place=place) for finding in found)
    same = before is not None and before.files.templates == files.templates
    own = (Text(f"templates/{name}", content) for name, content in files.templates.items())
    theme = before.theme if before is not None and same else pages.theme(own)
    coloured = before.faults.get(EVERYTHING, ()) if before is not None and same else _colour_findings(theme)
    if coloured:
        faults[EVERYTHING] = [*coloured]
    locales = {locale: _locale(files, locale, faults, before) for locale in files.config.all_locales}
    return Loaded(files, date, theme, articles, locales, {key: tuple(found) for key, found in faults.items()})


def _colour_findings(theme: Theme) -> list[Finding]:
    return [finding for fault in colour_faults(theme) for finding in fault_findings(fault, SETTINGS)]


def template_fault(error: TemplateFault, theme: Theme) -> list[Finding]:
    """The finding of a template that cannot be printed."""
    text = next((t for t in theme.templates.values() if t.name == error.place.path), Text(error.place.path, ""))
    return read_fault("template", text, error.message, error.place.line, error.place.column, error.place)


def template_entries(loaded: Loaded, locale: str) -> tuple[Entry, ...]:
    """The strings of the templates in one locale, also those that its catalog does not have."""
    source = loaded.config.source_locale
    known = {
        (entry.msgid.text, entry.context): entry
        for entry in loaded.locales[locale].entries.get(SITE_CATALOG, ())
        if not entry.obsolete
    }
    found = []
    for message in site_strings(loaded):
        entry = known.get(message.key)
        if entry is None:
            entry = Entry(locale, source, message.msgid, (), message.plural, message.context, Kind.TEMPLATE)
        found.append(replace(entry, kind=Kind.TEMPLATE))
    return tuple(found)


def site_strings(loaded: Loaded) -> tuple[TemplateMessage, ...]:
    """What translators get besides the articles: the name of the site, and the strings of the templates.

    Raises:
        TemplateFault: a template that cannot be read; its strings would be lost.
    """
    own = [
        TemplateMessage(Traced(words), None, context, (note,), ((SETTINGS, 1),))
        for words, context, note in (
            (loaded.config.name, SITE_NAME, "the name of the site"),
            (loaded.config.description, SITE_DESCRIPTION, "what the site is, on its list of articles"),
        )
        if words
    ]
    return (*own, *loaded.theme.messages())


def _locale(
    files: SiteFiles, locale: str, faults: dict[tuple[str, str], list[Finding]], before: Loaded | None
) -> LocaleCatalogs:
    entries: dict[str, Sequence[Entry]] = {}
    headers: dict[str, Mapping[str, str]] = {}
    last = before.locales[locale] if before else None
    for (own, name), text in files.catalogs.items():
        if own != locale:
            continue
        if before and last and name in last.entries and before.files.catalogs.get((locale, name)) == text:
            entries[name], headers[name] = last.entries[name], last.headers[name]
            continue
        source = files.config.source_locale
        try:
            header, found = catalogs.header_and_entries(text, locale=locale, source_locale=source)
        except catalogs.CatalogError as error:
            held = (locale, "" if name == SITE_CATALOG else name)
            faults.setdefault(held, []).extend(
                replace(found, locale=locale)
                for found in read_fault("catalog", text, error.message, error.line, error.column)
            )
            continue
        if strange := _strange_header(header, locale):
            key, message = strange
            line = text.content[: max(0, text.content.find(f'"{key}:'))].count("\n") + 1
            held = (locale, "" if name == SITE_CATALOG else name)
            faults.setdefault(held, []).extend(
                replace(found, locale=locale) for found in read_fault("catalog", text, message, line, 1)
            )
            continue
        headers[name], entries[name] = header, found
    drafts = (header.get("X-Everyreader-Review", "").strip().lower() == "draft" for header in headers.values())
    reviewed = not files.config.locale(locale).unreviewed and not any(drafts)
    plural_forms = headers.get(SITE_CATALOG, {}).get("Plural-Forms")
    if last and last.entries.get(SITE_CATALOG) is entries.get(SITE_CATALOG):
        return replace(last, entries=entries, headers=headers, reviewed=reviewed)
    usable = {
        (entry.msgid.text, entry.context): entry.translations
        for entry in entries.get(SITE_CATALOG, ())
        if entry.translated and not entry.fuzzy and not entry.obsolete
    }
    return LocaleCatalogs(locale, entries, Strings(locale, usable, plural_forms), reviewed, headers)


def _nameless(articles: Iterable[Article]) -> Iterator[tuple[Article, int, str]]:
    """Articles that no page can name or date: the line, and a sentence."""
    for article in articles:
        named = any(one.kind in (Kind.TITLE, Kind.HEADING) and one.text.strip() for one in article.segments)
        if not named and not plain_heading(article):
            yield article, 1, "This article has no title. Write “title: …” between two lines of --- at its top."
        for key in ("date", "updated"):
            given = article.meta.get(key)
            if given is not None and day_of(given) is None:
                message = f"“{given}” is no date. Write “{key}” as 2026-11-23."
                yield article, line_of_key(article, key), message


def day_of(value: object) -> datetime.date | None:
    """A date of the front matter; None where it is none."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        return None


def _strange_header(header: Mapping[str, str], locale: str) -> tuple[str, str] | None:
    """A header that another language than the file's own is named in: its field, and a sentence."""
    named = header.get("Language", "").strip()
    if named and language(named) != language(locale):
        message = (
            f"This catalog says that it is in {named}, but it lies in the folder of {locale}. Mend one of the two."
        )
        return "Language", message
    return None


def _held_by(path: str) -> tuple[str, str]:
    """What a file that is not text holds back: (locale or "", article or "")."""
    parts = path.split("/")
    if parts[0] == "locales" and len(parts) > 3:
        name = "/".join(parts[3:]).removesuffix(".po")
        return bcp47(parts[1]), "" if name == SITE_CATALOG else name
    return "", article_name(path)


def _taken(name: str) -> str:
    if name == SITE_CATALOG:
        return "An article cannot be named “site”: its catalog would be that of the page templates. Rename the file."
    return f"Two files are the article “{name}” (they differ in their ending only). Rename one of them."
