"""A document in, form fields out that have no name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.markup import Document, Element, is_exposed, name, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Form field without a label",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 3.3.2",
        "ACT e086e5",
    ),
)

_FIELDS = frozenset(
    """checkbox combobox listbox menuitemcheckbox menuitemradio radio searchbox slider spinbutton switch
    textbox""".split()
)
# Input types without a role of their own; they need a label just the same (HTML, 4.10.5).
_WITHOUT_ROLE = frozenset(("color", "date", "datetime-local", "file", "month", "password", "time", "week"))


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, _FIELDS, "input", "select", "textarea"):
        if not name(document, element):
            yield _problem(document, element)
    for element in document.tagged("input"):
        kind = element.attrs.get("type", "").strip().lower()
        if kind not in _WITHOUT_ROLE or role(document, element) is not None or name(document, element):
            continue
        if is_exposed(document, element):
            yield _problem(document, element)


def _problem(document: Document, element: Element) -> Problem:
    if _is_task(element):
        problem = problem_at(
            document,
            element,
            "This box of a task list has no name of its own. Put it and its words in a label element.",
        )
        return replace(problem, severity=Severity.WARNING)
    native = element.tag in ("input", "select", "textarea")
    remedy = "Give it a label element." if native else "Name it with aria-labelledby or aria-label."
    return problem_at(document, element, f"Nothing says what to enter or choose in this field. {remedy}")


def _is_task(element: Element) -> bool:
    """The box that GitHub Flavored Markdown (5.3) makes of ``[ ]``: disabled, first in a list item.

    It fails the criterion as any other field. But nobody can use it, its words are read next, and writers of
    Markdown cannot change it: the page is not held back.
    """
    if element.attrs.get("type", "").strip().lower() != "checkbox" or not element.has("disabled"):
        return False
    inner, above = element, element.parent
    if above is not None and above.tag == "p":
        inner, above = (above, above.parent) if _is_first(element, above) else (element, above)
    return above is not None and above.tag == "li" and _is_first(inner, above)


def _is_first(element: Element, above: Element) -> bool:
    first = next((child for child in above.children if not isinstance(child, str) or child.strip()), None)
    return first is element
