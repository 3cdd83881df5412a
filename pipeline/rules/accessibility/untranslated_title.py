"""A document in, a page title out that is not in the language of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.markup import Document, language_of, problem_inside, shorten
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.accessibility._language import commoner_in, english, foreign, only_after_dash, own_part, spoken
from pipeline.rules.accessibility._page_text import page_is_in, page_title, waits_for_translation

RULE = Declaration(
    title="Page title left untranslated",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.4.2",
        "WCAG 2.2 3.1.1",
    ),
    needs=("source", "entries"),
)


def check(
    document: Document, *, source: Document | None = None, entries: Sequence[Entry] | None = None
) -> Iterator[Problem]:
    title = next((e for e in document.tagged("title") if e.namespace == "html"), None)
    if title is None or page_is_in(document):
        return
    declared = language_of(document, title)
    found = _language_of_title(page_title(document), declared, source if source is not document else None)
    if found:
        waits = waits_for_translation(own_part(page_title(document)), entries)
        problem = problem_inside(
            document,
            title,
            f"The title “{shorten(page_title(document), 40)}” is in {spoken(found)}, "
            f"but the page is in {spoken(declared)}. Translate it.",
        )
        yield replace(problem, severity=Severity.WARNING) if waits else problem


def _language_of_title(title: str, declared: str, source: Document | None) -> str:
    if source is not None and title and page_title(source) == title:
        original = language_of(source, source.root)
        if original != declared and commoner_in(title, original, declared):
            return original
    # The name of the site often follows, in its own language: the first part is the page's.
    own = own_part(title)
    if found := foreign(own, declared, may_be_name=False):
        return found
    found = foreign(title, declared) if own != title else ""
    if found and not only_after_dash(title, found, declared):
        return found
    return "en" if english(own, declared, may_be_name=False) else ""
