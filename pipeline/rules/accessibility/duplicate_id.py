"""A document in, elements out whose id another element has already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.markup import Document, problem_at, remembered_once, shorten
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Same id twice",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "WCAG 2.2 1.3.1",
    ),
)

_REFERENCES = (
    "for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
    "aria-activedescendant", "aria-errormessage", "aria-flowto",
)  # fmt: skip


def check(document: Document) -> Iterator[Problem]:
    used = _referred(document)
    for identifier, elements in document.by_id.items():
        if len(elements) < 2 or not identifier.strip():
            continue
        severity = Severity.ERROR if identifier in used else Severity.WARNING
        yield replace(
            problem_at(
                document,
                elements[0],
                f"The id “{shorten(identifier)}” is used {len(elements)} times, next by "
                f"{document.source(elements[1], 40)}. "
                "What refers to it finds only the first; give each its own.",
            ),
            severity=severity,
        )


@remembered_once
def _referred(document: Document) -> frozenset[str]:
    """The ids that labels, headers and ARIA attributes name."""
    return frozenset(
        identifier
        for name in _REFERENCES
        for element in document.by_attribute.get(name, ())
        for identifier in element.tokens(name)
    )
