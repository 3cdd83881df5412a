"""A document in, a page out that lets readers enlarge it less than five times."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._viewport import largest_scale, properties, without_limits

RULE = Declaration(
    title="Page that can be enlarged only a little",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.4.4",),
)

_ENOUGH = 5.0  # what readers with low vision need (axe-core, meta-viewport-large)
_LEAST = 2.0  # below this another rule says that it is a fault


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("meta"):
        if element.attrs.get("name", "").strip().lower() != "viewport":
            continue
        found = properties(element.attrs.get("content", ""))
        scale = largest_scale(found)
        if scale is not None and _LEAST <= scale < _ENOUGH:
            message = f"maximum-scale lets readers enlarge the page only {scale:g} times. Leave it out."
            problem = problem_at(document, element, message)
            put = {"content": without_limits(found)}
            yield with_tag(document, element, problem, "Let readers enlarge the page", put=put, safe=True)
