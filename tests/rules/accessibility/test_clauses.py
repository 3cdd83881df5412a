"""Every clause of the ACT rules that one page's source decides: what it applies to, what it expects, what it excepts.

``clauses.json`` has, by ACT rule, small bodies (or whole pages) that fail it, and ones that pass it or that it does
not apply to; written from the rules' applicability and expectation, ARIA, HTML-AAM and accname, not from their cases.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.markup import parse
from pipeline.model import Outcome, Subject
from pipeline.rules.discover import family_rules

CLAUSES: dict[str, dict[str, list[str]]] = json.loads(Path(__file__).with_name("clauses.json").read_text("utf-8"))


def _fails(act: str, body: str) -> bool:
    is_whole = "<html" in body or body.startswith("<svg xmlns")
    page = body if is_whole else f"<!doctype html><html lang=en><head><title>t</title></head><body>{body}</body></html>"
    rules = [rule for rule in family_rules("accessibility") if f"ACT {act}" in rule.rule.standards]
    assert rules, f"no rule answers to ACT {act}"
    document = parse(page)
    return any(
        problem.outcome is Outcome.FAILED
        for rule in rules
        if rule.subject is Subject.DOCUMENT
        for _, problem in rule.check(document, {})
    )


@pytest.mark.parametrize("act", sorted(CLAUSES))
def test_what_breaks_a_clause_fails_and_what_keeps_it_or_is_excepted_does_not(act: str) -> None:
    missed = [body for body in CLAUSES[act]["failed"] if not _fails(act, body)]
    wrong = [body for body in CLAUSES[act]["not failed"] if _fails(act, body)]
    assert (missed, wrong) == ([], [])
