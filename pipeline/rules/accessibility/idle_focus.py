"""A document in, elements out that take the focus but are nothing that can be used."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    aria_roles,
    is_natively_focusable,
    is_tabbable,
    problem_at,
    role,
    with_tag,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Focus on something that cannot be used",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.4.3", "WCAG 2.2 4.1.2"),
)
# Parts that may scroll or be brought into view, so that Tab has reason to stop there.
_READ = frozenset(
    """alert alertdialog application article complementary contentinfo dialog document feed figure form grid group
    heading img log main navigation region separator status table tabpanel""".split()
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("tabindex"):
        if is_natively_focusable(element) or not is_tabbable(document, element) or _is_useful(document, element):
            continue
        problem = problem_at(
            document,
            element,
            "Tab stops here, but there is nothing to use. Remove tabindex, or give the element the role it plays.",
        )
        yield with_tag(document, element, problem, "Remove tabindex", without=("tabindex",))


def _is_useful(document: Document, element: Element) -> bool:
    found = role(document, element)
    known = aria_roles().get(found or "")
    return known is not None and (known.widget or found in _READ)
