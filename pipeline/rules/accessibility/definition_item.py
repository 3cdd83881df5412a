"""A document in, terms and definitions out that are in no definition list."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, is_exposed, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Term outside a definition list",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("dt", "dd"):
        if element.has("role") and explicit_role(element) is not None:
            continue
        holder = element.parent
        if holder is not None and holder.tag == "div" and explicit_role(holder) in (None, "none", "presentation"):
            holder = holder.parent
        in_list = holder is not None and holder.tag == "dl" and explicit_role(holder) in (None, "list")
        if not in_list and is_exposed(document, element):
            yield problem_at(
                document, element, f"This {element.tag} element is in no definition list. Put it into a dl element."
            )
