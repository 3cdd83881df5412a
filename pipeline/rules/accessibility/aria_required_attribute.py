"""A document in, elements out whose role needs an attribute that they lack."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    aria_roles,
    explicit_role,
    implicit_role,
    is_exposed,
    is_focusable,
    problem_at,
    role,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Role without the attribute it needs",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 4.1.2",
        "ACT 4e8ab6",
    ),
)

# What these elements say of themselves (HTML-AAM): input types and the attribute that they stand for.
_NATIVE = {
    ("input", "checkbox"): "aria-checked", ("input", "radio"): "aria-checked", ("input", "range"): "aria-valuenow",
    ("input", "number"): "aria-valuenow",
}  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        explicit = explicit_role(element)
        if explicit is None or explicit != role(document, element) or explicit == implicit_role(document, element):
            continue
        missing = [name for name in _needed(document, element, explicit) if not element.attrs.get(name, "").strip()]
        if missing and is_exposed(document, element):
            yield problem_at(
                document,
                element,
                f"An element with the role {explicit} needs {' and '.join(missing)}, so that its state is read out. "
                "Add it, or use the HTML element.",
            )


def _needed(document: Document, element: Element, explicit: str) -> list[str]:
    needed = list(aria_roles()[explicit].required)
    if explicit == "separator" and is_focusable(document, element):
        needed.append("aria-valuenow")  # a separator that can be moved (WAI-ARIA 1.2, separator)
    if explicit == "combobox" and element.attrs.get("aria-expanded", "").strip().lower() == "true":
        needed.append("aria-controls")
    native = _NATIVE.get((element.tag, element.attrs.get("type", "").strip().lower()))
    if explicit == "combobox" and element.tag == "select":
        return []
    return [name for name in needed if name != native and not (name == "aria-level" and element.tag in _HEADINGS)]
