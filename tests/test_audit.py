"""``everyreader audit``: what it says of pages that were not made here, without a browser and with one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline import in_browser
from pipeline.browser import Failure
from pipeline.cli import main
from pipeline.markup import Document

PAGE = (
    '<!DOCTYPE html>\n<html lang="en"><head><title>{0}</title><link rel="stylesheet" href="look/style.css"></head>\n'
    '<body><main><h1>{0}</h1>\n<p class="pale">Most people get better in six weeks.</p></main></body></html>\n'
)
LAYOUT = "accessibility.layout-not-checked"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "look").mkdir()
    (tmp_path / "look/style.css").write_text('@import "more.css"; .pale { background: url(paper.png) }', "utf-8")
    (tmp_path / "look/more.css").write_text(".pale { color: #bbb }", "utf-8")
    (tmp_path / "look/paper.png").write_bytes(b"png")
    (tmp_path / "notes.txt").write_text("no file of the pages", "utf-8")
    for name, title in (("rest", "Rest"), ("move", "Move")):
        (tmp_path / f"{name}.html").write_text(PAGE.format(title), "utf-8")
    return tmp_path


def audit(folder: Path, *words: str) -> dict[str, Any]:
    report = folder / "report.json"
    main(["audit", *words, "--format", "json", "--output", str(report)])
    found: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return found


def test_one_page_alone_says_that_its_layout_was_not_checked(folder: Path) -> None:
    found = audit(folder, str(folder / "rest.html"))["findings"]
    assert [(one["rule"], one["outcome"]) for one in found] == [(LAYOUT, "not-checked")]


def test_pages_of_one_shape_say_it_once(folder: Path) -> None:
    found = [one for one in audit(folder, str(folder))["findings"] if one["rule"] == LAYOUT]
    assert len(found) == 1
    assert "1 more of its shape" in found[0]["message"]


def test_a_browser_gets_the_files_that_the_pages_load(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, bytes] = {}

    def measurements(documents: Mapping[str, Document], files: Mapping[str, bytes], prefix: str) -> dict[str, Any]:
        given.update(files)
        assert prefix == ""
        (document,) = documents.values()
        at = next(e.index for e in document.elements if e.tag == "p")
        return {document.page.path: {"cuts": [{"at": at, "words": "Most", "view": "narrow"}]}}

    monkeypatch.setattr(in_browser, "open_pages", measurements)
    found = audit(folder, str(folder), "--browser")["findings"]
    assert {"look/style.css", "look/more.css", "look/paper.png", "rest.html", "move.html"} == set(given)
    assert [one for one in found if one["rule"] == LAYOUT] == []
    cuts = [(one["path"], one["line"], one["count"]) for one in found if "Most" in one["message"]]
    assert cuts == [((folder / "move.html").as_posix(), 4, 1)]


def test_a_page_that_hangs_is_said_and_the_others_are_judged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_browser, "open_pages", lambda pages, *_, **__: {path: Failure("it hangs") for path in pages})
    found = audit(folder, str(folder), "--browser")["findings"]
    assert [one["message"].partition(". ")[0] for one in found if one["rule"] == LAYOUT] == [
        "Contrast and layout of this page and 1 more of its shape were not checked: it hangs"
    ]
