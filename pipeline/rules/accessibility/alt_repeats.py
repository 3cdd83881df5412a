"""A document in, images in links and buttons out whose text says the same as the words beside."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, collapse, is_exposed, problem_in, shorten, visible_text
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Alternative text that repeats the words beside",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.1.1",),
)

_HOLDERS = ("a", "button", "p", "li", "td", "th")


def check(document: Document) -> Iterator[Problem]:
    for image in document.tagged("img"):
        text = collapse(image.attrs.get("alt", "")).lower()
        if not text or not is_exposed(document, image):
            continue
        beside = _beside(document, image)
        if text == beside:
            yield problem_in(
                document,
                image,
                "alt",
                f"“{shorten(text)}” stands beside the image already, and is heard twice. "
                'Write alt="", or say what the words don\'t.',
            )


def _beside(document: Document, image: Element) -> str:
    """The words of the link, button, paragraph or cell around the image, else the caption of its figure."""
    for above in image.ancestors():
        if above.tag in _HOLDERS:
            return visible_text(document, above).lower()
        if above.tag == "figure":
            caption = next((child for child in above.elements if child.tag == "figcaption"), None)
            return "" if caption is None else visible_text(document, caption).lower()
    return ""
