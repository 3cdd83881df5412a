"""A document in, scope attributes out that browsers don’t understand, or that stand on a plain cell."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Scope that means nothing",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_VALUES = ("row", "col", "rowgroup", "colgroup")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("scope"):
        if not is_rendered(document, element):
            continue
        if element.tag != "th":
            yield problem_at(document, element, "scope counts only on header cells. Use a th element, or remove scope.")
        elif element.attrs["scope"].strip().lower() not in _VALUES:
            yield problem_at(
                document, element, f"scope takes {', '.join(_VALUES[:-1])} or {_VALUES[-1]}. Correct it, or remove it."
            )
