"""A fix becomes a suggestion block that replaces the whole line."""

from __future__ import annotations

import json

from pipeline.config import Config
from pipeline.lint import lint_checks, lint_text
from pipeline.model import Text
from pipeline.reports import Report, write_report

CONTENT = "# Pain\n\nIt hurts without effecting the `leg`.\n"


def test_the_line_is_suggested_with_the_fix_in_it() -> None:
    findings = lint_text(Text("source/pain.md", CONTENT), "en", lint_checks("en", Config()))
    (comment,) = json.loads(write_report(Report(tuple(findings), False), "suggestions"))
    assert comment["path"] == "source/pain.md"
    assert comment["line"] == 3
    assert comment["side"] == "RIGHT"
    assert comment["body"].endswith("```suggestion\nIt hurts without affecting the `leg`.\n```")


def test_a_finding_without_a_fix_is_no_suggestion() -> None:
    findings = lint_text(Text("source/pain.md", "Leave a Reply\n"), "en", lint_checks("en", Config()))
    assert json.loads(write_report(Report(tuple(findings), False), "suggestions")) == []
