"""A document in, aria- attributes out that the role of their element does not take."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    aria_attributes,
    aria_roles,
    global_attributes,
    is_exposed,
    problem_at,
    role,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="ARIA attribute that does not fit the role",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 4.1.2",
        "ACT 5c01ea",
    ),
)

# What ARIA in HTML allows on elements that HTML-AAM gives no role: the attributes of this role.
_LIKE = {
    "date": "textbox", "datetime-local": "textbox", "month": "textbox", "password": "textbox", "time": "textbox",
    "week": "textbox", "file": "textbox",
}  # fmt: skip
_ELEMENTS_LIKE = {"audio": "application", "video": "application", "summary": "button", "embed": "application"}

_HARMLESS = ("aria-multiline", "aria-required")  # "false" says what is so anyway
_NO_ROLE = (None, "none", "generic")
_BARE = ("br", "wbr")  # ARIA in HTML: nothing but aria-hidden


def check(document: Document) -> Iterator[Problem]:
    shared = global_attributes()
    for name in aria_attributes():
        for element in document.by_attribute.get(name, ()):
            if element.namespace == "math" or _fits(document, element, name, name in shared):
                continue
            if is_exposed(document, element):
                found = role(document, element)
                what = f"the role {found}" if found not in _NO_ROLE else f"a bare {element.tag} element"
                message = f"{name} means nothing on {what}. Remove it, or give the right role."
                yield problem_at(document, element, message)


def _fits(document: Document, element: Element, name: str, is_shared: bool) -> bool:
    if element.tag in _BARE and not element.has("role"):
        return name == "aria-hidden"
    if is_shared or (name in _HARMLESS and element.attrs[name].strip().lower() == "false"):
        return True
    return name in _taken(document, element)


def _taken(document: Document, element: Element) -> frozenset[str]:
    found = role(document, element)
    if found is None:
        kind = element.attrs.get("type", "").strip().lower()
        found = _LIKE.get(kind) if element.tag == "input" else _ELEMENTS_LIKE.get(element.tag)
    known = aria_roles().get(found or "")
    return known.props if known else frozenset()
