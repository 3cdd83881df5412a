"""Every wording rule's own examples run, and the prebuilt files are those of the rule files."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.rules.wording._library import LOCALES, prebuilt, read_rule_file

FILES = sorted(LOCALES.glob("*/*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_examples_of_the_rule_do_what_they_say(path: Path) -> None:
    rule = read_rule_file(path, LOCALES)  # raises RuleFileError with file and line where one does not
    assert rule.data["wrong"]
    assert rule.data["right"]


@pytest.mark.parametrize("folder", sorted(p.name for p in LOCALES.iterdir() if p.is_dir()))
def test_prebuilt_file_is_up_to_date(folder: str) -> None:
    built = (LOCALES / f"{folder}.json").read_text(encoding="utf-8")
    assert built == prebuilt(folder), "Run python -m pipeline.rules.wording._prebuild."


def test_there_are_rule_files() -> None:
    assert len(FILES) >= 3
