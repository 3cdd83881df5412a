"""An entry in; a translation that only repeats the source's words out. Names and code may stay the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._left import NOTE, is_comment, is_left_title
from pipeline.rules.translation._scripts import scripts_of
from pipeline.rules.translation._source_words import is_code, is_sentence, words

_STRING = re.compile(r"^\s*[\"'].*[\"']\s*$", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{|\{%")  # a call to a program that fills the page
_SIGNS = re.compile(r"[^\w\s.:()]|_|\d|\.\w")  # of commands, paths and identifiers
RULE = Declaration("Same as the source", Severity.WARNING, Subject.ENTRY)


def check(entry: Entry) -> Iterator[Problem]:
    if entry.obsolete or entry.fuzzy or language(entry.locale) == language(entry.source_locale):
        return
    source = entry.msgid.text
    for part, form in enumerate(entry.translations):
        text = form.text
        if not text or text.strip().casefold() not in (source.strip().casefold(), _plural(entry)):
            continue
        if _SHORTCODE.search(text):
            continue
        if _needs_translating(text, entry.source_locale, entry.locale):
            yield Problem(
                "The translation repeats the source. Translate it, or leave it empty until somebody does.",
                0,
                len(text),
                part,
            )


def _needs_translating(text: str, source: str, locale: str) -> bool:
    if is_sentence(text, source) or _small_words(text, locale):
        return True
    if language(source) != "en":
        return False
    return is_comment(text) or is_left_title(text, locale) or NOTE.search(read_inline(text).prose) is not None


def _small_words(text: str, locale: str) -> bool:
    """Two words or more without any capital, in a locale of another script: no name and no abbreviation."""
    found = words(text)
    prose = read_inline(text).prose.replace(HOLE, " ").strip()
    if "Latn" in (scripts_of(locale) or ("Latn",)) or is_code(text) or _STRING.match(text) or _SIGNS.search(prose):
        return False
    return len(found) > 1 and prose.islower() and all(len(word) > 2 for word in found)


def _plural(entry: Entry) -> str:
    plural = entry.msgid_plural or entry.msgid
    return plural.text.strip().casefold()
