"""Paths and addresses."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.pages.addresses import (
    absolute,
    article_path,
    from_root,
    index_path,
    localized_file,
    media_path,
    relative,
    rest,
    slugify,
    source_file,
)

names = st.text(alphabet="ab-é م:'?#% ", min_size=1, max_size=6).filter(lambda name: name.strip(". ") != "")
paths = st.lists(names, min_size=1, max_size=4).map("/".join)


@given(paths, paths)
def test_a_relative_address_leads_to_its_target(page: str, target: str) -> None:
    address = relative(page, target)
    parts = urlsplit(address)
    assert not (parts.scheme or parts.netloc or parts.query or parts.fragment)
    reached = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address)))
    assert reached == posixpath.normpath(target)


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("es/pain/index.html", "es/pain/index.html", "index.html"),
        ("es/pain/index.html", "en/pain/index.html", "../../en/pain/index.html"),
        ("es/pain/index.html", "es/index.html", "../index.html"),
        ("index.html", "es/index.html", "es/index.html"),
        ("es/pain/index.html", "style.css", "../../style.css"),
        ("a/b.html", "a/ألم.html", "%D8%A3%D9%84%D9%85.html"),
    ],
)
def test_relative_addresses(page: str, target: str, address: str) -> None:
    assert relative(page, target) == address


@given(paths)
def test_a_public_address_is_ascii(path: str) -> None:
    address = absolute("https://example.org/health/", path)
    assert address.isascii()
    assert address.startswith("https://example.org/health/")
    assert unquote(address.removeprefix("https://example.org/health/")) == path


def test_a_public_address_leaves_out_the_index() -> None:
    assert absolute("https://example.org", "es/pain/index.html") == "https://example.org/es/pain/"
    assert absolute("https://example.org/", "index.html") == "https://example.org/"
    assert absolute("https://example.org", "404.html") == "https://example.org/404.html"
    assert absolute("https://example.org", "x/myindex.html") == "https://example.org/x/myindex.html"


def test_the_address_from_the_root_keeps_the_folder_of_the_site() -> None:
    assert from_root("https://example.org/health/", "404.html", "es/index.html") == "/health/es/index.html"
    assert from_root("", "404.html", "es/index.html") == "es/index.html"


def test_articles_may_have_a_name_of_their_own_in_each_language() -> None:
    assert article_path("guides/pain", "pt_BR") == "pt-BR/guides/pain/index.html"
    assert article_path("guides/pain", "es", "Qué es el dolor") == "es/guides/qué-es-el-dolor/index.html"
    assert article_path("pain", "es", "../..") == "es/pain/index.html"
    assert index_path("zh_Hans") == "zh-Hans/index.html"
    assert media_path("images/pump.svg") == "media/images/pump.svg"


@given(st.text())
def test_a_slug_is_one_safe_part_of_an_address(text: str) -> None:
    slug = slugify(text)
    assert not set(slug) & set("/\\.?#%:<>\"' ")
    assert slugify(slug) == slug


def test_slugs_keep_the_signs_of_all_scripts() -> None:
    assert slugify("दर्द क्या है?") == "दर्द-क्या-है"
    assert slugify("  Was ist_Schmerz?! ") == "was-ist-schmerz"
    assert slugify("ما هو الألم؟") == "ما-هو-الألم"


@pytest.mark.parametrize(
    ("locale", "file"),
    [("es", "images/pump.es.svg"), ("pt-BR", "images/pump.pt_BR.svg"), ("pt-PT", "images/pump.svg"),
     ("zh-Hans-CN", "images/pump.zh.svg"), ("en", "images/pump.svg")],
)  # fmt: skip
def test_a_figure_may_have_a_localized_file(locale: str, file: str) -> None:
    existing = {"images/pump.svg", "images/pump.es.svg", "images/pump.pt_BR.svg", "images/pump.zh.svg"}
    assert localized_file("images/pump.svg", locale, existing) == file


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("other.md", "guides/other.md"),
        ("../pain.md#dose", "pain.md"),
        ("a%20b.svg?x", "guides/a b.svg"),
        ("../../secret", "../secret"),
        ("#dose", None),
        ("", None),
        ("https://example.org", None),
        ("mailto:a@example.org", None),
        ("/root.svg", None),
        ("//example.org/x", None),
    ],
)
def test_an_address_names_a_file_of_the_source(address: str, file: str | None) -> None:
    assert source_file(address, "guides/pain.md") == file


def test_query_and_anchor_stay() -> None:
    assert [rest(address) for address in ("pain.md#dose", "pain.md?a#b", "pain.md")] == ["#dose", "?a#b", ""]
