"""A document in, elements out whose role attribute names no role."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, is_exposed, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Unknown role",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 4.1.2",
        "ACT 674b10",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        written = element.attrs["role"].strip()
        if not written or element.namespace == "math" or explicit_role(element) is not None:
            continue
        if is_exposed(document, element):
            yield problem_at(
                document,
                element,
                f"“{written}” is no role that assistive technology knows. Correct it, or leave role out.",
            )
