"""An element and a sentence in, the Problem that marks it in the page out."""

from __future__ import annotations

from pipeline.markup.tree import Document, Element
from pipeline.model import Outcome, Problem, Span


def problem_at(
    document: Document, element: Element, message: str, *, outcome: Outcome = Outcome.FAILED, page: str | None = None
) -> Problem:
    """Marks the element's start tag."""
    return _marked(document.span(element), message, outcome, page)


def problem_in(
    document: Document, element: Element, attribute: str, message: str, *, outcome: Outcome = Outcome.FAILED
) -> Problem:
    """Marks the value of one attribute, where the words to mend stand."""
    return _marked(document.value(element, attribute), message, outcome, None)


def problem_inside(document: Document, element: Element, message: str, *, outcome: Outcome = Outcome.FAILED) -> Problem:
    """Marks the element's content; its start tag where that is empty."""
    return _marked(document.content(element), message, outcome, None)


def shorten(text: str, limit: int = 60) -> str:
    """White space collapsed and the end cut, for words quoted in a message."""
    words = " ".join(text.split())
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def _marked(span: Span, message: str, outcome: Outcome, page: str | None) -> Problem:
    return Problem(message, span.start, span.end, outcome=outcome, page=page)
