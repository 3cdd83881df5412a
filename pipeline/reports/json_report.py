"""A Report in, the JSON of version 1 out (its fields: docs/json-report.md)."""

from __future__ import annotations

import json
from typing import Any

from pipeline.model import Finding
from pipeline.reports.content import Report


def report(report: Report) -> str:
    data = {
        "version": 1,
        "passed": report.passed,
        "pages": [
            {"path": page.path, "locale": page.locale, "published": page.published, "why": page.why or None}
            for page in report.pages
        ],
        "findings": [as_data(finding) for finding in report.findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_data(finding: Finding) -> dict[str, Any]:
    """One finding in the names of the interface; None where there is nothing to say."""
    seen, fix = finding.seen_at, finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "outcome": finding.outcome.value,
        "message": finding.message,
        "locale": finding.locale,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "seen_at": {"path": seen.path, "line": seen.line, "column": seen.column} if seen else None,
        "fix": {"title": fix.title, "replacement": fix.replacement, "safe": fix.safe} if fix else None,
        "standards": list(finding.standards),
        "count": finding.count,
        "state": finding.state.value,
        "fingerprint": finding.fingerprint,
    }
