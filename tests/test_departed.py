"""Where readers of a page that was renamed or removed are led, though nobody has said it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.cli import main
from pipeline.publish import read_published

STORIES = Path(__file__).parent / "stories"
LOCALES = ("en", "es", "ar")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose pages are public."""
    shutil.copytree(STORIES / "rest-and-move", tmp_path / "site")
    assert published(tmp_path / "site")
    return tmp_path / "site"


def published(site: Path) -> dict[str, bytes]:
    build(site, date="2026-11-23")
    return read_published(site / "output")


def renamed(site: Path) -> None:
    (site / "source/move.md").rename(site / "source/walk.md")


def test_a_renamed_page_leads_to_its_new_address_in_every_locale(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renamed(site)
    assert main(["update", "--site", str(site)]) == 0
    assert "Its old address leads to “walk”" in capsys.readouterr().err
    pages = published(site)
    for locale in LOCALES:
        assert b'content="0; url=../walk/index.html"' in pages[f"{locale}/move/index.html"]


@pytest.mark.parametrize("said", [True, False])
def test_until_the_new_page_passes_the_old_one_stays(site: Path, said: bool) -> None:
    before = read_published(site / "output")
    renamed(site)  # and no update: the new page has no translations yet
    if said:
        article = site / "source/walk.md"
        article.write_text(article.read_text("utf-8").replace("---\n", "---\nmoved-from: move\n", 1), "utf-8")
    (site / "everyreader.toml").write_text(
        (site / "everyreader.toml").read_text("utf-8").replace("coverage = 50", "coverage = 90"), "utf-8"
    )
    pages = published(site)
    assert b'content="0; url=../walk/index.html"' in pages["en/move/index.html"]
    for locale in ("es", "ar"):
        assert f"{locale}/walk/index.html" not in pages
        assert pages[f"{locale}/move/index.html"] == before[f"{locale}/move/index.html"]


def test_a_removed_page_leads_to_the_list_of_articles(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "source/move.md").unlink()
    assert main(["update", "--site", str(site)]) == 0
    assert "Its address leads to the list of articles" in " ".join(capsys.readouterr().err.split())
    pages = published(site)
    for locale in LOCALES:
        assert b'content="0; url=../index.html"' in pages[f"{locale}/move/index.html"]


def test_a_setting_comes_first(site: Path) -> None:
    (site / "source/move.md").unlink()
    settings = site / "everyreader.toml"
    settings.write_text(f'{settings.read_text("utf-8")}\n[redirects]\n"move" = "rest"\n', "utf-8")
    assert b'content="0; url=../rest/index.html"' in published(site)["es/move/index.html"]


def test_without_its_catalogs_nothing_is_known_of_a_page(site: Path) -> None:
    (site / "source/move.md").unlink()
    for path in site.glob("locales/*/LC_MESSAGES/move.po"):
        path.unlink()
    assert not [path for path in published(site) if "/move/" in path]


def test_an_article_that_cannot_be_read_is_not_gone(site: Path) -> None:
    before = read_published(site / "output")
    (site / "source/move.md").write_bytes(b"\xff\xfe\x00")
    pages = published(site)
    assert pages["es/move/index.html"] == before["es/move/index.html"]


def test_a_catalog_that_no_article_made_leaves_no_page(site: Path) -> None:
    (site / "locales/es/LC_MESSAGES/shop.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n#: shop.c\nmsgid "Buy"\nmsgstr "Comprar"\n',
        "utf-8",
    )
    assert not [path for path in published(site) if "shop" in path]
