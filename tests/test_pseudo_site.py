"""Pseudo-locales: built on demand beside the published site, never in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pipeline.cli import main
from tests.own_checkout import ARTICLE, ROOT


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("source", "locales", "everyreader.toml"):
        path = ROOT / name
        shutil.copytree(path, tmp_path / name) if path.is_dir() else shutil.copy(path, tmp_path / name)
    return tmp_path


def words(site: Path, locale: str) -> tuple[str, str]:
    """The article's page in a pseudo-locale, and the words of its body."""
    page = (site / f".everyreader/pseudo/{locale}/{locale}/{ARTICLE}/index.html").read_text("utf-8")
    main_part = page[page.index("<main") : page.index("</main>")]
    return page, " ".join(re.sub(r"<[^>]*>", " ", main_part).split())


def test_accented_letters_show_what_is_not_translatable(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = site / "templates"
    template.mkdir()
    moved = (ROOT / "pipeline/pages/templates/article.html").read_text("utf-8")
    (template / "article.html").write_text(moved.replace("</header>", "<p>Hard-wired</p></header>", 1), "utf-8")
    before = sorted(path for path in site.rglob("*") if path.is_file())
    assert main(["build", "--site", str(site), "--locale", "en_XA", "--date", "2026-11-23"]) == 0
    assert "pseudo" in capsys.readouterr().out
    page, text = words(site, "en-XA")
    assert '<html lang="en-XA" dir="ltr">' in page
    assert "⟦Çĥŕöñîç þåîñ îš þåîñ" in text
    assert set(re.findall(r"[A-Za-z]{3,}", text)) == {"Hard", "wired", "November"}  # the date is CLDR's
    made = {path for path in site.rglob("*") if path.is_file()} - set(before)
    assert made
    assert all((site / ".everyreader/pseudo") in path.parents for path in made)


def test_arabic_letters_show_what_does_not_turn_round(site: Path) -> None:
    assert main(["build", "--site", str(site), "--locale", "ar-XB", "--date", "2026-11-23"]) == 0
    page, text = words(site, "ar-XB")
    assert '<html lang="ar-XB" dir="rtl">' in page
    assert len(re.findall(r"[\u0600-\u06ff]+", text)) > 500
    assert not set(re.findall(r"[A-Za-z]{3,}", text)) - {"November"}


def test_a_pseudo_locale_is_built_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--site", str(site), "--locale", "en-XA", "--locale", "es"]) == 2
    assert "never published" in capsys.readouterr().err
