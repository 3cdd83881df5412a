"""docs/rules-coverage.md is up to date, and no static rule of ACT or axe-core is forgotten."""

from __future__ import annotations

import json

from benchmarks import make_rules_coverage


def test_the_page_is_up_to_date() -> None:
    assert make_rules_coverage.main(["--check"]) == 0, "run python benchmarks/make_rules_coverage.py"


def test_every_rule_of_the_others_has_an_answer_or_a_reason() -> None:
    rows = json.loads(make_rules_coverage.COVERAGE.read_text("utf-8"))
    for name in ("axe", "html-validate"):
        for rule, answer in rows[name].items():
            assert answer, f"{name} {rule} has neither a rule of ours nor a reason"
            assert "not yet" not in str(answer)
