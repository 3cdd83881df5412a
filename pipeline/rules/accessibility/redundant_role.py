"""A document in, roles out that the element has anyway."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, implicit_role, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Role that the element has anyway",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
)

_KEPT = ("ul", "ol", "menu", "table")  # Safari forgets these roles where styles change the look


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        found = explicit_role(element)
        if found is None or found != implicit_role(document, element) or element.tag in _KEPT:
            continue
        if element.namespace == "html":
            message = f"A {element.tag} element has the role {found} anyway. Remove role."
            problem = problem_at(document, element, message)
            yield with_tag(document, element, problem, "Remove role", without=("role",), safe=True)
