"""A document in, a page out that has no title."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, collapse, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Page without a title",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 2.4.2", "ACT 2779a5"),
)


def check(document: Document) -> Iterator[Problem]:
    if not document.is_html:
        return
    # The first title of the page counts, wherever it stands (HTML, document.title).
    title = next((element for element in document.tagged("title") if element.namespace == "html"), None)
    if title is None:
        message = "The page has no title. Add a title element that says what the page is about."
        yield problem_at(document, document.head or document.root, message)
    elif not collapse("".join(text for text in title.children if isinstance(text, str))):
        yield problem_at(document, title, "The page's title is empty. Say in it what the page is about.")
