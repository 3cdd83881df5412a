"""A document in, elements out whose role HTML does not allow them to have."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    aria_roles,
    explicit_role,
    html_facts,
    implicit_role,
    is_exposed,
    problem_at,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Role that does not fit the element",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)

# Roles of DPUB-ARIA that are a kind of link, and of list item.
_LINKS = ("doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref")
_ENTRIES = ("doc-biblioentry", "doc-endnote")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        written = [word for word in element.attrs["role"].lower().split() if word in aria_roles()]
        wrong = next((word for word in written if not _is_allowed(document, element, word)), None)
        if wrong is not None and is_exposed(document, element):
            yield problem_at(
                document,
                element,
                f"HTML doesn't allow the role {wrong} on a {element.tag} element. Use a div or "
                "span, or leave the role out.",
            )


def _is_allowed(document: Document, element: Element, wanted: str) -> bool:
    if element.namespace != "html" or "-" in element.tag or wanted == implicit_role(document, element):
        return True
    if wanted in _LINKS:
        return element.tag in ("a", "area", "link")  # nothing else can be followed
    if wanted in _ENTRIES:
        return element.tag == "li"
    allowed = _allowed(document, element)
    return allowed is None or "*" in allowed or wanted in allowed


def _allowed(document: Document, element: Element) -> list[str] | None:
    """What ARIA in HTML allows; None for elements that it doesn't know."""
    tag = element.tag
    if tag == "img":
        return _image(element)
    if tag == "input":
        return _input(element)
    if tag == "select":
        return ["menu"] if implicit_role(document, element) == "combobox" else []
    if tag in ("td", "th", "tr") and _in_table(element):
        return []
    if tag in ("header", "footer") and implicit_role(document, element) == "generic":
        return ["group", "none", "presentation", "doc-footnote"]
    if tag == "figure" and any(child.tag == "figcaption" for child in element.elements):
        return ["figure", "none", "presentation"]
    facts = html_facts("allowed").get(tag)
    if isinstance(facts, dict):
        facts = facts["href" if element.has("href") else ""]
    return None if facts is None else str(facts).split()


def _image(element: Element) -> list[str]:
    if element.attrs.get("alt") == "" and not any(
        element.get(name) for name in ("aria-label", "aria-labelledby", "title")
    ):
        return ["none", "presentation"]
    if any((element.get(name) or "").strip() for name in ("alt", "aria-label", "aria-labelledby", "title")):
        return sorted(html_facts("image_roles"))
    return []


def _input(element: Element) -> list[str]:
    kind = element.attrs.get("type", "").strip().lower()
    known = html_facts("inputs")
    kind = kind if kind in known else "text"
    if kind in html_facts("listed") and element.has("list"):
        return ["combobox"]
    allowed = str(html_facts("allowed_inputs").get(kind, "")).split()
    if kind == "checkbox" and not element.has("aria-pressed"):
        allowed = [name for name in allowed if name != "button"]
    return allowed


def _in_table(element: Element) -> bool:
    """Parts of a table keep their roles while the table keeps its own."""
    table = element.closest("table")
    return table is not None and (explicit_role(table) or "table") in ("table", "grid", "treegrid")
