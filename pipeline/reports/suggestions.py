"""A Report in, review comments for GitHub out: a JSON list, each with a suggestion that can be committed at a click.

The list is the ``comments`` of GitHub's "create a review for a pull request".
"""

from __future__ import annotations

import json

from pipeline.model import Finding, State
from pipeline.reports.content import Report


def report(report: Report) -> str:
    found = (_comment(finding) for finding in report.findings if finding.state is State.NEW)
    return json.dumps([comment for comment in found if comment], ensure_ascii=False, indent=1) + "\n"


def _comment(finding: Finding) -> dict[str, object] | None:
    """None for a finding without a fix, or whose line is not known."""
    place, fix = finding.place, finding.fix
    if place is None or fix is None or not finding.lines:
        return None
    mended = _mended(finding)
    if mended is None:
        return None
    fence = "`" * max(3, _longest_run(mended) + 1)
    body = f"{finding.message} (`{finding.rule}`)\n\n{fence}suggestion\n{mended}\n{fence}"
    comment: dict[str, object] = {"path": place.path, "line": place.end_line, "side": "RIGHT", "body": body}
    if place.end_line > place.line:
        comment |= {"start_line": place.line, "start_side": "RIGHT"}
    return comment


def _mended(finding: Finding) -> str | None:
    place, fix = finding.place, finding.fix
    assert place is not None and fix is not None
    start = place.column - 1
    if finding.lines[start : start + len(finding.words)] != finding.words:
        return None
    return finding.lines[:start] + fix.replacement + finding.lines[start + len(finding.words) :]


def _longest_run(text: str) -> int:
    longest = run = 0
    for char in text:
        run = run + 1 if char == "`" else 0
        longest = max(longest, run)
    return longest
