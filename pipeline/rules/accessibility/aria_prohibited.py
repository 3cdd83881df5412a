"""A document in, names and descriptions out on elements whose role may not have them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, aria_roles, explicit_role, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Name on an element that cannot have one",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 4.1.2",
        "ACT kb1m8s",
    ),
)

_NAMING = ("aria-label", "aria-labelledby", "aria-braillelabel")
_DESCRIBING = ("aria-roledescription", "aria-brailleroledescription")
# Elements without a role that ARIA in HTML lets nobody name.
_UNNAMED = frozenset("abbr bdi bdo br cite kbd label legend rp rt ruby var wbr".split())


def check(document: Document) -> Iterator[Problem]:
    for attribute in (*_NAMING, *_DESCRIBING):
        for element in document.by_attribute.get(attribute, ()):
            if not element.attrs[attribute].strip() or not is_exposed(document, element):
                continue
            if _is_prohibited(document, element, attribute) and not _is_swallowed(document, element):
                yield problem_at(
                    document,
                    element,
                    f"{attribute} is not read out on {_what(document, element)}. "
                    "Write the words as text, or give the element a role that takes a name.",
                )


def _is_prohibited(document: Document, element: Element, attribute: str) -> bool:
    # Judged by the role as written: a role none that a name forces back is a conflict all the same.
    found = explicit_role(element) or role(document, element)
    if found is None:
        return element.tag in _UNNAMED and attribute in _NAMING
    if attribute in _DESCRIBING:
        return found in ("generic", "none", "presentation")
    known = aria_roles().get(found)
    return known is not None and known.naming == "prohibited"


def _is_swallowed(document: Document, element: Element) -> bool:
    """Inside a button and the like nothing has a role of its own."""
    known = aria_roles()
    return any(e and known[e].presentational for e in (role(document, a) for a in element.ancestors()) if e in known)


def _what(document: Document, element: Element) -> str:
    found = explicit_role(element) or role(document, element)
    return f"a {element.tag} element" if found in (None, "generic") else f"an element with the role {found}"
