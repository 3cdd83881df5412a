"""An entry in; a translation that only repeats the source's words out. Names and code may stay the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.languages.frequency import zipf
from pipeline.languages.scripts import scripts_of
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._left import FOR_LATER, is_comment, is_left_title
from pipeline.rules.translation._source_words import CLEARLY_ENGLISH, is_code, is_sentence, words

_STRING = re.compile(r"^\s*[\"'].*[\"']\s*$", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{|\{%")  # a call to a program that fills the page
_SIGNS = re.compile(r"[^\w\s.:()]|_|\d|\.\w")  # of commands, paths and identifiers
# What a program prints when it fails: “cURL error 60: …”, “error[E0382]: …”. Readers look for these very words.
_PRINTED = re.compile(r"\s*(?:[\w.-]+ )?(?:[Ee]rror|[Ww]arning)(?: \d+|\[\w+\]): \S")
_SHARED = 5.0  # a Zipf value: a word that the language has too
RULE = Declaration("Same as the source", Severity.WARNING, Subject.ENTRY)


def check(entry: Entry) -> Iterator[Problem]:
    if entry.obsolete or entry.fuzzy or language(entry.locale) == language(entry.source_locale):
        return
    source = entry.msgid.text
    for part, form in enumerate(entry.translations):
        text = form.text
        if not text or text.strip().casefold() not in (source.strip().casefold(), _plural(entry)):
            continue
        if _SHORTCODE.search(text) or _PRINTED.match(text) or _right_in_both(text, entry.locale):
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
    return is_comment(text) or is_left_title(text, locale) or FOR_LATER.search(read_inline(text).prose) is not None


def _right_in_both(text: str, locale: str) -> bool:
    """A title of names and of small words that the language has too: “Rust in Android” is German as well."""
    found = words(text)
    small = [word for word in found if not word[0].isupper()]
    if "Latn" not in scripts_of(locale) or len(found) != len(text.split()) or not 1 == len(small) < len(found):
        return False
    return found[0] not in small and small[0] not in CLEARLY_ENGLISH and zipf(small[0], language(locale)) >= _SHARED


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
