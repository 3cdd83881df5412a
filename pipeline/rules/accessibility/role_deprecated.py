"""A document in, roles out that WAI-ARIA advises against."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, aria_roles, explicit_role, is_exposed, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Role that is no longer used",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)

_INSTEAD = {"directory": "list", "doc-biblioentry": "listitem", "doc-endnote": "listitem"}


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        found = explicit_role(element)
        if found is not None and aria_roles()[found].deprecated and is_exposed(document, element):
            wanted = _INSTEAD[found]
            problem = problem_at(document, element, f"The role {found} is no longer used. Use {wanted} instead.")
            yield with_tag(document, element, problem, f'Write role="{wanted}"', put={"role": wanted})
