"""A document in, labels out that belong to no field."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, labels, problem_at, shorten
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Label without its field",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 3.3.2",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    used = {label.index for found in labels(document).values() for label in found}
    for label in document.with_attribute("for"):
        if label.tag != "label" or label.index in used or not is_rendered(document, label):
            continue
        target = document.element(label.attrs["for"])
        what = "nothing on the page has that id" if target is None else f"that is a {target.tag} element, no field"
        yield problem_at(
            document,
            label,
            f"The label is for “{shorten(label.attrs['for'])}”, but {what}. Write the id of its field.",
        )
