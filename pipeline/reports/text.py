"""A Report in, lines for a terminal out: place, what is wrong, the words, the remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.model import Finding, Outcome, State
from pipeline.reports.content import Report, counted, tally

_SHOWN = 88  # characters of the words concerned; longer ones are cut in the middle
_SAME = 3  # findings that say the same of one file; a new locale has a thousand messages without a translation


def report(report: Report) -> str:
    blocks = list(_blocks([finding for finding in report.findings if finding.state is not State.WAIVED]))
    held = [page for page in report.pages if not page.published]
    if held:
        blocks.append("\n".join(["Held back:", *(f"  {page.path}  ({page.why})" for page in held)]))
    last = [tally(report.findings) + "."]
    if report.pages:
        verb = "published" if report.publishing else "passed"
        last.append(f"{sum(p.published for p in report.pages)} of {counted(len(report.pages), 'page')} {verb}.")
    blocks.append("\n".join([" ".join(last), *report.notes]))
    return "\n\n".join(blocks) + "\n"


def _blocks(findings: Sequence[Finding]) -> Iterator[str]:
    """The findings in order. Where more of one file say the same, the first ones, and how many more there are."""
    left = Counter(_said(finding) for finding in findings)
    shown: Counter[tuple[object, ...]] = Counter()
    for finding in findings:
        said = _said(finding)
        shown[said] += 1
        if shown[said] > _SAME:
            continue
        lines = _lines(finding)
        if shown[said] == _SAME and left[said] > _SAME:
            lines.append(
                f"  and {left[said] - _SAME} more in this file that say the same; --format json lists them all"
            )
        yield "\n".join(lines)


def _said(finding: Finding) -> tuple[object, ...]:
    place = finding.place or finding.seen_at
    return finding.rule, finding.message, place and place.path, finding.severity, finding.outcome, finding.state


def _lines(finding: Finding) -> list[str]:
    place = finding.place or finding.seen_at
    where = f"{place.path}:{place.line}:{place.column}: " if place else ""
    degree = finding.severity.value
    if finding.outcome is not Outcome.FAILED:
        degree = finding.outcome.value.replace("-", " ")
    known = " (known)" if finding.state is State.KNOWN else ""
    lines = [f"{where}{degree}{known} {finding.rule}", f"  {finding.message}"]
    words = _cut(" ".join(finding.words.split()))
    if words and words not in finding.message:
        lines.append(f"  │ {words}")
    if finding.fix:
        safe = "" if finding.fix.safe else " (look at it first)"
        lines.append(f"  fix: {finding.fix.title}{safe}")
    if finding.count > 1:
        lines.append(f"  shows {finding.count} times")
    elif finding.seen_at and finding.place and finding.seen_at != finding.place:
        lines.append(f"  seen at {finding.seen_at.path}:{finding.seen_at.line}:{finding.seen_at.column}")
    return lines


def _cut(words: str) -> str:
    if len(words) <= _SHOWN:
        return words
    half = _SHOWN // 2 - 2
    return f"{words[:half]} … {words[-half:]}"
