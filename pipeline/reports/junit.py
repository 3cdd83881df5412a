"""A Report in, JUnit XML out: a test case per page and a failure for each new finding that failed."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from pipeline.model import Finding, Outcome, Severity, State
from pipeline.reports.content import Report

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(report: Report) -> str:
    cases: dict[str, list[Finding]] = {page.path: [] for page in report.pages}
    for finding in report.findings:
        cases.setdefault(finding.path or (finding.seen_at.path if finding.seen_at else "site"), []).append(finding)
    body = "".join(_case(name, findings) for name, findings in cases.items())
    failures = sum(any(_fails(f) for f in findings) for findings in cases.values())
    head = f'<testsuite name="everyreader" tests="{len(cases)}" failures="{failures}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>{head}\n{body}</testsuite></testsuites>\n'


def _case(name: str, findings: list[Finding]) -> str:
    failed = [f for f in findings if _fails(f)]
    inner = ""
    if failed:
        lines = "\n".join(f"{f.line or 1}:{f.column or 1} {f.rule}: {f.message}" for f in failed)
        inner = f"<failure message={_attribute(failed[0].message)}>{_text(lines)}</failure>"
    return f'<testcase classname="everyreader" name={_attribute(name)}>{inner}</testcase>\n'


def _fails(finding: Finding) -> bool:
    error = finding.severity is Severity.ERROR and finding.outcome is Outcome.FAILED
    return error and finding.state is State.NEW


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("�", text))


def _text(text: str) -> str:
    return _NOT_XML.sub("�", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
