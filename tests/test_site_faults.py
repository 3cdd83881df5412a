"""Files of a site that cannot be meant: what is held back, and the line that the message leads to."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from pipeline.build import Result, build
from pipeline.cli import main
from pipeline.config import ConfigError
from pipeline.publish import read_published

STORIES = Path(__file__).parent / "stories"
DATE = "2026-11-23"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(STORIES / "rest-and-move", tmp_path / "site")
    return tmp_path / "site"


def faults(result: Result) -> list[tuple[str, str | None, int | None, str]]:
    wanted = ("site.article-file", "site.catalog-file", "site.template-file")
    return [(f.rule, f.path, f.line, f.message) for f in result.findings if f.rule in wanted]


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ("", 1, "has no title"),
        ("Only a paragraph.\n", 1, "has no title"),
        ("---\ntitle:\n---\nText.\n", 1, "has no title"),
        ("---\ndate: 2026-01-01\ntitle: A walk\nupdated: tomorrow\n---\nText.\n", 4, "“tomorrow” is no date"),
        ("---\ntitle: A walk\n---\nText.\n", 0, ""),
        ("\ufeff---\r\ntitle: A walk\r\ndate: 2026-01-01\r\n---\r\nText.\r\n", 0, ""),
        ("# A walk\n\nText.\n", 0, ""),
    ],
)
def test_an_article_has_a_title_and_dates_that_are_dates(site: Path, content: str, line: int, message: str) -> None:
    (site / "source/walk.md").write_text(content, "utf-8", newline="")
    found = faults(build(site, date=DATE))
    assert [one[:3] for one in found] == ([("site.article-file", "source/walk.md", line)] if line else [])
    assert all(message in one[3] for one in found)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Language: es", "Language: fr", "says that it is in fr, but it lies in the folder of es"),
        ("charset=UTF-8", "charset=ISO-8859-1", "is in UTF-8, but its header names another charset"),
    ],
)
def test_a_catalog_is_what_its_header_says(site: Path, old: str, new: str, message: str) -> None:
    path = site / "locales/es/LC_MESSAGES/rest.po"
    content = path.read_text("utf-8")
    path.write_text(content.replace(old, new), "utf-8")
    line = content[: content.index(old)].count("\n") + 1
    result = build(site, date=DATE)
    (found,) = faults(result)
    assert found[:3] == ("site.catalog-file", "locales/es/LC_MESSAGES/rest.po", line)
    assert message in found[3]
    assert {page.path for page in result.verdicts if not page.published} == {"es/rest/index.html"}


def test_without_its_folder_of_articles_a_site_loses_no_page(site: Path) -> None:
    assert build(site, date=DATE).passed
    before = read_published(site / "output")
    (site / "source").rename(site / "sources")
    with pytest.raises(ConfigError, match="There is no folder source/ here"):
        build(site, date=DATE)
    assert read_published(site / "output") == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_name_that_is_not_utf8_is_wrong_input(site: Path) -> None:
    Path(os.fsdecode(os.fsencode(site / "source") + b"/caf\xe9.md")).write_text("---\ntitle: A walk\n---\nText.\n")
    with pytest.raises(ConfigError, match=r"caf\\udce9\.md: The name of this file is not UTF-8"):
        build(site, date=DATE)


@pytest.mark.parametrize("name", ["templates/article.html", "locales/glossary.csv", "everyreader.toml"])
def test_what_the_whole_site_depends_on_is_utf8(site: Path, name: str) -> None:
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_bytes(b"# one\n\xff")
    with pytest.raises(ConfigError, match="not UTF-8") as caught:
        build(site, date=DATE)
    assert (caught.value.path, caught.value.line) == (name, 2)


def test_pipes_broken_links_and_circles_are_passed_over(site: Path) -> None:
    (site / "source/gone.md").symlink_to("nowhere")
    (site / "source/circle").symlink_to("..")
    if hasattr(os, "mkfifo"):
        os.mkfifo(site / "source/pipe.md")
    assert build(site, date=DATE).passed


def test_one_locale_alone_in_an_empty_checkout_counts_only_its_own_pages(site: Path) -> None:
    result = build(site, date=DATE, locales=("es",))
    assert {page.locale for page in result.verdicts} == {"es"}
    published = {path for path in read_published(site / "output") if path.endswith(".html")}
    assert published == {page.path for page in result.verdicts if page.published}
    assert "es/rest/index.html" in published, [f.message for f in result.findings]


@pytest.mark.parametrize("name", ["new\nline.md", "bell\x07.md", "separator\u2028.png"])
def test_a_file_name_with_a_control_character_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / name).write_text("# A title\n", "utf-8")
    for command in ("build", "update"):
        assert main([command, "--site", str(tmp_path)]) == 2
        said = capsys.readouterr().err
        assert "control character. Rename it." in said and name not in said
