"""What a grade is compared with: the last build and the source page; kept beside the pages, never in them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.cli import main
from pipeline.last_grades import read_grades
from pipeline.reports.grades.graded import Beside

STORY = Path(__file__).parent / "stories" / "rest-and-move"
PAGE = "en/rest/index.html"
HARD = (
    "\n\nPharmacological interventions necessitate multidisciplinary supervision notwithstanding contraindications.\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STORY, tmp_path / "site"))


def graded(site: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["grade", str(site / "source/rest.md")]) == 0
    return capsys.readouterr().out


def test_a_build_keeps_the_grades_and_the_next_one_compares(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = build(site, date="2026-11-23")
    assert first.beside[PAGE].last is None
    kept = read_grades(site / ".everyreader")
    assert kept[PAGE] == first.grades[PAGE].grade
    assert "last build" not in graded(site, capsys)
    article = site / "source/rest.md"
    article.write_text(article.read_text("utf-8") + HARD, "utf-8")
    assert "harder than at the last build" in graded(site, capsys).splitlines()[0]
    second = build(site, date="2026-11-23", publishing=False)
    assert second.beside[PAGE].last == kept[PAGE]
    assert read_grades(site / ".everyreader") == kept  # nothing was published


def test_the_pages_do_not_depend_on_the_grades_kept(site: Path) -> None:
    build(site, date="2026-11-23")
    (site / ".everyreader/grades.json").write_text(json.dumps({PAGE: 99.0}), "utf-8")
    again = build(site, date="2026-11-23")
    assert not again.changed
    assert again.beside[PAGE].last == 99.0


@pytest.mark.parametrize("content", ["", "[1]", "{", '{"a": "x"}'])
def test_a_file_that_cannot_be_read_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "grades.json").write_text(content, "utf-8")
    assert read_grades(tmp_path) == {}


def test_a_translation_is_compared_with_its_source(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = build(site, date="2026-11-23", publishing=False)
    assert result.beside[PAGE].source is None
    assert result.beside["es/rest/index.html"].source == result.grades[PAGE].grade
    assert main(["grade", str(site / "source/rest.md"), "--format", "json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert [one["grade_of_source"] for one in article["versions"]] == [
        None, result.grades[PAGE].grade, result.grades[PAGE].grade,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "source", "words"),
    [
        (6.34, None, ()),
        (6.74, None, ("0.4 easier than at the last build",)),
        (None, 5.0, ("1.3 harder than the page in German",)),
        (6.2, 6.4, ("0.1 harder than at the last build", "0.1 easier than the page in German")),
    ],
)
def test_a_change_is_told_to_a_tenth(last: float | None, source: float | None, words: tuple[str, ...]) -> None:
    beside = Beside(last, source, "de")
    assert beside.changes(6.3) == words
    assert beside.changes(None) == ()


def test_an_override_holds_in_a_build_for_its_article_and_its_locale(site: Path) -> None:
    def long(settings: str) -> set[tuple[str | None, str | None]]:
        (site / "everyreader.toml").write_text(own + settings, "utf-8")
        found = build(site, date="2026-11-23", publishing=False).findings
        return {(finding.path, finding.locale) for finding in found if finding.rule == "reading.long-sentence"}

    own = (site / "everyreader.toml").read_text("utf-8")
    override = '\n[[overrides]]\nrule = "reading.long-sentence"\nwords = 1\n'
    assert long("") == set()
    assert long(f'{override}locale = "es"\npath = "source/rest.md"\n') == {("locales/es/LC_MESSAGES/rest.po", "es")}
    assert long(f'{override}locale = "es"\npath = "source/other.md"\n') == set()
    assert ("source/rest.md", "en") in long(f'{override}path = "source/r*"\n')
