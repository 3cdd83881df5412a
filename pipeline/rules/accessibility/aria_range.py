"""A document in, aria- numbers out that are smaller than they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="ARIA number out of range",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)
_INTEGER = re.compile(r"[+-]?\d{1,9}\Z", re.ASCII)
# WAI-ARIA 1.2: counts and places begin at 1; -1 says that a count is not known.
_LEAST = {
    "aria-colcount": -1, "aria-rowcount": -1, "aria-setsize": -1, "aria-colindex": 1, "aria-rowindex": 1,
    "aria-colspan": 1, "aria-rowspan": 0, "aria-posinset": 1, "aria-level": 1,
}  # fmt: skip


def check(document: Document) -> Iterator[Problem]:
    for name, least in _LEAST.items():
        for element in document.by_attribute.get(name, ()):
            value = element.attrs[name].strip()
            if _INTEGER.match(value) and int(value) < least:
                yield problem_at(document, element, f"{name} is {value}, but begins at {least}. Correct the number.")
