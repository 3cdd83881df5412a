"""``everyreader grade`` on files in and outside of a site, and ``build --browser`` where there is no browser."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

import pytest

from pipeline.cli import main

STORY = Path(__file__).parent / "stories" / "rest-and-move"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STORY, tmp_path / "site"))


def grades(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    assert main(["grade", *words, "--format", "json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    return list(article["versions"])


def test_an_article_of_a_site_is_graded_in_every_locale(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    versions = grades(capsys, str(site / "source/rest.md"))
    assert [one["locale"] for one in versions] == ["en", "es", "ar"]
    assert all(isinstance(one["grade"], float) for one in versions)


def test_the_locale_asked_for_comes_first_and_leads_to_its_catalog(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    versions = grades(capsys, str(site / "source/rest.md"), "--locale", "es")
    assert [one["locale"] for one in versions] == ["es", "en", "ar"]
    hardest = versions[0]["hardest"]
    assert isinstance(hardest, list)
    assert {one["path"] for one in hardest} == {"locales/es/LC_MESSAGES/rest.po"}
    catalog = (site / "locales/es/LC_MESSAGES/rest.po").read_text("utf-8").splitlines()
    for one in hardest:
        assert catalog[one["line"] - 1][one["column"] - 1 :].startswith(one["text"].split()[0])


def test_a_file_outside_of_a_site_is_graded_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.txt").write_text("Der Schmerz ist ein Signal des Körpers.", "utf-8")
    (version,) = grades(capsys, str(tmp_path / "text.txt"), "--locale", "de")
    assert (version["locale"], version["words"], version["sentences"]) == ("de", 7, 1)


def test_the_page_goes_to_a_file(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "grade.html"
    assert main(["grade", str(site / "source/rest.md"), "--format", "html", "--output", str(target)]) == 0
    assert capsys.readouterr().out == ""
    assert target.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_limits_are_those_of_the_site(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = site / "everyreader.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[rules."reading.grade"]\ntarget = 5\nlimit = 6\n', "utf-8")
    version = grades(capsys, str(site / "source/rest.md"))[0]
    assert (version["target"], version["limit"]) == (5, 6)


def test_names_that_the_glossary_keeps_do_not_count_as_in_a_build(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = grades(capsys, str(site / "source/rest.md"))[0]["words"]
    article = site / "source/rest.md"
    text = article.read_text("utf-8")
    article.write_text(f"{text}\n\nZyxwandol helps the most people to rest.\n", "utf-8")
    (site / "locales/glossary.csv").write_text(
        "term,locale,translation,status,term forms,forms,note\nZyxwandol,*,,keep,,,\n", "utf-8"
    )
    assert grades(capsys, str(article))[0]["words"] == int(str(words)) + 6


@pytest.mark.parametrize("words", [["grade", "source/rest.md"], ["lint", "source"], ["build"], ["check"]])
def test_a_glossary_that_cannot_be_read_is_wrong_input(
    words: list[str], site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "locales/glossary.csv").write_text("name,bar\n1,2\n", "utf-8")
    monkeypatch.chdir(site)
    assert main(words) == 2
    assert "locales/glossary.csv:1: The glossary has no column “term”" in capsys.readouterr().err


def test_an_unknown_locale_is_wrong_use(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grade", str(site / "source/rest.md"), "--locale", "xx-Nowhere"]) == 2
    assert "xx-Nowhere" in capsys.readouterr().err


def test_build_without_a_browser_says_what_to_install(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "playwright" else find(name))
    assert main(["build", "--site", str(site), "--browser"]) == 2
    assert "install everyreader[browser]" in capsys.readouterr().err
    assert not (site / "output").exists()
