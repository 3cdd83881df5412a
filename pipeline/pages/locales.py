"""A locale in; its name in its own language, its name in another one, and its way to write a date out (CLDR)."""

from __future__ import annotations

import datetime
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from pipeline.model.locale import posix


@cache
def own_name(locale: str) -> str:
    """The name that its readers call a language by, as a menu shows it: ``Español``, ``简体中文``."""
    return _capital(name_in(locale, locale))


@cache
def name_in(locale: str, reader: str) -> str:
    """The name of a language in the language of a reader, as it stands in a sentence: ``inglés``."""
    found, shown = _babel(locale), _babel(reader)
    if found is None or shown is None:
        return locale
    # CLDR has names of its own for some pairs ("简体中文", "British English"); else it composes one.
    return str(shown.languages.get(posix(locale)) or found.get_display_name(shown) or locale)


@cache
def long_date(date: datetime.date, locale: str) -> str:
    """A date as the locale writes it in running text: ``23 de noviembre de 2026``."""
    return format_date(date, "long", locale=_babel(locale) or "en")


@cache
def time_element(date: datetime.date, locale: str) -> str:
    """A date for people and programs, as HTML."""
    return f'<time datetime="{date.isoformat()}">{long_date(date, locale)}</time>'


@cache
def open_graph_locale(locale: str) -> str | None:
    """``pt_BR`` for Open Graph, which wants a territory; None where the locale names none."""
    found = _babel(locale)
    return f"{found.language}_{found.territory}" if found and found.territory else None


@cache
def _babel(locale: str) -> Locale | None:
    try:
        return Locale.parse(posix(locale))
    except (UnknownLocaleError, ValueError):
        return None


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
