"""A document in, paragraphs, lists and the like out that hold nothing."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Empty paragraph, list or caption",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_TAGS = ("p", "ul", "ol", "dl", "li", "figure", "figcaption", "caption", "blockquote", "dt", "dd")


def check(document: Document) -> Iterator[Problem]:
    """Elements that scripts are likely to fill (an id, a class, a data attribute) are left alone."""
    for element in document.tagged(*_TAGS):
        if element.attrs or not _is_empty(element) or not is_exposed(document, element):
            continue
        yield problem_at(
            document, element, f"This {element.tag} element is empty, and is announced all the same. Remove it."
        )


def _is_empty(element: Element) -> bool:
    return all(isinstance(child, str) and not child.strip() for child in element.children)
