"""A locale in, its plural forms as gettext writes them and its name out. The rules are CLDR's, by Babel.

gettext counts whole things, so only the CLDR categories that whole numbers up to 1,100 have become
forms, in CLDR's order: zero, one, two, few, many, other.
"""

from __future__ import annotations

import gettext
from functools import cache
from typing import TYPE_CHECKING

from pipeline.model.locale import bcp47, language, posix

if TYPE_CHECKING:
    from babel import Locale

_ORDER = ("zero", "one", "two", "few", "many", "other")
_NUMBERS = range(1101)
# Formulas as the GNU gettext manual ("Plural forms") and translation teams write them; the first
# that counts like CLDR is taken, so a wrong one here can do no harm.
_USUAL = (
    "0", "(n != 1)", "(n > 1)", "(n!=1)",
    "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)",
    "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2",
    "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)",
    "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)",
    "(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2)",
    "(n==1 ? 0 : n==2 ? 1 : 2)",
    "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)",
    "(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2)",
    "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)",
)  # fmt: skip


def gettext_name(locale: str) -> str:
    """The locale as the ``Language`` header field spells it: ``pt_BR``, ``zh_Hans``."""
    return posix(locale)


@cache
def language_name(locale: str) -> str:
    """The English name of the language, for the ``Language-Team`` field. Raises ValueError for an unknown locale."""
    return _known(locale).get_display_name("en") or posix(locale)


@cache
def plural_forms(locale: str) -> tuple[int, str]:
    """The number of plural forms and gettext's formula for ``n``. Raises ValueError for an unknown locale."""
    from babel.messages.plurals import PLURALS
    from babel.plural import PluralRule, to_gettext

    rule = _known(locale).plural_form
    found = {str(rule(number)) for number in _NUMBERS}
    names = [name for name in _ORDER if name in found]
    wanted = [names.index(str(rule(number))) for number in _NUMBERS]
    own = PLURALS.get(posix(locale)) or PLURALS.get(language(locale))
    for formula in (*_USUAL, *((own[1],) if own else ())):
        counted = gettext.c2py(formula)
        if all(counted(number) == form for number, form in zip(_NUMBERS, wanted, strict=True)):
            return len(names), formula
    made = to_gettext(PluralRule({name: text for name, text in rule.rules.items() if name in found}))
    return len(names), made.removesuffix(";").split("; plural=")[1]


def _known(locale: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    for name in (posix(locale), language(locale)):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    raise ValueError(f"The locale {bcp47(locale)} is not known to CLDR. Check its spelling: language, script, region.")
