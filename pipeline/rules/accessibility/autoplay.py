"""A document in, sounds and films out that start by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, problem_at, with_tag
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="Sound that starts by itself",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.4.2",),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("audio", "video"):
        if not element.has("autoplay") or element.has("muted"):
            continue
        if not element.has("controls") and (element.tag == "audio" or is_rendered(document, element)):
            problem = problem_at(
                document,
                element,
                "This starts by itself, and nothing on it stops the sound. Remove autoplay, or add controls.",
                outcome=Outcome.NEEDS_REVIEW,
            )
            yield with_tag(document, element, problem, "Remove autoplay", without=("autoplay",))
