"""An entry in; a translation written in another language or script than its locale's out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from pipeline.languages.frequency import frequencies
from pipeline.languages.identify import identify, primary, probabilities
from pipeline.languages.scripts import NAMES, SCRIPTS, letters_of, scripts_of
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import bcp47
from pipeline.rules.translation._chinese import other_kind
from pipeline.rules.translation._inline import read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Language of the translation", Severity.ERROR, Subject.ENTRY, standards=("WCAG 2.2 3.1.2",))

_WORD = re.compile(r"[^\W\d_]+")
_PATH = re.compile(r"[/\\]|\w[._]\w")
_LETTER = re.compile(r"[^\W\d_]")
# The identifier is right in 98 % of texts of eight words (docs/benchmarks/language-identifier.md); asked for more
# words and near certainty, it is wrong in less than one of a thousand.
_WORDS, _CHARACTERS, _CERTAIN, _CHANCE = 6, 40, 0.9, 0.01
_ENOUGH = 160  # characters that the identifier reads: more make it no surer
# Where this share of the first words is in the list of the language's own, it needs no identifier. Of sentences in
# 16 other languages (Universal Dependencies PUD) none reaches it, but Spanish and Portuguese share more words.
_SHARE, _FIRST = 0.8, 20
_SHARING = frozenset(("es", "pt"))
_LETTERS = 8
_OWN = MappingProxyType({"ja": "Kana", "ko": "Hang", "th": "Thai", "el": "Grek"})
# Languages that the model takes for each other, or whose standards differ little: never told apart here.
_NEAR = tuple(
    frozenset(group.split())
    for group in (
        "pt gl es ast", "es ca oc ast gl an", "fr oc wa", "it scn lmo vec co pms nap", "nb nn da no", "sv da nb",
        "id ms min jv su", "sr hr bs sh mk bg", "cs sk", "ru uk be bg", "de als bar nds lb", "nl af li vls fy nds",
        "hi mr ne sa", "fa ps ckb glk mzn", "ar arz fa", "tr az tk", "zh yue wuu ja", "fi et", "kk ky tt ba", "ur pnb",
    )
)  # fmt: skip
_ENGLISH_NAMES = MappingProxyType({
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nb": "Norwegian",
    "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
})  # fmt: skip


def check(entry: Entry) -> Iterator[Problem]:
    if primary(entry.locale) == primary(entry.source_locale):
        return
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        own = _own_words(pair)
        said = _script(own, entry.locale) or _language(own, entry) or other_kind(pair.target, entry.locale)
        if said:
            yield Problem(
                f"{said}, not {_name(entry.locale)}. Put the translation for this locale here.",
                0,
                len(pair.target),
                pair.part,
            )


def _own_words(pair: Pair) -> list[str]:
    """Words of the translation that the source does not have: no names, no terms left as they are."""
    known = {word.lower() for word in _WORD.findall(pair.source)}
    prose = " ".join(word for word in read_inline(pair.target).prose.split() if not _PATH.search(word))
    return [word for word in _WORD.findall(prose) if word.lower() not in known]


def _script(own: Sequence[str], locale: str) -> str | None:
    """None of the letters belongs to the locale's script."""
    scripts = scripts_of(locale)
    letters = _LETTER.findall("".join(own))
    if not scripts or len(letters) < _LETTERS or letters_of(scripts).search("".join(letters)):
        return None
    for script, ranges in SCRIPTS.items():
        found = len(re.findall(f"[{ranges}]", "".join(letters)))
        if found * 10 >= len(letters) * 9:
            return f"This is written in {NAMES.get(script, script)} letters"
    return None


def _language(own: Sequence[str], entry: Entry) -> str | None:
    """Many words, nearly certain of another language, nearly no chance for this one."""
    spoken = primary(entry.locale)
    text = " ".join(own).lower()[:_ENOUGH]
    if len(own) < _WORDS or len(text) < _CHARACTERS or _in_own_letters(text, spoken):
        return None
    if _in_own_words(own[:_FIRST], spoken) or identify(text)[0] == spoken:
        return None
    ranking = probabilities(text)
    best, certainty = next(iter(ranking.items()), ("", 0.0))
    if best == spoken or certainty < _CERTAIN or best not in _ENGLISH_NAMES or best == primary(entry.source_locale):
        return None
    near = any(spoken in group and best in group for group in _NEAR)
    if sum(chance for language, chance in ranking.items() if language == spoken) > _CHANCE:
        return None
    if near and (certainty < 0.97 or len(own) < 2 * _WORDS):
        return None
    return f"This seems to be {_ENGLISH_NAMES[best]}"


def _in_own_words(some: Sequence[str], spoken: str) -> bool:
    listed = frequencies(spoken)
    least = len(some) * (1.0 if spoken in _SHARING else _SHARE)
    return bool(listed) and sum(word.lower() in listed for word in some) >= least


def _in_own_letters(text: str, spoken: str) -> bool:
    """Letters that no other language of the model is written with, or for Chinese: no Japanese ones."""
    if spoken == "zh":
        return not letters_of(("Kana", "Hang")).search(text)
    script = _OWN.get(spoken)
    return script is not None and len(letters_of((script,)).findall(text)) * 4 > len(text)


def _name(locale: str) -> str:
    return _ENGLISH_NAMES.get(primary(locale), bcp47(locale))
