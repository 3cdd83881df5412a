"""A document in, the summaries of details out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, first_summary, is_exposed, name, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Summary without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "ACT 2t702h",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("summary"):
        parent = element.parent
        if parent is None or parent.tag != "details" or first_summary(parent) is not element:
            continue
        # role=none is ignored on a summary, which takes the focus; any other role makes it another thing.
        if explicit_role(element) not in (None, "none", "presentation") or role(document, element) == "none":
            continue
        if is_exposed(document, element) and not name(document, element):
            yield problem_at(document, element, "This summary has no text. Say in it what it opens.")
