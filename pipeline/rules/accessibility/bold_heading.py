"""A document in, paragraphs out that look like a heading but are none."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    collapse,
    declared,
    font_size,
    is_exposed,
    is_visible,
    problem_at,
    shorten,
    visible_text,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Paragraph that looks like a heading",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_LONGEST = 60  # characters of a heading
_BOLD = ("b", "strong")
_ENDS = (".", ":", ",", ";", "!", "?", "…", "。", "؟")


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("p"):
        if not (element.elements or "style" in element.attrs or "class" in element.attrs):
            continue
        if not _is_styled(document, element) or not is_exposed(document, element) or not is_visible(document, element):
            continue
        text = visible_text(document, element)
        if not text or len(text) > _LONGEST or text.endswith(_ENDS) or not _text_follows(document, element):
            continue
        yield problem_at(
            document,
            element,
            f"“{shorten(text)}” looks like a heading, but is a paragraph. Make it a heading, so that readers find it.",
        )


def _is_styled(document: Document, element: Element) -> bool:
    """All of it is bold, or its letters are clearly larger than those of the paragraph after it."""
    weight = _declared_weight(element)
    if weight:
        return True
    if any(isinstance(child, str) and child.strip() for child in element.children):
        if not declared(document):
            return False  # no style says anything of sizes
        following = _next(document, element)
        return following is not None and font_size(document, element) > 1.2 * font_size(document, following)
    inner = element.elements
    return len(inner) == 1 and (inner[0].tag in _BOLD or _declared_weight(inner[0]))


def _declared_weight(element: Element) -> bool:
    written = "".join(element.attrs.get("style", "").lower().split())
    return "font-weight:bold" in written or any(f"font-weight:{number}00" in written for number in (6, 7, 8, 9))


def _next(document: Document, element: Element) -> Element | None:
    after = document.elements[element.end] if element.end < len(document.elements) else None
    return after if after is not None and after.parent is element.parent else None


def _text_follows(document: Document, element: Element) -> bool:
    """A plain paragraph comes next, longer than this one."""
    following = _next(document, element)
    if following is None or following.tag != "p" or _is_styled(document, following):
        return False
    return len(visible_text(document, following)) > len(collapse(visible_text(document, element)))
