"""The translations of the templates' strings in, phrases for a page in one locale out.

A translator's text is data here: it is never a format string. ``{minutes}`` is replaced by name,
anything else ("réduit de 50 % la douleur", a ``{`` of its own) stays as it was written.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py  # the standard library's reader of Plural-Forms, safe by design

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from babel.plural import PluralRule

from pipeline.model import Traced
from pipeline.model.locale import language, posix
from pipeline.pages.locales import name_in, time_element
from pipeline.pages.tracing import Html, Phrase, escape, escape_string, marked

TEMPLATE_LANGUAGE = "en"  # the language that the templates' own strings are written in

_FIELD = re.compile(r"\{([A-Za-z_]+)\}")
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")  # CLDR's, in the order that catalogs have them
_PLURAL = re.compile(r"plural\s*=\s*(.+?)\s*;?\s*$", re.DOTALL)

Key = tuple[str, str | None]  # msgid and context


@dataclass(frozen=True, slots=True)
class LanguageName:
    """A value for a sentence: the name of a language, in the language of the sentence."""

    locale: str


@dataclass(frozen=True, slots=True)
class Strings:
    """The usable translations of the site catalog in one locale.

    ``translations``: (msgid, context) → one text, or one for each plural form; without fuzzy
    and empty ones. ``plural_forms`` is the catalog's header of that name; None: CLDR's.
    """

    locale: str
    translations: Mapping[Key, tuple[Traced, ...]] = field(default_factory=dict)
    plural_forms: str | None = None
    kept: dict[str, tuple[object, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _said: dict[tuple[Key, int | None], tuple[object, Phrase]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )


@dataclass(frozen=True, slots=True)
class Phrases:
    """The functions that templates call: ``_``, ``ngettext``, ``pgettext``, ``npgettext``.

    ``sources`` has the strings of the templates with their places, for text that is not translated.
    """

    strings: Strings
    sources: Mapping[Key, tuple[Traced, ...]] = field(default_factory=dict)

    def gettext(self, msgid: str, /, **values: object) -> Phrase:
        return self._phrase((msgid, None), (msgid,), None, values)

    def pgettext(self, context: str, msgid: str, /, **values: object) -> Phrase:
        return self._phrase((msgid, context), (msgid,), None, values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> Phrase:
        return self._phrase((one, None), (one, many), number, values)

    def npgettext(self, context: str, one: str, many: str, number: int, /, **values: object) -> Phrase:
        return self._phrase((one, context), (one, many), number, values)

    def functions(self) -> dict[str, Callable[..., Phrase]]:
        """The same by the names that templates know."""
        return {
            "_": self.gettext, "gettext": self.gettext, "ngettext": self.ngettext,
            "pgettext": self.pgettext, "npgettext": self.npgettext,
        }  # fmt: skip

    def _phrase(self, key: Key, own: tuple[str, ...], number: int | None, values: Mapping[str, object]) -> Phrase:
        """The phrase; one without values but its number is the same on every page, and made once."""
        if values or (number is not None and type(number) is not int):  # which may be a template's stand-in for one
            return self._made(key, own, number, values)
        sources, phrase = self.strings._said.get((key, number), (None, None))
        if phrase is None or sources is not self.sources:
            phrase = self._made(key, own, number, values)
            self.strings._said[key, number] = self.sources, phrase
        return phrase

    def _made(self, key: Key, own: tuple[str, ...], number: int | None, values: Mapping[str, object]) -> Phrase:
        forms = self.strings.translations.get(key)
        foreign = None
        if not forms:
            forms = self.sources.get(key) or tuple(Traced(text) for text in own)
            foreign = None if language(self.strings.locale) == TEMPLATE_LANGUAGE else TEMPLATE_LANGUAGE
        index = 0
        if number is not None:
            values = {"n": number, **values}
            index = plural_index(number, None if foreign else self.strings.plural_forms, foreign or self.strings.locale)
        text = forms[min(index, len(forms) - 1)]
        return Phrase(fill_fields(text, values, self.strings.locale, foreign), foreign)


def fill_fields(text: Traced, values: Mapping[str, object], locale: str, foreign: str | None = None) -> Traced:
    """``{name}`` replaced by its value, everything else escaped; a name without a value stays as it is.

    ``foreign`` is the language of the text where it is not that of the page, ``locale``.
    """
    if "{" not in text.text or not values:
        return escape(text)
    parts: list[Traced | str] = []
    done = 0
    for match in _FIELD.finditer(text.text):
        if match[1] not in values:
            continue
        parts += [escape(text.slice(done, match.start())), _value(values[match[1]], locale, foreign)]
        done = match.end()
    parts.append(escape(text.slice(done, len(text))))
    return Traced.join(parts)


def _value(value: object, locale: str, foreign: str | None) -> Traced | str:
    """A value in the language of the sentence around it, or marked with its own."""
    if isinstance(value, Html):
        return value.traced
    if isinstance(value, Phrase):
        return marked(value if foreign is None or value.language else Phrase(value.html, locale))
    if isinstance(value, Traced):
        return escape(value)
    if isinstance(value, datetime.date):
        return time_element(value, foreign or locale)
    if isinstance(value, LanguageName):
        return escape_string(name_in(value.locale, foreign or locale))
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value, foreign or locale)
    return escape_string(str(value))


def number(value: int, locale: str) -> str:
    """A whole number as the locale writes it (CLDR)."""
    return str(value) if 0 <= value < 1000 else escape_string(format_decimal(value, locale=posix(locale)))


def plural_index(count: int, header: str | None, locale: str) -> int:
    """Which form of a translation a count takes, from 0: by the catalog's ``Plural-Forms``, else by CLDR.

    A header that cannot be read or computed gives CLDR's categories, in the order of its own tables.
    """
    if header is not None:
        try:
            return max(0, _rule(header)(count))
        except (ValueError, ZeroDivisionError, OverflowError, RecursionError):
            pass
    rule = _own_rule(locale)
    return [tag for tag in _CATEGORIES if tag in rule.tags or tag == "other"].index(rule(count))


@cache
def _own_rule(locale: str) -> PluralRule:
    try:
        return Locale.parse(posix(locale)).plural_form
    except (UnknownLocaleError, ValueError):
        return Locale(TEMPLATE_LANGUAGE).plural_form


@cache
def _rule(header: str) -> Callable[[int], int]:
    found = _PLURAL.search(header)
    if found is None:
        raise ValueError(header)
    return c2py(found[1])
