"""A document in, short paragraphs out that stand like the headings around them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, is_visible, problem_inside, shorten, visible_text
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Heading that became a paragraph",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 2.4.6",
    ),
)

_LONGEST = 60  # characters
_NEXT = 80  # characters: what follows is a paragraph of its own, not another line of the same list
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "ul", "ol", "table", "figure", "dl", "blockquote", "img")
_ENDS = (".", ":", ",", ";", "…", "。", "：", "، ", "؛", "।", ")", "»", "”", '"')


def check(document: Document) -> Iterator[Problem]:
    """Where other headings stand among the same siblings, and the line between two blocks reads like one."""
    for parent in {e.parent.index: e.parent for e in document.tagged(*_HEADINGS) if e.parent is not None}.values():
        siblings = parent.elements
        for before, line, after in zip(siblings, siblings[1:], siblings[2:], strict=False):
            if (
                line.tag == "p"
                and before.tag in _BLOCKS
                and after.tag == "p"
                and _reads_like_one(document, line, after)
            ):
                text = visible_text(document, line)
                yield problem_inside(
                    document,
                    line,
                    f"“{shorten(text)}” stands where a heading would. If it was one before, make it a heading again.",
                )


def _reads_like_one(document: Document, line: Element, after: Element) -> bool:
    if line.elements or line.attrs or not is_exposed(document, line) or not is_visible(document, line):
        return False  # with markup in it, it is a byline, a note or a link
    text = visible_text(document, line)
    if not 2 < len(text) <= _LONGEST or text.endswith(_ENDS) or not text[0].isalpha() or text[0].islower():
        return False
    return not any(sign.isdigit() for sign in text) and len(visible_text(document, after)) >= _NEXT
