"""A document in, a page out that keeps readers from enlarging it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._viewport import forbids_zoom, largest_scale, properties, without_limits

RULE = Declaration(
    title="Page that cannot be enlarged",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.4.4",
        "ACT b4f0c3",
    ),
)

_NEEDED = 2.0  # WCAG 1.4.4: text can be enlarged to 200 %


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("meta"):
        if element.attrs.get("name", "").strip().lower() != "viewport":
            continue
        found = properties(element.attrs.get("content", ""))
        scale = largest_scale(found)
        if forbids_zoom(found) or (scale is not None and scale < _NEEDED):
            what = "user-scalable" if forbids_zoom(found) else "maximum-scale"
            problem = problem_at(
                document,
                element,
                f"{what} keeps readers from enlarging the page. "
                "Leave it out: width=device-width, initial-scale=1 is enough.",
            )
            put = {"content": without_limits(found)}
            yield with_tag(document, element, problem, "Let readers enlarge the page", put=put, safe=True)
