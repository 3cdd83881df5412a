"""A document in, buttons out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Button without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "ACT 97a4e1",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, ("button",), "button", "input"):
        is_image = element.tag == "input" and element.attrs.get("type", "").strip().lower() == "image"
        if element.namespace == "html" and not is_image and not name(document, element):
            yield problem_at(
                document,
                element,
                "This button has no name. Write in it, or in aria-label, what happens when it is pressed.",
            )
