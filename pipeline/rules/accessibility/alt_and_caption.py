"""A translated page and its source in, alternative texts out that name what the translated caption lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, Element, problem_in, visible_text
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Alternative text and caption name the same things",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.1.1",),
    needs=("source",),
)

_NAME = re.compile(r"\d+(?:[.,]\d+)*|\b[A-Z][\w-]*[A-Z0-9][\w-]*\b")  # numbers, and names such as MRI or L4


def check(document: Document, *, source: Document | None = None) -> Iterator[Problem]:
    """Numbers and abbreviations that the source has in both texts, and the translation in the first alone."""
    if source is None or source is document:
        return
    for (image, caption), (first, first_caption) in zip(_figures(document), _figures(source), strict=False):
        shared = _names(first.attrs.get("alt", "")) & _names(visible_text(source, first_caption))
        lost = (shared & _names(image.attrs.get("alt", ""))) - _names(visible_text(document, caption))
        for name in sorted(lost):
            yield problem_in(
                document,
                image,
                "alt",
                f"The alternative text names “{name}”, and the translated caption does not, as the original one does. "
                "Add it to the caption.",
            )


def _figures(document: Document) -> list[tuple[Element, Element]]:
    """Each figure's first picture and its caption."""
    found = []
    for figure in document.tagged("figure"):
        inside = document.inside(figure)
        image = next((element for element in inside if element.tag == "img"), None)
        caption = next((element for element in inside if element.tag == "figcaption"), None)
        if image is not None and caption is not None:
            found.append((image, caption))
    return found


def _names(text: str) -> set[str]:
    return set(_NAME.findall(text))
