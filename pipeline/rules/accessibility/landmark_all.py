"""A document in, text out that stands in no landmark."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_exposed, is_visible, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._landmarks import landmarks

RULE = Declaration(
    title="Text outside the landmarks",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_SKIPPED = ("script", "style", "template", "noscript", "iframe", "dialog")
_ALONE = ("dialog", "alertdialog", "alert", "log", "status")


def check(document: Document) -> Iterator[Problem]:
    """One problem a page: the first such text. Only pages that use landmarks are asked for them throughout."""
    body = document.body
    found = {landmark.element.index for landmark in landmarks(document)}
    if body is None or not any(landmark.role == "main" for landmark in landmarks(document)):
        return
    outside = _first_outside(document, body, found)
    if outside is not None:
        yield problem_at(
            document,
            outside,
            "This text stands in no landmark, so readers who go by landmarks miss it. Put it into one.",
        )


def _first_outside(document: Document, body: Element, inside: set[int]) -> Element | None:
    stack = [body]
    while stack:
        element = stack.pop()
        if element.index in inside or element.tag in _SKIPPED or role(document, element) in _ALONE:
            continue
        if not is_exposed(document, element) or _is_skip_link(element):
            continue
        has_text = any(isinstance(child, str) and child.strip() for child in element.children)
        if has_text and is_visible(document, element):
            return element
        stack.extend(reversed(element.elements))
    return None


def _is_skip_link(element: Element) -> bool:
    return element.tag == "a" and element.attrs.get("href", "").startswith("#")
