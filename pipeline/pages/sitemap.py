"""The published pages in; sitemap.xml with the versions of each page, and robots.txt, out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.pages.addresses import SITEMAP, absolute
from pipeline.pages.facts import Alternate, SiteFacts
from pipeline.pages.tracing import escape_string

_START = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """All published versions of one page; ``default`` is the path for readers of other languages."""

    alternates: tuple[Alternate, ...]
    updated: datetime.date | None = None
    default: str | None = None


def sitemap(site: SiteFacts, entries: Iterable[SitemapEntry]) -> str:
    """The sitemap (sitemaps.org 0.9, alternates as Google reads them). Needs ``site.url``.

    Raises:
        ValueError: the site has no URL; a sitemap holds full addresses only.
    """
    if not site.url:
        raise ValueError("A sitemap needs the address of the site: set url in everyreader.toml.")
    return _START + "".join(line for entry in entries for line in _urls(site, entry)) + "</urlset>\n"


def robots(site: SiteFacts) -> str:
    """Everything may be read; the sitemap is named where there is one."""
    where = f"\nSitemap: {absolute(site.url, SITEMAP)}\n" if site.url else ""
    return f"User-agent: *\nDisallow:\n{where}"


def _urls(site: SiteFacts, entry: SitemapEntry) -> Iterator[str]:
    versions = [(alternate.locale, absolute(site.url, alternate.path)) for alternate in entry.alternates]
    links = _links(versions, absolute(site.url, entry.default) if entry.default is not None else None)
    changed = f"<lastmod>{entry.updated.isoformat()}</lastmod>" if entry.updated else ""
    for _, address in versions:
        yield f"<url><loc>{_text(address)}</loc>{changed}{links}</url>\n"


def _links(versions: Sequence[tuple[str, str]], default: str | None) -> str:
    if len(versions) < 2:
        return ""
    all_versions = [*versions, ("x-default", default)] if default else versions
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{locale}" href="{escape_string(address)}"/>'
        for locale, address in all_versions
        if address
    )


def _text(address: str) -> str:
    return address.replace("&", "&amp;").replace("<", "&lt;")
