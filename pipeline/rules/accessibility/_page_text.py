"""A document in, the language that its text as a whole clearly is in instead of the declared one, out."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.markup import Document, collapse, primary_subtag, remembered_once
from pipeline.model import Entry
from pipeline.rules.accessibility._language import foreign
from pipeline.rules.accessibility._texts import text_in_language_of

_SAMPLE = 1200  # characters


@remembered_once
def page_is_in(document: Document) -> str:
    """The primary subtag of the page's language where its ``lang`` says another one; else ""."""
    declared = document.root.attrs.get("lang", "").strip() or document.page.locale
    if not document.is_html or not primary_subtag(declared):
        return ""
    # The article is what readers came for; menus and footers come from the templates.
    main = next((e for e in document.tagged("main") if "lang" not in e.attrs), document.root)
    text = text_in_language_of(document, main, code=False, enough=2 * _SAMPLE)
    if len(text) > 2 * _SAMPLE:
        middle = (len(text) - _SAMPLE) // 2
        return foreign(text[middle : middle + _SAMPLE], declared)
    if main is not document.root and len(text) < _SAMPLE:
        text = text_in_language_of(document, document.root, code=False, enough=2 * _SAMPLE)
    return foreign(f"{page_title(document)}. {text}", declared)


def page_title(document: Document) -> str:
    """The text of the first title of the page."""
    for title in document.tagged("title"):
        if title.namespace == "html":
            return collapse("".join(text for text in title.children if isinstance(text, str)))
    return ""


def waits_for_translation(words: str, entries: Sequence[Entry] | None) -> bool:
    """A catalog of the page has these words and no translation of them yet: it says so itself, and decides alone."""
    wanted = collapse(words)
    return any(collapse(entry.msgid.text) == wanted for entry in entries or () if not entry.translated or entry.fuzzy)
