"""A document in, form fields out whose error message nobody is told."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Error message that is not announced",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.3.1", "WCAG 2.2 4.1.2"),
)
_LIVE = ("alert", "log", "status")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("aria-errormessage"):
        words = element.tokens("aria-errormessage")
        if element.attrs.get("aria-invalid", "false").strip().lower() in ("", "false") or not words:
            continue
        if not is_exposed(document, element) or _is_told(document, element, words):
            continue
        yield problem_at(
            document,
            element,
            "This field is marked as wrong, but its error message is hidden or not announced. Show "
            "the one message that "
            "aria-errormessage names, and name it in aria-describedby too.",
        )


def _is_told(document: Document, element: Element, words: list[str]) -> bool:
    """One message (WAI-ARIA 1.2 takes one id), shown, and announced: live, or part of the description."""
    message = document.element(words[0])
    if len(words) > 1 or message is None or not is_exposed(document, message):
        return False
    live = message.attrs.get("aria-live", "").strip().lower() in ("assertive", "polite")
    return live or role(document, message) in _LIVE or words[0] in element.tokens("aria-describedby")
