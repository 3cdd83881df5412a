"""A Report in, SARIF 2.1.0 out; waived and known findings are kept and marked as suppressed or unchanged."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from pipeline.model import Finding, Outcome, Place, Severity, State
from pipeline.reports.content import Report

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_KIND = {Outcome.FAILED: "fail", Outcome.NEEDS_REVIEW: "review", Outcome.NOT_CHECKED: "notApplicable"}


def report(report: Report) -> str:
    rules = sorted({finding.rule for finding in report.findings})
    run = {
        "tool": {"driver": {"name": "Everyreader", "rules": [{"id": rule} for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules.index(finding.rule)) for finding in report.findings],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding, index: int) -> dict[str, Any]:
    failed = finding.outcome is Outcome.FAILED
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "kind": _KIND[finding.outcome],
        # SARIF 3.27.10: a result whose kind is not "fail" has the level "none".
        "level": _LEVEL[finding.severity] if failed else "none",
        "message": {"text": finding.message},
        "partialFingerprints": {"everyreader/v1": finding.fingerprint},
        "baselineState": "unchanged" if finding.state is State.KNOWN else "new",
    }
    places = [place for place in (finding.place, finding.seen_at) if place]
    if places:
        result["locations"] = [_location(places[0])]
        result["relatedLocations"] = [_location(place) for place in places[1:]]
    if finding.state is State.WAIVED:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": quote(place.path)}, "region": region}}
