"""A document in, embedded images, sounds and films out that have no name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, is_exposed, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._media import is_media

RULE = Declaration(
    title="Embedded object without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "ACT 8fc3b6",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("object"):
        if not is_media(element) or explicit_role(element) is not None or not is_exposed(document, element):
            continue
        if not name(document, element):
            yield problem_at(
                document,
                element,
                "This object shows something that readers who don't see or hear it cannot know of. "
                "Say in aria-label what it is.",
            )
