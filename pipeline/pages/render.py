"""Facts of a page, strings of its locale and a theme in; the ``Page`` as it would be published out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from pipeline.model import Filling, Page, Traced
from pipeline.model.locale import direction
from pipeline.pages.addresses import NOT_FOUND, START, STYLE_SHEET, absolute, from_root, index_path, relative
from pipeline.pages.facts import Alternate, ArticleFacts, IndexFacts, IndexItem, SiteFacts, own_language
from pipeline.pages.locales import open_graph_locale, own_name, time_element
from pipeline.pages.moulds.mould import Shared
from pipeline.pages.schema import article_data
from pipeline.pages.strings import LanguageName, Phrases, Strings
from pipeline.pages.theme import STYLE, Theme
from pipeline.pages.tracing import Html, Phrase, escape, escape_string

SITE_NAME, SITE_DESCRIPTION = "site name", "site description"  # contexts of the settings' own messages


def render_article(facts: ArticleFacts, site: SiteFacts, strings: Strings, theme: Theme) -> Page:
    """The page of one article in one locale.

    Raises:
        TemplateFault: a template that cannot be read or printed, with the place to mend it.
    """
    shared = _shared(site, strings, theme)
    changed = facts.updated if facts.updated != facts.published else None
    values = {
        **_own_frame(site, facts.path, strings.locale, facts.alternates, _original(site, facts.alternates)),
        "title": _phrase(facts.title, facts.locale),
        "description": _phrase(facts.description, facts.locale) if facts.description else None,
        "anchor": facts.anchor,
        "body": Html(facts.body),
        "published": _date(facts.published, facts.locale),
        "updated": changed,
        "minutes": facts.minutes,
        "grade": _grade(facts.grade),
        "unreviewed": facts.locale in site.unreviewed and facts.locale != site.source_locale,
        "machine": facts.machine,
        "partial": facts.partial,
        "original": _original_link(facts, site),
        "data": article_data(facts, site, site_name(site, strings)),
        "image": absolute(site.url, facts.image) if site.url and facts.image else None,
    }
    return Page(facts.path, facts.locale, theme.print("article.html", values, shared), facts.name)


def render_index(facts: IndexFacts, site: SiteFacts, strings: Strings, theme: Theme) -> Page:
    """The list of articles in one locale.

    Raises:
        TemplateFault: a template that cannot be read or printed, with the place to mend it.
    """
    path = index_path(facts.locale)
    versions = tuple(Alternate(locale, index_path(locale)) for locale in site.locales)
    values = {
        **_frame(site, path, strings, theme, versions, START),
        "items": [_item(item, path, facts.locale) for item in facts.items],
        "unreviewed": facts.locale in site.unreviewed and facts.locale != site.source_locale,
    }
    return Page(path, facts.locale, theme.print("index.html", values))


def render_start(site: SiteFacts, strings: Mapping[str, Strings], theme: Theme) -> Page:
    """The first page of the site, which offers the languages. ``strings``: locale → its strings."""
    own = strings[site.source_locale]
    versions = tuple(Alternate(locale, index_path(locale)) for locale in site.locales)
    doors = _doors(site, START, strings, theme, "")
    values = {**_frame(site, START, own, theme, versions, START), "languages": (), "doors": doors}
    return Page(START, site.source_locale, theme.print("start.html", values))


def render_not_found(site: SiteFacts, strings: Mapping[str, Strings], theme: Theme) -> Page:
    """The page for addresses that lead nowhere, in all languages at once. It works at any depth of address."""
    frame = _frame(site, NOT_FOUND, strings[site.source_locale], theme, (), None)
    values = {
        **frame,
        "canonical": None,
        "css": Html(Traced.whole(theme.templates[STYLE])),
        "home": from_root(site.url, NOT_FOUND, START),
        "doors": _doors(site, NOT_FOUND, strings, theme, site.url),
    }
    return Page(NOT_FOUND, site.source_locale, theme.print("not_found.html", values))


def render_moved(old: str, target: ArticleFacts, site: SiteFacts, strings: Strings, theme: Theme) -> Page:
    """A page at an article's old path that leads to its new one at once, with a link for those it does not lead."""
    values = {
        **_frame(site, old, strings, theme, (), None),
        "canonical": absolute(site.url, target.path) if site.url else None,
        "title": _phrase(target.title, target.locale),
        "address": relative(old, target.path),
    }
    return Page(old, target.locale, theme.print("moved.html", values), target.name)


def assets(theme: Theme) -> dict[str, bytes]:
    """The files that the pages need besides themselves: path below output/ → content."""
    return {STYLE_SHEET: theme.templates[STYLE].content.encode()}


def _frame(
    site: SiteFacts, path: str, strings: Strings, theme: Theme, versions: Sequence[Alternate], default: str | None
) -> dict[str, object]:
    """What the head and the frame of every page need."""
    return {**_shared(site, strings, theme).values, **_own_frame(site, path, strings.locale, versions, default)}


def _shared(site: SiteFacts, strings: Strings, theme: Theme) -> Shared:
    """The part of it that all pages of a locale share, made once."""
    known = strings.kept.get("shared")
    if known is None or known[0] is not site or known[1] is not theme:
        known = strings.kept["shared"] = site, theme, Shared(_shared_frame(site, strings, theme))
    return cast(Shared, known[2])


def _shared_frame(site: SiteFacts, strings: Strings, theme: Theme) -> dict[str, object]:
    locale = strings.locale
    description = site.description
    return {
        **Phrases(strings, theme.sources).functions(),
        "lang": locale,
        "dir": direction(locale),
        "site_name": _of_settings(site.name, SITE_NAME, site, strings),
        "site_description": _of_settings(description, SITE_DESCRIPTION, site, strings) if description else None,
        "language_name": Phrase(Traced(own_name(locale))),
        "og_locale": open_graph_locale(locale),
        "owner": site.owner,
        "source_language": LanguageName(site.source_locale),
    }


def _own_frame(
    site: SiteFacts, path: str, locale: str, versions: Sequence[Alternate], default: str | None
) -> dict[str, object]:
    """The part that is the page's own: addresses, as they stand on it."""
    others = len(versions) > 1
    return {
        "own_address": relative(path, path),
        "style": relative(path, STYLE_SHEET),
        "home": relative(path, index_path(locale) if locale in site.locales else START),
        "canonical": absolute(site.url, path) if site.url else None,
        "alternates": _alternates(site, versions, default) if others and site.url else (),
        "languages": [_language(version, path) for version in versions] if others else (),
    }


def site_name(site: SiteFacts, strings: Strings) -> Traced:
    """The name of the site in a locale."""
    return _site_text(site.name, SITE_NAME, strings)


def _of_settings(text: Traced, context: str, site: SiteFacts, strings: Strings) -> Phrase:
    """A text of the settings; marked where it is not translated, so that it is spoken right (WCAG 2.2, 3.1.2)."""
    own = _site_text(text, context, strings)
    return _phrase(Filling(own, site.source_locale if own is text else None), strings.locale)


def _site_text(text: Traced, context: str, strings: Strings) -> Traced:
    """A text of the settings, translated where the site catalog has it."""
    forms = strings.translations.get((text.text, context))
    return forms[0] if forms else text


def _original(site: SiteFacts, versions: Sequence[Alternate]) -> str | None:
    """For readers of no language on offer: the version in the source language, else the first."""
    paths = {version.locale: version.path for version in versions}
    return paths.get(site.source_locale) or (versions[0].path if versions else None)


def _alternates(site: SiteFacts, versions: Sequence[Alternate], default: str | None) -> list[tuple[str, str]]:
    links = [(version.locale, absolute(site.url, version.path)) for version in versions]
    return [*links, ("x-default", absolute(site.url, default))] if default is not None else links


def _language(version: Alternate, path: str) -> tuple[str, Html, Html]:
    """One line of the menu of languages: address, attributes, name."""
    marks, name = _marks(version.locale)
    return relative(path, version.path), marks, name


@cache
def _marks(locale: str) -> tuple[Html, Html]:
    marks = f'hreflang="{locale}" lang="{locale}" dir="{direction(locale)}"'
    return Html(Traced(marks)), Html(Traced(escape_string(own_name(locale))))


def _doors(
    site: SiteFacts, page: str, strings: Mapping[str, Strings], theme: Theme, url: str
) -> list[dict[str, object]]:
    """One door a language: its name, its address, and the functions that say the rest in that language."""
    return [
        {
            **Phrases(strings[locale], theme.sources).functions(),
            "lang": locale,
            "dir": direction(locale),
            "name": own_name(locale),
            "address": from_root(url, page, index_path(locale)),
        }
        for locale in site.locales
        if locale in strings
    ]


def _original_link(facts: ArticleFacts, site: SiteFacts) -> str | None:
    if facts.locale == site.source_locale:
        return None
    found = [version.path for version in facts.alternates if version.locale == site.source_locale]
    return relative(facts.path, found[0]) if found else None


def _item(item: IndexItem, path: str, locale: str) -> dict[str, object]:
    return {
        "address": relative(path, item.path),
        "lang": item.locale if item.locale != locale else None,
        "language": LanguageName(item.locale),
        "title": _phrase(item.title, locale),
        "description": _phrase(item.description, locale) if item.description else None,
        "minutes": item.minutes,
        "grade": _grade(item.grade),
    }


def _phrase(filling: Filling, locale: str) -> Phrase:
    return Phrase(escape(filling.text), own_language(filling, locale))


def _date(date: datetime.date | None, locale: str) -> Html | None:
    return Html(Traced(time_element(date, locale))) if date else None


def _grade(grade: float | None) -> int | None:
    """A whole school grade, at least the first; None stays None."""
    return None if grade is None else max(1, round(grade))
