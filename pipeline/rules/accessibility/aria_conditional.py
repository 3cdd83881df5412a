"""A document in, aria- attributes out that HTML says already, or that count only in a tree of rows."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="ARIA attribute that the element overrules",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)

_ROWS = ("aria-expanded", "aria-level", "aria-posinset", "aria-setsize")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("aria-checked"):
        kind = element.attrs.get("type", "").strip().lower()
        if element.tag != "input" or kind not in ("checkbox", "radio") or not is_exposed(document, element):
            continue
        said = element.attrs["aria-checked"].strip().lower()
        if said and said != ("true" if element.has("checked") else "false"):
            yield problem_at(
                document,
                element,
                "The browser says itself whether this is checked; aria-checked says otherwise. Remove it.",
            )
    for element in document.with_attribute(*_ROWS):
        if role(document, element) != "row" or not is_exposed(document, element):
            continue
        table = next((a for a in element.ancestors() if role(document, a) in ("table", "grid", "treegrid")), None)
        if table is not None and role(document, table) != "treegrid":
            names = [name for name in _ROWS if element.has(name)]
            yield problem_at(
                document,
                element,
                f"{names[0]} on a row counts only in a treegrid. Remove it, or change the table's role.",
            )
