"""A document in, aria- attributes out that name an id which is not on the page."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, aria_attributes, is_exposed, problem_at
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="ARIA attribute that leads nowhere",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 4.1.2",
    ),
)

# What the browser does without: a name or description may come from elsewhere, so a person has to look.
_REVIEWED = ("aria-labelledby", "aria-describedby", "aria-errormessage")


def check(document: Document) -> Iterator[Problem]:
    for name, facts in aria_attributes().items():
        if facts["type"] not in ("id", "idlist"):
            continue
        for element in document.by_attribute.get(name, ()):
            words = element.tokens(name)
            missing = [word for word in words if document.element(word) is None]
            if not missing or not is_exposed(document, element) or (name == "aria-owns" and len(missing) < len(words)):
                continue
            is_closed = element.attrs.get("aria-expanded", "").strip().lower() == "false"
            if name == "aria-controls" and (is_closed or element.attrs.get("aria-selected", "").lower() == "false"):
                continue  # what it opens may not be there yet
            yield problem_at(
                document,
                element,
                f"{name} names “{missing[0]}”, but nothing on the page has that id. Correct the id, or remove {name}.",
                outcome=Outcome.NEEDS_REVIEW if name in _REVIEWED else Outcome.FAILED,
            )
