"""The site of this repository: published in seven locales, readable, its catalogs whole."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from pipeline import catalogs, render_body
from pipeline.build import Result, build
from pipeline.cli import main
from pipeline.formats import read_article, words
from pipeline.languages.grade import grade_blocks
from pipeline.model import Outcome, Severity, Text
from pipeline.publish import read_published

ROOT = Path(__file__).parents[1]
LOCALES = ("en", "es", "fr", "de", "pt-BR", "ar", "zh-Hans")
ARTICLE = "what-is-interventional-pain-management"
CATALOGS = sorted((ROOT / "locales").rglob("*.po"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    root = tmp_path_factory.mktemp("site")
    for name in ("source", "locales", "everyreader.toml"):
        path = ROOT / name
        shutil.copytree(path, root / name) if path.is_dir() else shutil.copy(path, root / name)
    return root, build(root, date="2026-11-23")


def test_it_is_published_whole(built: tuple[Path, Result]) -> None:
    root, result = built
    wrong = [f for f in result.findings if f.severity is not Severity.ADVICE and f.outcome is Outcome.FAILED]
    assert not wrong
    assert result.passed
    published = read_published(root / "output")
    assert {f"{locale}/{ARTICLE}/index.html" for locale in LOCALES} <= set(published)
    assert all(content for content in published.values())


@pytest.mark.parametrize("locale", LOCALES)
def test_what_every_page_has(built: tuple[Path, Result], locale: str) -> None:
    html = (built[0] / f"output/{locale}/{ARTICLE}/index.html").read_text("utf-8")
    direction = "rtl" if locale == "ar" else "ltr"
    assert f'<html lang="{locale}" dir="{direction}">' in html
    for other in (*LOCALES, "x-default"):
        assert f'hreflang="{other}"' in html
    for part in (
        'class="skip"',
        "<main",
        "<nav",
        'rel="canonical"',
        'name="description"',
        "<time datetime=",
        "ld+json",
    ):
        assert part in html
    assert ("unreviewed" in html or "notice" in html) is (locale != "en")


def test_the_english_page_is_at_grade_9_or_below() -> None:
    text = Text(f"source/{ARTICLE}.md", (ROOT / f"source/{ARTICLE}.md").read_text("utf-8"))
    graded = grade_blocks(words(read_article(text, for_page=True), {}, "en"), "en")
    assert graded.local is not None
    assert graded.local.value <= 9
    assert graded.grade is not None
    assert graded.grade <= 9


def test_an_untranslated_render_is_the_direct_render_of_the_source() -> None:
    content = (ROOT / f"source/{ARTICLE}.md").read_text("utf-8")
    body = content.split("---\n", 2)[2]
    direct = MarkdownIt("commonmark").render(body)
    article = read_article(Text("a.md", content))
    assert render_body(article) == direct
    assert render_body(article, {segment.text: segment.text for segment in article.segments}) == direct


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_reading_and_writing_a_catalog_changes_no_byte(path: Path) -> None:
    content = path.read_bytes()
    assert catalogs.write(catalogs.read(Text(path.name, content.decode()))).encode() == content


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_message_is_translated_and_gettext_accepts_it(path: Path) -> None:
    for entry in catalogs.entries(catalogs.read(Text(path.name, path.read_text("utf-8"))), locale="es"):
        assert entry.translated and not entry.fuzzy, entry.msgid.text
    if shutil.which("msgfmt") is None:
        pytest.skip("msgfmt is not installed")
    subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], check=True, capture_output=True)


def test_the_templates_and_catalogs_are_up_to_date(built: tuple[Path, Result]) -> None:
    before = {path: path.read_bytes() for path in sorted((built[0] / "locales").rglob("*.po*"))}
    assert main(["update", "--site", str(built[0])]) == 0
    assert {path: path.read_bytes() for path in sorted((built[0] / "locales").rglob("*.po*"))} == before


def test_every_page_is_within_one_grade_of_the_english(built: tuple[Path, Result]) -> None:
    grades = {path.partition("/")[0]: grade for path, grade in built[1].grades.items() if ARTICLE in path}
    assert set(grades) == set(LOCALES)
    english = grades["en"].grade or 0.0
    apart = {locale: round((one.grade or 0.0) - english, 1) for locale, one in grades.items() if not one.advisory}
    assert all(-1 <= difference <= 1 for difference in apart.values()), apart
    assert not [found for found in built[1].findings if found.rule == "reading.harder-than-source"]
