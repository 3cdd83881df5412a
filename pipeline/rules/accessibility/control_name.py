"""A document in, controls out that have neither a name nor the role that HTML gives them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    aria_roles,
    explicit_role,
    implicit_role,
    is_exposed,
    is_focusable,
    name,
    problem_at,
    role,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Control with another role and no name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)
# Roles that other rules ask for a name.
_ASKED = frozenset(
    """button link checkbox combobox listbox menuitem menuitemcheckbox menuitemradio radio searchbox slider spinbutton
    switch textbox dialog alertdialog meter progressbar tab tooltip treeitem option img image none presentation generic
    heading""".split()
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        explicit = explicit_role(element)
        if explicit is None or explicit in _ASKED or element.tag not in ("button", "input", "a", "img", "summary"):
            continue
        if explicit != role(document, element) or implicit_role(document, element) == explicit:
            continue
        usable = aria_roles()[explicit].widget or is_focusable(document, element)
        if usable and is_exposed(document, element) and not name(document, element):
            yield problem_at(
                document,
                element,
                f"This {element.tag} element with the role {explicit} can be used, but has no name. "
                "Name it with aria-label.",
            )
    for link in document.tagged("a"):
        is_link = link.namespace == "svg" and role(document, link) == "link"
        if is_link and is_exposed(document, link) and not name(document, link):
            message = "This link in a drawing has no name. Put a title element first in it, or write aria-label."
            yield problem_at(document, link, message)
