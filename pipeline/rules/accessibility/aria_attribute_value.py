"""A document in, aria- attributes out whose value WAI-ARIA does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.markup import Document, Element, aria_attributes, problem_at, role, shorten, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="ARIA attribute with an invalid value",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "WCAG 2.2 4.1.2",
        "ACT 6a7281",
    ),
)

_INTEGER = re.compile(r"[+-]?\d+\Z", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\Z", re.ASCII)
_MEANT = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}
_BOOLEAN = frozenset(("true", "false"))


def check(document: Document) -> Iterator[Problem]:
    for name, facts in aria_attributes().items():
        for element in document.by_attribute.get(name, ()):
            value = element.attrs[name].strip()
            if not value or element.namespace == "math":
                continue
            wanted = _wanted(document, element, name, value, facts)
            if wanted:
                message = f"{name} has the value “{shorten(value)}”, but takes {wanted}."
                problem = problem_at(document, element, message)
                meant = _MEANT.get(value.lower(), "") if facts["type"] in ("boolean", "tristate") else ""
                if meant:
                    problem = with_tag(document, element, problem, f'Write {name}="{meant}"', put={name: meant})
                yield problem


def _wanted(document: Document, element: Element, name: str, value: str, facts: dict[str, Any]) -> str:
    """What the attribute takes, in words; empty where the value is right."""
    kind, low = facts["type"], value.lower()
    if low == "undefined" and (facts.get("undefined") or kind == "tristate"):
        return ""
    if kind == "boolean":
        return "" if low in _BOOLEAN else "true or false"
    if kind == "tristate":
        return "" if low in (*_BOOLEAN, "mixed") else "true, false or mixed"
    if kind == "integer":
        return "" if _INTEGER.match(value) else "a whole number"
    if kind == "number":
        return "" if _NUMBER.match(value) else "a number"
    if kind in ("token", "tokenlist"):
        values = facts["values"]
        words = [low] if kind == "token" else low.split()
        return "" if all(word in values for word in words) else "one of " + ", ".join(values)
    if kind in ("id", "idlist") and _must_exist(document, element, name) and not document.referred(element, name):
        return "the id of an element on this page"
    return ""


def _must_exist(document: Document, element: Element, name: str) -> bool:
    """Only a property that the role requires has to lead somewhere (WAI-ARIA 1.2, 5.2.2)."""
    if name != "aria-controls":
        return False
    found = role(document, element)
    expanded = element.attrs.get("aria-expanded", "").strip().lower() == "true"
    return found == "scrollbar" or (found == "combobox" and expanded)
