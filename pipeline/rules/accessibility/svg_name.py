"""A document in, drawings out that are marked as an image but have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, is_exposed, name, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Drawing without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "ACT 7d6734",
    ),
)

_ROLES = frozenset(("img", "image", "graphics-document", "graphics-symbol"))


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        if element.namespace != "svg" or explicit_role(element) not in _ROLES or role(document, element) not in _ROLES:
            continue
        if is_exposed(document, element) and not name(document, element):
            yield problem_at(
                document,
                element,
                "This drawing is announced as an image but has no name. Put a title element first in it, "
                "or write aria-label.",
            )
