"""A document in, scope attributes out that browsers don’t understand, or that stand on a plain cell."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Scope that means nothing",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_MEANT = {"column": "col", "columns": "col", "cols": "col", "rows": "row"}
_VALUES = ("row", "col", "rowgroup", "colgroup")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("scope"):
        if not is_rendered(document, element):
            continue
        if element.tag != "th":
            message = "scope counts only on header cells. Use a th element, or remove scope."
            problem = problem_at(document, element, message)
            yield with_tag(document, element, problem, "Remove scope", without=("scope",))
        elif element.attrs["scope"].strip().lower() not in _VALUES:
            message = f"scope takes {', '.join(_VALUES[:-1])} or {_VALUES[-1]}. Correct it, or remove it."
            problem = problem_at(document, element, message)
            meant = _MEANT.get(element.attrs["scope"].strip().lower())
            put, title = ({"scope": meant}, f'Write scope="{meant}"') if meant else ({}, "Remove scope")
            # Browsers take an unknown scope for none, so taking it out changes nothing.
            yield with_tag(document, element, problem, title, put=put, without=() if meant else ("scope",))
