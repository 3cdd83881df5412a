"""A document in, images out that are marked as decoration but have a tooltip."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, problem_at, shorten, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Decoration with a tooltip",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "WCAG technique H67",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for image in document.tagged("img"):
        title = image.attrs.get("title", "").strip()
        if image.attrs.get("alt") == "" and title and is_exposed(document, image):
            problem = problem_at(
                document,
                image,
                f'alt="" marks this as decoration, but the tooltip says “{shorten(title)}”. Put these words into alt, '
                "or remove the tooltip.",
            )
            yield with_tag(document, image, problem, "Remove title", without=("title",))
