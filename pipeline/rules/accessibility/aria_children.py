"""A document in, elements out that hold what their role does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, aria_roles, explicit_role, is_exposed, problem_at, role
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._owned import children

RULE = Declaration(
    title="Role with the wrong children",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.1",
        "ACT bc4a75",
    ),
)

_BETWEEN = ("group", "rowgroup")
_TABLES = ("grid", "table", "treegrid")
_MENUS = ("menu", "menubar")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        explicit = explicit_role(element)
        wanted = aria_roles()[explicit].owned if explicit else ()
        if not wanted or not is_exposed(document, element) or _is_busy(element):
            continue
        wrong = _wrong_child(document, element, _allowed(explicit or "", wanted))
        if wrong is not None:
            found = role(document, wrong)
            what = f"a {wrong.tag} element" if found in (None, "generic") else f"an element with the role {found}"
            items = [name for name in wanted if name not in _BETWEEN]
            yield problem_at(
                document,
                element,
                f"An element with the role {explicit} may only hold {' or '.join(items)}, but holds {what}. "
                "Give its parts the right roles, or use the HTML elements.",
            )


def _allowed(explicit: str, wanted: tuple[str, ...]) -> frozenset[str]:
    # ARIA 1.3 (draft) allows separators between menu items, as every toolkit makes them; submenus stand there too.
    if explicit in _TABLES:
        return frozenset((*wanted, "caption"))  # WAI-ARIA 1.2, caption: it stands in these
    return frozenset((*wanted, "separator", "menu")) if explicit in _MENUS else frozenset(wanted)


def _wrong_child(document: Document, element: Element, allowed: frozenset[str]) -> Element | None:
    stack = [element]
    seen = {element.index}
    while stack:
        for child in children(document, stack.pop()):
            found = role(document, child)
            if found not in allowed:
                return child
            if found == "group" and child.index not in seen:
                seen.add(child.index)
                stack.append(child)
    return None


def _is_busy(element: Element) -> bool:
    return any(e.attrs.get("aria-busy", "").strip().lower() == "true" for e in (element, *element.ancestors()))
