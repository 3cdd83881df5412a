"""Rule files of a site: read with its rules, or refused with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Kind, Prose, Traced
from pipeline.rules.wording import RuleFileError, read_folder, wording_rules

GOOD = """title = "Name of the clinic"
message = "Write “{fix}”, not “{found}”."
why = "One name, one clinic."
since = "2026-11-23"
locale = "en"
wrong = ["The [[pain centre→Pain Centre]] is open."]
right = ["The Pain Centre is open.", "A centre for pain."]

[[pattern]]
regex = '\\bpain centre\\b'
replace = "Pain Centre"
"""


def site(tmp_path: Path, content: str, name: str = "clinic-name.toml") -> Path:
    (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_a_sites_rule_runs_beside_ours(tmp_path: Path) -> None:
    engine = wording_rules("en", [site(tmp_path, GOOD)])
    text = "Come to the pain centre. It has it's own door."
    found = [(rule.id, p.start, p.end) for rule, p in engine.check(Prose(Traced(text), "en", Kind.PARAGRAPH), {})]
    assert found == [("wording.clinic-name", 12, 23), ("wording.its", 32, 36)]


def test_a_sites_rule_of_another_locale_stays_out(tmp_path: Path) -> None:
    engine = wording_rules("de", [site(tmp_path, GOOD)])
    assert "wording.clinic-name" not in engine.wording


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (('title = "', 'titel = "'), 1, "“titel” is no key of a wording rule"),
        (("right = [", "right = []\n#"), 1, "“right” is missing"),
        (("[[pain centre→Pain Centre]]", "[[pain centre→Pain Center]]"), 6, "should give"),
        (("A centre for pain.", "A pain centre."), 7, "is right, but the rule reports pain centre"),
        (("The [[pain centre→Pain Centre]] is", "The pain centre is"), 6, "marks no words"),
        (("since =", "since"), 4, "This is no TOML"),
        (("regex =", "rejex ="), 10, "“rejex” is no key of a pattern"),
        (("[[pattern]]", "[[patern]]"), 9, "“patern” is no key"),
        (("regex = '\\bpain centre\\b'", 'find = "<nuon> centre"'), 1, "There is no word class “nuon”"),
        (
            ('since = "2026-11-23"', 'since = "2026-11-23"\nseverity = "bad"'),
            5,
            "“severity” is error, warning or advice",
        ),
    ],
)
def test_a_bad_rule_is_refused_with_file_and_line(
    tmp_path: Path, change: tuple[str, str], line: int, words: str
) -> None:
    folder = site(tmp_path, GOOD.replace(*change, 1))
    with pytest.raises(RuleFileError) as caught:
        read_folder(folder)
    assert caught.value.line == line
    assert caught.value.path == str(folder / "clinic-name.toml")
    assert words in caught.value.message


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    site(tmp_path, GOOD)
    site(tmp_path / "en", GOOD)
    with pytest.raises(RuleFileError, match="rename one"):
        read_folder(tmp_path)
