"""A Report in, workflow commands out, which GitHub shows as annotations on the lines of a pull request."""

from __future__ import annotations

from pipeline.model import Finding, Outcome, Severity, State
from pipeline.reports.content import Report

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def report(report: Report) -> str:
    shown = (f for f in report.findings if f.state is State.NEW and f.outcome is not Outcome.NOT_CHECKED)
    return "".join(f"{_command(finding)}\n" for finding in shown)


def _command(finding: Finding) -> str:
    level = _LEVEL[finding.severity] if finding.outcome is Outcome.FAILED else "notice"
    values = {"title": finding.rule}
    if finding.place:
        values = {"file": finding.place.path, "line": str(finding.place.line), "endLine": str(finding.place.end_line)}
        if finding.place.line == finding.place.end_line:  # columns are refused on annotations of several lines
            values |= {"col": str(finding.place.column), "endColumn": str(finding.place.end_column)}
        values["title"] = finding.rule
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in values.items())
    return f"::{level} {properties}::{_escaped(finding.message)}"


def _escaped(text: str, also: str = "") -> str:
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
