"""A document in, elements out whose role HTML has an element for."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, explicit_role, is_exposed, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Role instead of the HTML element",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)

_ELEMENTS = {
    "article": "article", "banner": "header", "button": "button", "checkbox": "input", "complementary": "aside",
    "contentinfo": "footer", "dialog": "dialog", "figure": "figure", "form": "form", "heading": "h2", "link": "a",
    "list": "ul", "listitem": "li", "main": "main", "navigation": "nav", "progressbar": "progress", "radio": "input",
    "region": "section", "search": "search", "table": "table", "textbox": "input",
}  # fmt: skip
_BARE = ("div", "span")


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("role"):
        wanted = _ELEMENTS.get(explicit_role(element) or "")
        if wanted and element.tag in _BARE and is_exposed(document, element):
            yield problem_at(
                document,
                element,
                f"HTML has an element for this: {wanted}. It needs no role, and brings keyboard and focus with it.",
            )
