"""A document in, form fields out that only a tooltip or description names."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, labels, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles

RULE = Declaration(
    title="Field that only a tooltip names",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.3.2",),
)

_FIELDS = frozenset("checkbox combobox listbox radio searchbox slider spinbutton switch textbox".split())


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, _FIELDS, "input", "select", "textarea"):
        if element.tag not in ("input", "select", "textarea") or element.index in labels(document):
            continue
        if any(element.attrs.get(name, "").strip() for name in ("aria-label", "aria-labelledby")):
            continue
        if element.attrs.get("title", "").strip() or document.referred(element, "aria-describedby"):
            yield problem_at(
                document,
                element,
                "Only a tooltip or description says what to enter here, and not everybody gets it. "
                "Give the field a label.",
            )
