"""A document in, elements out whose role needs a parent that they are not in."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, aria_roles, explicit_role, implicit_role, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._owned import parent

RULE = Declaration(
    title="Role outside its context",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "ACT ff89c9",
    ),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        explicit = explicit_role(element)
        wanted = aria_roles()[explicit].context if explicit else ()
        if not wanted or explicit == implicit_role(document, element) or not is_exposed(document, element):
            continue
        if not _is_held(document, element, wanted):
            holders = " or ".join(name for name in wanted if name != "directory")
            yield problem_at(
                document,
                element,
                f"An element with the role {explicit} belongs directly in one with the role {holders}. "
                "Put it there, or use the HTML elements.",
            )


def _is_held(document: Document, element: Element, wanted: tuple[str, ...]) -> bool:
    """Directly, or in a group that is itself held so; a group of tree items may be in a tree item."""
    above = parent(document, element)
    is_tree = "tree" in wanted
    seen: set[int] = set()
    while above is not None and above.index not in seen:
        found = role(document, above)
        if found != "group" or "group" not in wanted:
            return found in wanted or (is_tree and found == "treeitem" and bool(seen))
        seen.add(above.index)
        above = parent(document, above)
    return False
