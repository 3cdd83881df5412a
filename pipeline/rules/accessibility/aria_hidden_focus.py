"""A document in, parts out that are hidden from assistive technology but take the focus."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, problem_at, remembered_once, tabbable_inside
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="Hidden part that takes the focus",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "WCAG 2.2 1.3.1",
        "ACT 6cfa84",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("aria-hidden"):
        if element.attrs["aria-hidden"].strip().lower() != "true" or element.namespace == "math":
            continue
        inner = tabbable_inside(document, element)
        if not inner:
            continue
        moved = all(_moves_focus(document, e) for e in inner)
        yield problem_at(
            document,
            element,
            f"This part is hidden from screen readers, but {document.source(inner[0], 40)} in it can be reached "
            "with the Tab key. Take aria-hidden away, or hide the part from everyone.",
            outcome=Outcome.NEEDS_REVIEW if moved else Outcome.FAILED,
        )


def _moves_focus(document: Document, element: Element) -> bool:
    """A script may send the focus elsewhere at once; that a person has to try."""
    if "onfocus" in element.attrs:
        return True
    identifier = element.attrs.get("id", "")
    return bool(identifier) and any(identifier in script for script in _focus_scripts(document))


@remembered_once
def _focus_scripts(document: Document) -> list[str]:
    """Lines of scripts that listen for the focus."""
    text = "\n".join(t for e in document.tagged("script") for t in e.children if isinstance(t, str))
    return [line for line in text.splitlines() if "focus" in line and ("addEventListener" in line or "on" in line)]
