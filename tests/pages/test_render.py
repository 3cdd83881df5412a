"""Whole pages: what each must have, in every direction and with nothing translated."""

from __future__ import annotations

import datetime
import json
import posixpath
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.markup import read_document
from pipeline.model import Filling, Page, Text, Traced
from pipeline.pages import (
    Alternate,
    ArticleFacts,
    IndexFacts,
    IndexItem,
    SiteFacts,
    Strings,
    assets,
    render_article,
    render_index,
    render_moved,
    render_not_found,
    render_start,
    theme,
)
from pipeline.pages.addresses import article_path, index_path

LOCALES = ("en", "es", "ar", "zh-Hans")
THEME = theme()


def traced(content: str, name: str = "locales/es/LC_MESSAGES/pain.po") -> Traced:
    return Traced.whole(Text(name, content))


SITE = SiteFacts(
    traced("Pain & Co", "everyreader.toml"), "en", LOCALES, "https://example.org/health",
    traced("Articles in plain words.", "everyreader.toml"), frozenset(LOCALES[1:]),
    traced("A clinic", "everyreader.toml"),
)  # fmt: skip
STRINGS = {
    "es": Strings("es", {
        ("Articles", None): (traced("Artículos", "locales/es/LC_MESSAGES/site.po"),),
        ("{n} minute to read", None): (traced("{n} minuto"), traced("{n} minutos")),
        ("Pain & Co", "site name"): (traced("Dolor y Cía"),),
    }),
    **{locale: Strings(locale) for locale in ("en", "ar", "zh-Hans")},
}  # fmt: skip
VERSIONS = tuple(Alternate(locale, article_path("guides/pain", locale)) for locale in LOCALES)


def facts(locale: str = "es") -> ArticleFacts:
    return ArticleFacts(
        "guides/pain", locale, article_path("guides/pain", locale), Filling(traced('¿Qué es "dolor"?')),
        traced('<p>Uno</p>\n<h2 id="dos">Dos</h2>'), Filling(traced("What pain is"), "en"), VERSIONS,
        datetime.date(2026, 11, 23), datetime.date(2026, 12, 1), 6, 7.6,
    )  # fmt: skip


def article(locale: str = "es", **changes: object) -> Page:
    return render_article(replace(facts(locale), **changes), SITE, STRINGS[locale], THEME)  # type: ignore[arg-type]


def every_page() -> dict[str, Page]:
    pages = [article(locale) for locale in LOCALES]
    for locale in LOCALES:
        items = (IndexItem(VERSIONS[0].path, "en", Filling(traced("Pain"), "en"), None, 6, 7.6),)
        pages.append(render_index(IndexFacts(locale, items), SITE, STRINGS[locale], THEME))
    pages += [render_start(SITE, STRINGS, THEME), render_not_found(replace(SITE, url=""), STRINGS, THEME)]
    pages.append(render_moved("es/old/index.html", facts(), SITE, STRINGS["es"], THEME))
    return {page.path: page for page in pages}


PAGES = every_page()


def tags(page: Page, name: str) -> list[dict[str, str]]:
    return [dict(element.attrs) for element in read_document(page).by_tag.get(name, [])]


@pytest.mark.parametrize("path", sorted(PAGES))
def test_each_page_has_its_language_landmarks_and_one_first_heading(path: str) -> None:
    page = PAGES[path]
    (html,) = tags(page, "html")
    assert html == {"lang": page.locale, "dir": "rtl" if page.locale == "ar" else "ltr"}
    assert [len(tags(page, name)) for name in ("main", "h1", "title", "footer")] == [1, 1, 1, 1]
    (main,) = tags(page, "main")
    skip = tags(page, "a")[0]
    assert (skip["href"], main["id"]) == ("#main", "main")
    assert not tags(page, "script") or tags(page, "script") == [{"type": "application/ld+json"}]


@pytest.mark.parametrize("path", sorted(PAGES))
def test_each_link_inside_the_site_leads_to_a_page_or_asset(path: str) -> None:
    page = PAGES[path]
    inside = set(PAGES) | set(assets(THEME))
    addresses = [tag["href"] for name in ("a", "link") for tag in tags(page, name)]
    for address in addresses:
        if address.startswith(("#", "https://example.org/")):
            continue
        assert posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address))) in inside, address


@pytest.mark.parametrize("path", sorted(PAGES))
def test_each_character_of_a_page_that_a_person_wrote_has_a_place(path: str) -> None:
    page = PAGES[path]
    for piece in page.html.pieces:
        words = page.html.text[piece.start : piece.end]
        source = piece.origin.content[piece.span.start : piece.span.end]
        assert words == source or words[0] in "&\\"
    for tag in ("<main", "<h1", "</footer>"):
        place = page.html.place(page.html.text.index(tag), page.html.text.index(tag) + len(tag))
        assert place is not None
        assert place.path.startswith("pipeline/pages/templates/")


def test_alternates_name_every_version_and_the_source_as_default() -> None:
    links = [tag for tag in tags(article(), "link") if tag["rel"] == "alternate"]
    assert [(tag["hreflang"], tag["href"]) for tag in links] == [
        ("en", "https://example.org/health/en/guides/pain/"),
        ("es", "https://example.org/health/es/guides/pain/"),
        ("ar", "https://example.org/health/ar/guides/pain/"),
        ("zh-Hans", "https://example.org/health/zh-Hans/guides/pain/"),
        ("x-default", "https://example.org/health/en/guides/pain/"),
    ]
    canonical = [tag["href"] for tag in tags(article(), "link") if tag["rel"] == "canonical"]
    assert canonical == ["https://example.org/health/es/guides/pain/"]


def test_without_an_address_of_the_site_there_is_no_absolute_one() -> None:
    page = render_article(facts(), replace(SITE, url=""), STRINGS["es"], THEME)
    assert [tag["rel"] for tag in tags(page, "link")] == ["stylesheet"]
    assert "example.org" not in page.html.text


def test_each_language_has_its_own_name_in_the_menu() -> None:
    menu = [tag for tag in tags(article(), "a") if tag.get("hreflang")]
    assert [(tag["lang"], tag["dir"], tag["href"]) for tag in menu] == [
        ("en", "ltr", "../../../en/guides/pain/index.html"),
        ("es", "ltr", "index.html"),
        ("ar", "rtl", "../../../ar/guides/pain/index.html"),
        ("zh-Hans", "ltr", "../../../zh-Hans/guides/pain/index.html"),
    ]
    assert [tag.get("aria-current") for tag in menu] == [None, "page", None, None]
    for name in ("English", "Español", "العربية", "简体中文"):
        assert f">{name}</a>" in article().html.text


def test_a_page_in_one_language_has_no_menu() -> None:
    assert not tags(article(alternates=(VERSIONS[1],)), "nav")


def test_the_title_leads_to_the_catalog_wherever_it_stands() -> None:
    page = article().html
    starts = [index for index in range(len(page.text)) if page.text.startswith("¿Qué es", index)]
    assert len(starts) == 5  # title, Open Graph, two names in JSON-LD, heading
    for start in starts:
        place = page.place(start, start + 7)
        assert place is not None
        assert (place.path, place.line, place.column) == ("locales/es/LC_MESSAGES/pain.po", 1, 1)


def test_texts_in_another_language_are_marked() -> None:
    text = article().html.text
    assert '<p class="lead"><span lang="en" dir="ltr">What pain is</span></p>' in text
    assert '<meta name="description" content="What pain is">' in text
    assert '<span lang="en" dir="ltr">Reading level: school grade 8</span>' in text
    assert "<li>6 minutos</li>" in text
    assert '<time datetime="2026-11-23">23 de noviembre de 2026</time>' in text


def test_the_site_has_its_name_in_each_language() -> None:
    assert "<title>¿Qué es &#34;dolor&#34;? – Dolor y Cía</title>" in article().html.text
    index = PAGES[index_path("es")].html.text
    assert "<h1>Dolor y Cía</h1>" in index
    assert '<p class="lead"><span lang="en" dir="ltr">Articles in plain words.</span></p>' in index


@pytest.mark.parametrize(
    ("locale", "changes", "words"),
    [
        ("es", {}, ["This translation is a draft.", "Read the original in English"]),
        ("es", {"machine": True}, ["A computer made parts of this translation."]),
        ("es", {"partial": True}, ["Some parts of this page are not translated yet. They are in English."]),
        ("en", {}, []),
    ],
)
def test_readers_are_told_what_to_trust(locale: str, changes: dict[str, object], words: list[str]) -> None:
    text = article(locale, **changes).html.text
    assert all(word in text for word in words)
    assert ('class="notice"' in text) == bool(words)


def test_what_is_not_known_is_not_said() -> None:
    page = article("en", published=None, updated=None, minutes=None, grade=None, description=None)
    assert 'class="facts"' not in page.html.text
    assert 'name="description"' not in page.html.text
    assert "None" not in page.html.text


def test_a_change_on_the_day_of_publishing_is_no_update() -> None:
    assert "Updated" not in article("en", updated=datetime.date(2026, 11, 23)).html.text


def data_of(page: Page) -> dict[str, object]:
    text = page.html.text
    start = text.index('ld+json">') + len('ld+json">')
    found: dict[str, object] = json.loads(text[start : text.index("</script>", start)])
    return found


def test_search_engines_get_the_facts() -> None:
    data = data_of(article())
    assert data["@type"] == "MedicalWebPage"
    assert data["headline"] == '¿Qué es "dolor"?'
    assert data["inLanguage"] == "es"
    assert (data["datePublished"], data["dateModified"]) == ("2026-11-23", "2026-12-01")
    assert data["url"] == "https://example.org/health/es/guides/pain/"
    assert data["publisher"] == {"@type": "Organization", "name": "A clinic"}
    assert data["isPartOf"] == {
        "@type": "WebSite", "name": "Dolor y Cía", "url": "https://example.org/health/es/",
    }  # fmt: skip


NASTY = [*"ab<>&\"'\\/{}-!", "\u2028", "\x00", "\u202e", "é", "</script>", "</title>", "<!--", "\n"]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(NASTY)).map("".join))
def test_no_title_breaks_out_of_its_place(title: str) -> None:
    page = article(title=Filling(traced(title)))
    assert data_of(page)["headline"] == title.translate({0: None, 0x202E: None})
    assert [len(tags(page, name)) for name in ("script", "h1", "title", "main")] == [1, 1, 1, 1]
    assert not set(page.html.text) & {"\x00", "\u202e"}


def test_the_index_tells_the_language_of_what_is_not_translated() -> None:
    text = PAGES[index_path("es")].html.text
    link = '<a href="../en/guides/pain/index.html" hreflang="en"><span lang="en" dir="ltr">Pain</span></a>'
    assert f"<h3>{link}</h3>" in text
    assert '<span lang="en" dir="ltr">In English</span>' in text
    assert "Artículos</h2>" in text


def test_without_an_owner_a_list_has_no_footer() -> None:
    page = render_index(IndexFacts("en"), replace(SITE, owner=None), STRINGS["en"], THEME)
    assert not tags(page, "footer")
    assert tags(article("en"), "footer") == [{"class": "closing"}]


def test_an_empty_index_says_so() -> None:
    page = render_index(IndexFacts("en"), SITE, STRINGS["en"], THEME)
    assert "There are no articles here yet." in page.html.text


def test_the_start_page_has_a_door_for_each_language() -> None:
    doors = [tag for tag in tags(PAGES["index.html"], "a") if tag.get("hreflang")]
    assert [(tag["href"], tag["lang"], tag["dir"]) for tag in doors] == [
        (index_path(locale), locale, "rtl" if locale == "ar" else "ltr") for locale in LOCALES
    ]


def test_the_page_for_wrong_addresses_needs_no_other_file_and_works_at_any_depth() -> None:
    page = render_not_found(SITE, STRINGS, THEME)
    assert not tags(page, "link")
    assert "max-width" in page.html.text
    addresses = [tag["href"] for tag in tags(page, "a")][1:]
    assert all(address.startswith("/health/") for address in addresses)
    assert "noindex" in page.html.text


def test_a_moved_page_leads_on_at_once_and_by_a_link() -> None:
    page = PAGES["es/old/index.html"]
    refresh = [tag for tag in tags(page, "meta") if tag.get("http-equiv") == "refresh"]
    assert [tag["content"] for tag in refresh] == ["0; url=../guides/pain/index.html"]
    assert [tag["href"] for tag in tags(page, "a")].count("../guides/pain/index.html") == 1


def test_the_same_facts_give_the_same_bytes() -> None:
    assert every_page() == PAGES
    assert render_article(facts(), SITE, STRINGS["es"], theme()) == article()
