"""The figures of docs/benchmarks/accessibility.md hold on the cases shared with the project, where they are."""

from __future__ import annotations

import pytest

from benchmarks import accessibility

pytestmark = pytest.mark.skipif(
    not accessibility.DATA.is_dir(), reason=f"no shared cases at {accessibility.DATA}; set EVERYREADER_DATA"
)


def test_every_decidable_case_of_the_act_rules_is_found_and_none_flagged_wrongly() -> None:
    counts = accessibility.act_counts()
    for group in ("target set", "approved", "inline text spacing", "class static-lang"):
        assert (counts[group]["found"], counts[group]["wrong"]) == (counts[group]["must"], 0), group
    site = counts["class static-site"]
    assert site["wrong"] == 0
    assert site["found"] / site["must"] >= 2 / 3


def test_axe_cores_own_fixtures_are_answered_on_the_exact_element() -> None:
    ours = accessibility.answers()
    counts = [count for rule, count in accessibility.axe_counts().items() if ours.get(rule)]
    violations = sum(count["violations"] for count in counts)
    passes = sum(count["passes"] for count in counts)
    assert sum(count["violations hit"] for count in counts) >= 0.95 * violations
    assert sum(count["passes hit"] for count in counts) <= 0.01 * passes
