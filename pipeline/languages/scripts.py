"""A character, text or locale in, how it is written out: which script, with or without spaces between words."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from pipeline.model.locale import bcp47, language

# Main blocks of the scripts (Unicode 16, Blocks.txt); letters that several scripts share are in none.
SCRIPTS = MappingProxyType({
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Hani": "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f",
    "Kana": "\u3041-\u309f\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9d",
    "Hang": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Deva": "\u0900-\u097f", "Beng": "\u0980-\u09ff", "Guru": "\u0a00-\u0a7f", "Gujr": "\u0a80-\u0aff",
    "Orya": "\u0b00-\u0b7f", "Taml": "\u0b80-\u0bff", "Telu": "\u0c00-\u0c7f", "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f", "Sinh": "\u0d80-\u0dff", "Thai": "\u0e00-\u0e7f", "Laoo": "\u0e80-\u0eff",
    "Tibt": "\u0f00-\u0fff", "Mymr": "\u1000-\u109f", "Geor": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Armn": "\u0530-\u058f", "Ethi": "\u1200-\u137f", "Khmr": "\u1780-\u17ff",
})  # fmt: skip

NAMES = MappingProxyType({
    "Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Arab": "Arabic", "Hebr": "Hebrew", "Hani": "Chinese",
    "Kana": "Japanese", "Hang": "Korean", "Deva": "Devanagari", "Beng": "Bengali", "Thai": "Thai", "Mymr": "Burmese",
    "Geor": "Georgian", "Armn": "Armenian", "Ethi": "Ethiopic",
})  # fmt: skip

# The script of a language where its tag names none (CLDR 46, likelySubtags); all others: Latin.
_OF_LANGUAGE = MappingProxyType({
    "ar": "Arab", "fa": "Arab", "ur": "Arab", "ps": "Arab", "ckb": "Arab", "sd": "Arab", "ug": "Arab",
    "he": "Hebr", "yi": "Hebr", "ru": "Cyrl", "uk": "Cyrl", "be": "Cyrl", "bg": "Cyrl", "mk": "Cyrl", "kk": "Cyrl",
    "ky": "Cyrl", "mn": "Cyrl", "tg": "Cyrl", "tt": "Cyrl", "ba": "Cyrl", "el": "Grek", "zh": "Hani", "yue": "Hani",
    "ja": "Kana", "ko": "Hang", "hi": "Deva", "mr": "Deva", "ne": "Deva", "sa": "Deva", "bn": "Beng", "as": "Beng",
    "pa": "Guru", "gu": "Gujr", "or": "Orya", "ta": "Taml", "te": "Telu", "kn": "Knda", "ml": "Mlym", "si": "Sinh",
    "th": "Thai", "lo": "Laoo", "bo": "Tibt", "dz": "Tibt", "my": "Mymr", "ka": "Geor", "hy": "Armn", "am": "Ethi",
    "ti": "Ethi", "km": "Khmr",
})  # fmt: skip
_WITH = MappingProxyType({"Kana": ("Kana", "Hani"), "Hang": ("Hang", "Hani"), "Hani": ("Hani",)})
# Written in two scripts without the tag saying which.
_EITHER = frozenset("sr bs uz az kk tg ku sh crh".split())

UNSPACED = frozenset("zh yue ja th lo km my bo".split())
CASED = frozenset(("Latn", "Cyrl", "Grek", "Armn"))
_READ = 20_000  # signs of a text that its script is told by
_LEAST_SHARE = 3  # one in so many letters is of the locale's script, or the text is in another
# A sign of these says as much as so many letters: measured on parallel text (UD PUD: 2.8 and 2.2 letters of English).
_WEIGHT = MappingProxyType({"Hani": 3, "Kana": 3, "Hang": 2})


@lru_cache(maxsize=1024)
def scripts_of(locale: str) -> tuple[str, ...]:
    """The scripts a text of the locale is written in; empty where it may be more than one."""
    tag = bcp47(locale)
    for part in tag.split("-")[1:]:
        if part in SCRIPTS:
            return (part,)
        if part in ("Hans", "Hant"):
            return ("Hani",)
    if language(tag) in _EITHER:
        return ()
    script = _OF_LANGUAGE.get(language(tag), "Latn")
    return _WITH.get(script, (script,))


@lru_cache(maxsize=256)
def letters_of(scripts: tuple[str, ...]) -> re.Pattern[str]:
    """Matches one letter of these scripts."""
    return re.compile(f"[{''.join(SCRIPTS[script] for script in scripts)}]")


@lru_cache(maxsize=256)
def _other_letters(scripts: tuple[str, ...]) -> re.Pattern[str]:
    """Matches a run of letters of any script but these."""
    return re.compile(rf"[^\W\d_{''.join(SCRIPTS[script] for script in scripts)}]+")


def foreign_script(text: str, locale: str) -> str | None:
    """The name of the script that most of a text is in, where that is none of its locale's: "Latin" for Arabic.

    None where a third of the letters or more are of the locale's script, or may be: names, commands and sentences left
    in another script are normal. A Chinese, Japanese or Korean sign counts as the letters that say as much. Told by the
    first 20,000 signs, so that a long text costs no more.
    """
    scripts = scripts_of(locale)
    if not scripts:
        return None
    text = text[:_READ]
    others = "" if text.isascii() and scripts == ("Latn",) else "".join(_other_letters(scripts).findall(text))
    if not others:
        return None
    own = _WEIGHT.get(scripts[0], 1) * len(letters_of(scripts).findall(text))
    counts = {script: _amount(others, script) for script in SCRIPTS}
    if own * _LEAST_SHARE >= own + sum(counts.values()):
        return None
    most = max(counts, key=counts.__getitem__)
    return NAMES.get(most, most)


def _amount(letters: str, script: str) -> int:
    return _WEIGHT.get(script, 1) * len(letters_of((script,)).findall(letters))


def unspaced(locale: str) -> bool:
    """No spaces between words."""
    return language(locale) in UNSPACED


def cased(locale: str) -> bool:
    """The script has capitals."""
    return scripts_of(locale)[:1] == () or scripts_of(locale)[0] in CASED
