"""A document in, main, banner, contentinfo and complementary landmarks out that are inside another."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._landmarks import landmarks

RULE = Declaration(
    title="Landmark inside another",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_TOP = ("main", "banner", "contentinfo", "complementary")


def check(document: Document) -> Iterator[Problem]:
    found = landmarks(document)
    holders = {landmark.element.index: landmark for landmark in found}
    for landmark in found:
        if landmark.role not in _TOP:
            continue
        above = next((holders[a.index] for a in landmark.element.ancestors() if a.index in holders), None)
        if above is None or (landmark.role == "complementary" and above.role == "main"):
            continue
        yield problem_at(
            document,
            landmark.element,
            f"The landmark {landmark.role} is inside the landmark {above.role}, where few readers "
            "look for it. Move it out.",
        )
