"""The article as given: imported, it is blocked, and the report names what to mend, each at its line and column."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pipeline import grade
from pipeline.build import Result, build
from pipeline.cli import main
from pipeline.model import Finding

GIVEN = Path(__file__).parent / "stories/as-given/source/what-is-interventional-pain-management.txt"
SETTINGS = '[site]\nname = "As given"\nurl = "https://given.example/"\n'


def words_at(path: Path, finding: Finding) -> str:
    """The words that a finding marks, read from the file by its line and column."""
    assert finding.place is not None
    lines = path.read_text("utf-8").split("\n")
    if finding.place.line == finding.place.end_line:
        return lines[finding.place.line - 1][finding.place.column - 1 : finding.place.end_column - 1]
    return lines[finding.place.line - 1][finding.place.column - 1 :]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """The text itself as the source of a site, nothing left out."""
    root = tmp_path_factory.mktemp("plain")
    (root / "source").mkdir()
    shutil.copy(GIVEN, root / "source/pain.txt")
    (root / "everyreader.toml").write_text(SETTINGS)
    return root, build(root, date="2026-11-23")


def found(result: Result, rule: str) -> list[Finding]:
    return [finding for finding in result.findings if finding.rule == rule]


def test_it_is_blocked(plain: tuple[Path, Result]) -> None:
    root, result = plain
    assert not result.passed
    assert not (root / "output/en/pain/index.html").exists()


def test_both_wrong_words_are_named_with_the_right_one(plain: tuple[Path, Result]) -> None:
    root, result = plain
    fixes = {
        words_at(root / "source/pain.txt", finding): finding.fix.replacement
        for finding in found(result, "wording.affect-effect")
        if finding.fix
    }
    assert fixes == {"Effecting": "Affecting", "effecting": "affecting"}


def test_the_comment_form_is_named(plain: tuple[Path, Result]) -> None:
    root, result = plain
    marked = [words_at(root / "source/pain.txt", f) for f in found(result, "wording.leftover-comment-form")]
    assert "Leave a Reply" in marked
    assert any("Your email address will not be published" in words for words in marked)


def test_the_fragment_is_named(plain: tuple[Path, Result]) -> None:
    root, result = plain
    marked = [words_at(root / "source/pain.txt", f) for f in found(result, "wording.fragment")]
    assert len(marked) == 1
    assert marked[0].startswith("A sophisticated process where")


def test_long_sentences_are_named(plain: tuple[Path, Result]) -> None:
    root, result = plain
    marked = {words_at(root / "source/pain.txt", f)[:24] for f in found(result, "reading.long-sentence")}
    assert {"Effecting a person’s wor", "Effective in some of the", "Much like a pain pump, e"} <= marked


def test_the_grade_is_named_and_blocks(plain: tuple[Path, Result]) -> None:
    _, result = plain
    (finding,) = found(result, "reading.grade")
    assert finding.severity == "error"
    assert finding.path == "source/pain.txt"
    assert re.search(r"Flesch-Kincaid (grade )?12\.[234]", finding.message)


def test_the_grade_is_the_same_without_the_leftovers(plain: tuple[Path, Result], tmp_path: Path) -> None:
    (tmp_path / "everyreader.toml").write_text(SETTINGS)
    assert main(["import", str(GIVEN), "--site", str(tmp_path)]) == 0
    result = build(tmp_path, date="2026-11-23")
    messages = {found(one, "reading.grade")[0].message.split(".")[0] for one in (result, plain[1])}
    assert len(messages) == 1
    assert not found(result, "wording.leftover-comment-form")


def test_import_recognizes_title_and_headings_and_reports_the_leftovers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "everyreader.toml").write_text(SETTINGS)
    assert main(["import", str(GIVEN), "--site", str(tmp_path)]) == 0
    said = capsys.readouterr().err
    assert ":26:1:" in said and "Leave a Reply" in said
    assert ":28:1:" in said and "Your email address will not be published" in said
    article = (tmp_path / "source/what-is-interventional-pain-management.md").read_text("utf-8")
    assert "title: What Is Interventional Pain Management?" in article
    headings = [line for line in article.split("\n") if line.startswith("#")]
    assert headings == [
        "## A Multi-Disciplinary Approach", "## Radiofrequency Rhizotomy", "## Intrathecal Pump Implants",
        "## Electrical Stimulation",
    ]  # fmt: skip
    assert "Leave a Reply" not in article
    assert "\u00a0" not in article


def test_flesch_kincaid_of_the_body() -> None:
    local = grade(GIVEN.read_text("utf-8")).local
    assert local is not None
    assert local.name.startswith("Flesch-Kincaid")
    assert 12.2 <= local.value <= 12.4
