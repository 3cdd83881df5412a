"""A document in, lists out that hold something other than list items."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, explicit_role, is_exposed, is_rendered, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="List with other things than items",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)

_SILENT = ("li", "script", "template")


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("ul", "ol", "menu"):
        if role(document, element) != "list" or not is_exposed(document, element):
            continue
        wrong = _wrong_child(document, element)
        if wrong:
            yield problem_at(
                document, element, f"This list holds {wrong} that is no list item. Put it into an li element."
            )


def _wrong_child(document: Document, element: Element) -> str:
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                return "text"
        elif not is_rendered(document, child):
            continue
        elif child.tag == "li":
            if explicit_role(child) not in (None, "listitem") and role(document, child) not in ("listitem", "none"):
                return f"an item with the role {explicit_role(child)}"
        elif child.tag not in _SILENT and role(document, child) != "listitem":
            return f"a {child.tag} element"
    return ""
