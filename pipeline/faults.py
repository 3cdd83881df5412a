"""A file that cannot be read or used in, the finding that says so with its line out."""

from __future__ import annotations

from functools import cache

from pipeline.check import Checks, check, checks
from pipeline.model import Fault, Finding, Place, Span, Subject, Text, Traced
from pipeline.rules.discover import family_rules


def read_fault(
    sort: str, text: Text, message: str, line: int, column: int, place: Place | None = None
) -> list[Finding]:
    """The finding of a file that cannot be used; ``sort`` is ``article``, ``catalog`` or ``template``.

    ``line`` and ``column`` from 1 say where; ``place``, where it is known, how far.
    """
    start = text.offset(line, column)
    end = text.offset(place.end_line, place.end_column) if place else start
    part = Traced.whole(text) if text.content else Traced.of(" ", text, Span(0, 0))
    return fault_findings(Fault(sort, part, message, start, end), text.name)


def fault_findings(fault: Fault, path: str) -> list[Finding]:
    """What the rules say of a fault; ``path`` is named where its text has no place."""
    return check(_fault_checks(), Subject.FAULT, fault, locale=None, path=path)


@cache
def _fault_checks() -> Checks:
    return checks(rule for rule in family_rules("site") if rule.subject is Subject.FAULT)
