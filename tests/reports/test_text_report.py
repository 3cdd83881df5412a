"""What a terminal shows of findings."""

from __future__ import annotations

import pytest

from pipeline import check_catalog
from pipeline.reports import Report, write_report

HEAD = 'msgid ""\nmsgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"\n'


@pytest.mark.parametrize(("count", "more"), [(3, ""), (4, "and 1 more"), (200, "and 197 more")])
def test_findings_of_a_file_that_say_the_same_are_counted(count: int, more: str) -> None:
    content = HEAD + "".join(f'\nmsgid "Take tablet {number}."\nmsgstr ""\n' for number in range(count))
    findings = tuple(check_catalog(content))
    assert len(findings) == count
    shown = write_report(Report(findings, False), "text")
    assert shown.count("This message has no translation") == 3
    assert f"{count} warnings" in shown
    assert (more in shown) if more else ("more in this file" not in shown)


def test_what_says_something_else_is_shown() -> None:
    content = HEAD + "".join(
        f'\nmsgid "Take {n} tablets."\nmsgstr "Tome {n + 1} comprimidos."\n' for n in range(10, 20)
    )
    findings = tuple(check_catalog(content))
    shown = write_report(Report(findings, False), "text")
    assert len(findings) == 10 and "more in this file" not in shown
    assert all(finding.message in shown for finding in findings)
