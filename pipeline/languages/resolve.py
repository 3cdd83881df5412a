"""A locale as anybody writes it in, the language that serves it out; an unknown locale is an error."""

from __future__ import annotations

import difflib
import re
from functools import cache
from importlib import import_module
from pathlib import Path

from pipeline.languages.language import Language
from pipeline.model.locale import bcp47

# Subtags that mean a language under another name (IANA registry: Preferred-Value, macrolanguages).
_SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "cmn": "zh", "arb": "ar", "pes": "fa"}
_SHAPE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*(-[a-z0-9]-.+)?$")
_CODE = re.compile(r"[a-z]{2,3}$")


class UnknownLocale(ValueError):  # noqa: N818 - a name in the words of the user
    """A locale that names no language; says the nearest ones that do."""


@cache
def known_languages() -> tuple[str, ...]:
    """Primary subtags of every language that has a file here."""
    stems = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(stem for stem in stems if _CODE.match(stem)))


def language_of(locale: str) -> Language | None:
    """The language of a locale (``es-MX`` and ``es_MX.UTF-8`` give Spanish).

    None for a language that exists but has no file here: callers say "not checked".
    Raises UnknownLocale for what is no locale, naming the nearest known ones.
    """
    return _language(locale)


@cache
def _language(locale: str) -> Language | None:
    tag = bcp47(locale.strip())
    primary, _, rest = tag.partition("-")
    if not _SHAPE.match(tag) or not _regions_exist(rest):
        raise UnknownLocale(_unknown(locale, tag))
    primary = _SAME.get(primary, primary)
    if primary in known_languages():
        return _load(primary)
    if primary not in _names():
        raise UnknownLocale(_unknown(locale, tag))
    return None


def language_name(locale: str) -> str:
    """The English name of a locale's language: ``Swahili`` of ``sw-KE``. Raises UnknownLocale."""
    language = language_of(locale)
    return language.name if language else _names()[bcp47(locale).partition("-")[0]]


def _load(primary: str) -> Language:
    language: Language = import_module(f"pipeline.languages.{primary}").LANGUAGE
    return language


def _regions_exist(rest: str) -> bool:
    if not rest:
        return True
    known = _subtags()
    subtags = rest.split("-x-")[0].split("-")
    checked = [part for part in subtags if (part.istitle() and len(part) == 4) or part.isupper() or len(part) < 4]
    return all(part in known for part in checked)


@cache
def _subtags() -> frozenset[str]:
    """Region and script subtags of CLDR, from a data file: Babel takes longer to load than a page to grade."""
    return frozenset((Path(__file__).parent / "data" / "subtags.txt").read_text(encoding="utf-8").split())


@cache
def _names() -> dict[str, str]:
    """English names of the world's languages, by primary subtag."""
    from babel import Locale

    return {tag: str(name) for tag, name in Locale("en").languages.items() if _CODE.match(tag)}


def _unknown(locale: str, tag: str) -> str:
    names = {load.name.lower(): load.tag for load in map(_load, known_languages())}
    by_name = difflib.get_close_matches(locale.strip().lower(), names, n=1, cutoff=0.75)
    primary = tag.partition("-")[0]
    by_tag = difflib.get_close_matches(primary, known_languages(), n=3, cutoff=0.3)
    nearest = [names[name] for name in by_name] or by_tag or ["en", "es", "fr"]
    return f"“{locale}” is no known locale; write a BCP 47 tag such as {', '.join(nearest)}."
