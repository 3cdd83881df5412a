"""A file that could not be used in; the problem if it is a template out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Declaration, Fault, Problem, Severity, Subject

RULE = Declaration(title="A page template can be printed", severity=Severity.ERROR, subject=Subject.FAULT)


def check(fault: Fault) -> Iterator[Problem]:
    if fault.sort == "template":
        yield Problem(fault.message, fault.start, fault.end)
