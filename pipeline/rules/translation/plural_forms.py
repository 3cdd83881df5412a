"""An entry with a plural in; too few or too many forms, and forms that are all the same, out."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import bcp47, language

RULE = Declaration("Plural forms", Severity.ERROR, Subject.ENTRY)

# Forms that catalogs of a language have: the numbers that gettext's own tables give (gettext manual, section 12.6)
# and those of CLDR 46 for whole numbers, where they differ.
_FORMS = MappingProxyType({
    1: "ja ko zh th vi id ms lo my km ka bo dz jv su".split(),
    3: "ru uk be sr hr bs pl cs sk lt lv ro mo".split(),
    4: "sl gd mt dsb hsb kw".split(),
    5: "ga br".split(),
    6: "ar cy".split(),
})  # fmt: skip
_ALSO = MappingProxyType({
    "es": {2, 3}, "fr": {2, 3}, "pt": {2, 3}, "it": {2, 3}, "ca": {2, 3}, "ru": {3, 4}, "uk": {3, 4}, "be": {3, 4},
    "pl": {3, 4}, "cs": {3, 4}, "sk": {3, 4}, "lt": {3, 4}, "he": {2, 3, 4}, "ga": {3, 5}, "mt": {4, 5}, "fa": {1, 2},
    "tr": {1, 2}, "hu": {1, 2}, "ka": {1, 2}, "az": {1, 2}, "uz": {1, 2}, "kk": {1, 2}, "ky": {1, 2}, "cy": {4, 6},
    "mk": {2, 3}, "is": {2}, "kw": {4, 6}, "br": {2, 5}, "lv": {3},
})  # fmt: skip


def check(entry: Entry) -> Iterator[Problem]:
    if entry.obsolete or entry.fuzzy or entry.msgid_plural is None or not entry.translated:
        return
    spoken, count = language(entry.locale), len(entry.translations)
    known = expected(entry.locale)
    if count not in known:
        forms = " or ".join(str(number) for number in sorted(known))
        yield Problem(
            f"This plural has {count} {'form' if count == 1 else 'forms'}, {bcp47(entry.locale)} has {forms}. "
            "Write one msgstr for each.",
            0,
            len(entry.translations[0]),
        )
        return
    texts = {form.text for form in entry.translations}
    if count > 1 and len(texts) == 1 and spoken in _INFLECTED and entry.msgid.text != entry.msgid_plural.text:
        yield Problem(
            "All forms of this plural read the same. Write each as this language says it with that number.",
            0,
            len(entry.translations[0]),
            severity=Severity.WARNING,
        )


def expected(locale: str) -> set[int]:
    """How many forms a plural may have in a catalog of this locale."""
    spoken = language(locale)
    usual = next((count for count, languages in _FORMS.items() if spoken in languages), 2)
    return _ALSO.get(spoken, set()) | {usual}


# Languages whose nouns change with the number, so that the same text cannot fit all.
_INFLECTED = frozenset("es fr de pt it ru uk pl cs sk ar ca nl sv da nb ro bg el hr sr sl lt lv is he".split())
