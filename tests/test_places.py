"""Where pages stand: slugs and old addresses that cannot be meant are faults of the article, with their line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.build import Result, build
from pipeline.publish import read_published

STORIES = Path(__file__).parent / "stories"
DATE = "2026-11-23"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(STORIES / "rest-and-move", tmp_path / "site")
    return tmp_path / "site"


def with_front_matter(site: Path, lines: str, article: str = "move") -> int:
    """Adds lines to the front matter of an article; the number of the first of them."""
    file = site / f"source/{article}.md"
    head, title, rest = file.read_text("utf-8").split("\n", 2)
    file.write_text(f"{head}\n{title}\n{lines}\n{rest}", "utf-8")
    return 3


def faults(result: Result) -> list[tuple[str | None, int | None, str]]:
    return [(f.path, f.line, f.message) for f in result.findings if f.rule == "site.article-file"]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("slugs: 5", "must name a slug for each locale"),
        ("slugs: {es: '..'}", "The slug of es must be a few words"),
        ("slugs: {es: [a]}", "The slug of es must be a few words"),
        (f"slugs: {{es: {'a' * 300}}}", "The slug of es must be a few words"),
        ("slugs: {spanish: dolor}", "names the locale spanish, which this site does not have"),
        ("slugs: {es: rest}", "would stand at es/rest/index.html"),
        ("slugs: {es: REST}", "would stand at es/rest/index.html"),
        ("moved-from: ../../../../outside", "names “../../../../outside”"),
        ("moved-from: 'a\\..\\b'", "names “a\\..\\b”"),
        ("moved-from: ''", "names “”"),
        ("moved-from: [3]", "names “3”"),
        ("moved-from: move", "names en/move/index.html, where “move” stands"),
        ("moved-from: rest", "names en/rest/index.html, where “rest” stands"),
    ],
)
def test_a_page_without_a_place_is_a_fault_of_its_article(site: Path, lines: str, message: str) -> None:
    article = "rest" if message.startswith("would stand") else "move"  # the first one by name keeps its place
    lines = lines.replace("rest", "move").replace("REST", "MOVE") if article == "rest" else lines
    message = message.replace("rest", "move") if article == "rest" else message
    line = with_front_matter(site, lines, article)
    found = faults(build(site, date=DATE))
    assert [one[:2] for one in found] == [(f"source/{article}.md", line)] * len(found)
    assert found
    assert all(message in one[2] for one in found)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_pages_of_an_article_that_cannot_be_read_stay_at_their_slugs(site: Path) -> None:
    with_front_matter(site, "slugs: {es: moverse, ar: haraka}\nmoved-from: old-name")
    assert build(site, date=DATE).passed
    before = read_published(site / "output")
    assert {"es/moverse/index.html", "ar/haraka/index.html", "es/old-name/index.html"} <= before.keys()
    file = site / "source/move.md"
    file.write_text(file.read_text("utf-8").replace("title: Move again", 'title: "Move again'), "utf-8")
    assert not build(site, date=DATE).passed
    after = read_published(site / "output")
    pages = [path for path in before if "move" in path or "moverse" in path or "haraka" in path or "old-name" in path]
    assert {path: after.get(path) for path in pages} == {path: before[path] for path in pages}


def test_an_old_address_waits_for_the_page_that_it_leads_to(site: Path) -> None:
    with_front_matter(site, "moved-from: old-name")
    catalog = site / "locales/ar/LC_MESSAGES/move.po"
    catalog.write_text(catalog.read_text("utf-8") + '\nmsgid "broken', "utf-8")
    result = build(site, date=DATE)
    assert {page.path for page in result.verdicts if not page.published} == {"ar/move/index.html"}
    published = read_published(site / "output")
    assert "en/old-name/index.html" in published
    assert "ar/old-name/index.html" not in published


def test_a_link_to_a_page_that_is_held_back_says_so(site: Path) -> None:
    rest = site / "source/rest.md"
    content = rest.read_text("utf-8")
    rest.write_text(content.replace("## How to lie down", "#### How to lie down"), "utf-8")
    found = [f for f in build(site, date=DATE).findings if f.rule == "site.missing-page" and f.locale == "es"]
    assert found
    for finding in found:
        assert finding.message.startswith("The link leads to “es/rest/index.html”, which is held back.")
        assert finding.path == "locales/es/LC_MESSAGES/move.po"
    rest.write_text(content, "utf-8")
    assert not [f for f in build(site, date=DATE).findings if f.rule == "site.missing-page"]


def test_a_heading_of_code_is_the_title_of_its_page_once(site: Path) -> None:
    (site / "source/alloc.md").write_text("# `alloc`\n\n## First steps\n\nWalk to the door and back.\n", "utf-8")
    result = build(site, date=DATE)
    assert not faults(result)
    page = read_published(site / "output")["en/alloc/index.html"].decode()
    assert page.count("<h1") == 1 and "<title>alloc – " in page
