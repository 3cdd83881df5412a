"""What a run found and did, as plain data that every report format reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.model import Finding, Outcome, Severity, State


@dataclass(frozen=True, slots=True)
class PageLine:
    """What became of one page; ``why`` is empty for a published one."""

    path: str
    locale: str
    published: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in order, pages in order, and notes that are no findings (where to look, what was left out)."""

    findings: tuple[Finding, ...]
    passed: bool
    pages: tuple[PageLine, ...] = ()
    notes: tuple[str, ...] = field(default=())
    publishing: bool = False


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def tally(findings: Iterable[Finding]) -> str:
    """``2 errors, 1 warning; 3 known``: failed and reviewable findings that are new, then the rest."""
    findings = tuple(findings)
    new = [f for f in findings if f.state is State.NEW and f.outcome is not Outcome.NOT_CHECKED]
    parts = [
        counted(number, severity.value, "advice" if severity is Severity.ADVICE else None)
        for severity in Severity
        if (number := sum(f.severity is severity for f in new))
    ]
    others = [
        f"{number} {name}"
        for name, number in (
            ("known", sum(f.state is State.KNOWN for f in findings)),
            ("waived", sum(f.state is State.WAIVED for f in findings)),
            ("not checked", sum(f.outcome is Outcome.NOT_CHECKED for f in findings)),
        )
        if number
    ]
    return "; ".join(filter(None, [", ".join(parts) or "No new findings", ", ".join(others)]))
