"""The sitemap as search engines read it."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest

from pipeline.model import Traced
from pipeline.pages import Alternate, SiteFacts, SitemapEntry, robots, sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SITE = SiteFacts(Traced("Pain"), url="https://example.org/a&b/")


def test_each_version_names_all_versions() -> None:
    versions = (Alternate("en", "en/pain/index.html"), Alternate("ar", "ar/ألم/index.html"))
    entry = SitemapEntry(versions, datetime.date(2026, 11, 23), "en/pain/index.html")
    root = ElementTree.fromstring(sitemap(SITE, [entry, SitemapEntry((Alternate("en", "index.html"),))]))
    urls = root.findall("s:url", NAMES)
    english, arabic = "https://example.org/a&b/en/pain/", "https://example.org/a&b/ar/%D8%A3%D9%84%D9%85/"
    assert [url.findtext("s:loc", None, NAMES) for url in urls] == [english, arabic, "https://example.org/a&b/"]
    assert [url.findtext("s:lastmod", None, NAMES) for url in urls] == ["2026-11-23", "2026-11-23", None]
    for url in urls[:2]:
        links = [(link.get("hreflang"), link.get("href")) for link in url.findall("x:link", NAMES)]
        assert links == [("en", english), ("ar", arabic), ("x-default", english)]
    assert urls[2].findall("x:link", NAMES) == []


def test_a_sitemap_needs_an_address() -> None:
    with pytest.raises(ValueError, match=r"set url in everyreader\.toml"):
        sitemap(SiteFacts(Traced("Pain")), [])


def test_robots_name_the_sitemap_where_there_is_one() -> None:
    assert robots(SITE).endswith("\nSitemap: https://example.org/a&b/sitemap.xml\n")
    assert "Sitemap" not in robots(SiteFacts(Traced("Pain")))
