"""A document in, alternative texts, labels and tooltips out that are not in the language of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.markup import Document, is_exposed, is_shown, language_of, problem_in, shorten
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.accessibility._language import commoner_in, english, foreign, spoken
from pipeline.rules.accessibility._page_text import page_is_in, waits_for_translation
from pipeline.rules.accessibility._words import bare, words

RULE = Declaration(
    title="Alternative text, label or tooltip left untranslated",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "WCAG 2.2 3.1.1",
    ),
    needs=("source", "entries"),
)

_ATTRIBUTES = {
    "alt": "alternative text", "title": "tooltip", "aria-label": "label", "aria-description": "description",
    "placeholder": "placeholder", "aria-roledescription": "role description", "aria-valuetext": "value",
}  # fmt: skip


def check(
    document: Document, *, source: Document | None = None, entries: Sequence[Entry] | None = None
) -> Iterator[Problem]:
    """``source`` is the same page in the language it was written in; its words are then known, not guessed."""
    if not document.is_html or page_is_in(document):
        return
    known = _texts(source) if source is not None and source is not document else {}
    for name, what in _ATTRIBUTES.items():
        for element in document.by_attribute.get(name, ()):
            text = element.attrs[name].strip()
            declared = language_of(document, element)
            if not text or element.tag == "link" or not (is_exposed(document, element) or is_shown(document, element)):
                continue
            if bare(text) in words("image", "en"):
                continue  # “image”, “logo”: another rule's matter, in any language
            found = foreign(text, declared) or ("en" if english(text, declared) else "")
            if not found and text in known and known[text] != declared and commoner_in(text, known[text], declared):
                found = known[text]
            if found:
                problem = problem_in(
                    document,
                    element,
                    name,
                    f"The {what} “{shorten(text, 40)}” is in {spoken(found)}, but the page is in {spoken(declared)}. "
                    "Translate it.",
                )
                waits = waits_for_translation(text, entries)
                yield replace(problem, severity=Severity.WARNING) if waits else problem


def _texts(source: Document) -> dict[str, str]:
    """Every such text of the source page and its language."""
    return {
        element.attrs[name].strip(): language_of(source, element)
        for name in _ATTRIBUTES
        for element in source.by_attribute.get(name, ())
    }
