"""New findings block; known and waived ones do not; a waiver that waives nothing is itself a finding."""

from __future__ import annotations

import datetime

import pytest

from pipeline.config import Config, ConfigError, Waiver
from pipeline.gate import judge, read_baseline, verdict, waiver_findings, write_baseline
from pipeline.model import Finding, Outcome, Place, Severity, State, Text
from pipeline.waivers import waivers_in

TODAY = datetime.date(2026, 11, 23)


def finding(rule: str = "reading.grade", outcome: Outcome = Outcome.FAILED, mark: str = "f1") -> Finding:
    place = Place("source/pain.md", 3, 1, 3, 9)
    return Finding(rule, Severity.ERROR, outcome, "…", "en", place, fingerprint=mark, words="effecting")


def test_a_new_error_blocks_and_a_review_does_not() -> None:
    assert verdict("en/p.html", "en", [finding()], Config()).why == "1 error"
    assert verdict("en/p.html", "en", [finding(outcome=Outcome.NEEDS_REVIEW)], Config()).published


def test_the_baseline_lets_as_many_pass_as_it_has() -> None:
    baseline = read_baseline(write_baseline([finding()]))
    judged = judge([finding(), finding()], baseline=baseline, date=TODAY).findings
    assert [f.state for f in judged] == [State.KNOWN, State.NEW]


def test_a_waiver_needs_its_rule_its_reason_and_a_date_to_come() -> None:
    good = Waiver("reading.*", "quotation", words="effect", until=TODAY)
    late = Waiver("reading.grade", "quotation", until=TODAY - datetime.timedelta(1), line=7)
    bare = Waiver("reading.grade", line=9)
    judged = judge([finding()], waivers=[late, bare, good], date=TODAY)
    assert judged.findings[0].state is State.WAIVED
    assert judged.used == {good}
    found = waiver_findings([good, late, bare], judged.used, TODAY)
    assert [(f.line, f.severity) for f in found] == [(7, Severity.WARNING), (9, Severity.ERROR)]
    assert "waives nothing" in waiver_findings([good], (), TODAY)[0].message


@pytest.mark.parametrize(
    ("content", "line"),
    [("", 1), ('{"version": 1, "findings": [\n<<<<<<< HEAD\n', 2), ("[]", 1), ('{"findings": [3]}', 1)],
)
def test_a_broken_baseline_is_a_fault_with_its_line(content: str, line: int) -> None:
    with pytest.raises(ConfigError, match="no baseline") as caught:
        read_baseline(content)
    assert (caught.value.path, caught.value.line) == (".everyreader/baseline.json", line)


@pytest.mark.parametrize("until", ["2020-99", "2026-00", "2026-02-31"])
def test_a_waiver_until_a_date_that_there_is_not_has_ended(until: str) -> None:
    text = Text("source/pain.md", f"<!-- allow reading.grade: a quotation, until {until} -->\n\nText.\n")
    (waiver,) = waivers_in(text)
    assert waiver.until == datetime.date.min
