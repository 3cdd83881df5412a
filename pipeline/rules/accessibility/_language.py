"""A text and the language it should be in, in; the language it clearly is in instead, out.

Silence is the default: a text that could be in its declared language is never called foreign. The model's answer
counts only with its own certainty and the length of the text, and for few words only with the words' own evidence
(docs/decisions/language-of-a-text.md gives the thresholds and what they were tried on).
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from pipeline.languages import UnknownLocale, language_name
from pipeline.languages.frequency import frequencies, zipf
from pipeline.languages.identify import primary, probabilities
from pipeline.rules.accessibility._words import count_unspaced

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_KANA = re.compile(r"[\u3040-\u30ff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # halves of characters, which the model cannot read
_CODE = re.compile(r"\w_\w|::|[@\\]|\w/\w|\(\)")  # names from programs
_NO_WORDS = re.compile(r"[\d_@/\\]|\.\w")  # file names, addresses, codes
_UNSPACED_LANGUAGES = frozenset(("ja", "km", "ko", "lo", "my", "th", "yue", "zh"))
_BETWEEN = re.compile(r"\s+[|·•–—:»«/-]\s+|\s*[|·•»]\s*|:\s+")
_SAMPLE = 1200  # characters: more does not change the answer
_LIKELY = 0.3  # so many common words of the declared language settle the question for it
# A mean Zipf value that texts of other languages reach once in a hundred times, for long and short texts; it
# only spares the model a question, which costs more than all other rules together.
_USUAL, _USUAL_SHORT = 5.0, 5.2
_LONG, _SHORT = 6, 3  # words
_CERTAIN, _CERTAIN_SHORT = 0.5, 0.4  # probability of the language found, for long and short texts
_LEFT = 0.12  # probability that may be left for the declared language
_EVIDENCE = 0.5  # mean difference of Zipf values that few words must show
# For few words: Zipf value of an everyday word, and by how much it must be commoner in English (least, on average).
_FEW, _EVERYDAY, _LEAST_GAIN, _GAIN = 4, 4.0, 0.7, 1.5
# Languages that nobody can tell apart in a sentence; one is never called foreign in the other.
_ALIKE = (
    frozenset(("nb", "nn", "no", "da")),
    frozenset(("hr", "sr", "bs", "sh", "me", "sl")),
    frozenset(("id", "ms", "min", "jv", "su")),
    frozenset(("cs", "sk")),
    frozenset(("es", "gl", "ast", "ca", "an", "oc")),
    frozenset(("pt", "gl")),
    frozenset(("de", "nds", "bar", "als", "gsw", "ksh", "lb")),
    frozenset(("nl", "af", "li", "fy", "vls", "zea")),
    frozenset(("it", "lmo", "scn", "vec", "nap", "pms", "eml", "co", "sc")),
    frozenset(("ru", "be", "uk", "bg", "mk", "rue")),
    frozenset(("hi", "mr", "ne", "mai", "bh", "sa", "gom")),
    frozenset(("ur", "fa", "pnb", "ps", "sd", "ckb", "mzn")),
    frozenset(("ar", "arz", "azb")),
    frozenset(("zh", "yue", "wuu", "ja")),
    frozenset(("en", "sco")),
    frozenset(("tr", "az", "tk", "tt", "gag")),
    frozenset(("fi", "et", "krl", "olo")),
    frozenset(("fr", "oc", "wa", "frp")),
    frozenset(("tl", "fil", "ceb", "war", "ilo", "pam")),
)
# Pairs of one group that are told apart well in a long text after all.
_TOLD_APART = frozenset(("ru", "uk", "bg")), frozenset(("es", "ca")), frozenset(("zh", "ja")), frozenset(("ur", "fa"))


def foreign(text: str, language: str, *, may_be_name: bool = True) -> str:
    """The primary subtag of the language that the text is in, where that is clearly not ``language``; else ""."""
    if text.isascii() and text.count(" ") < _SHORT - 1:
        return ""  # too few words; asked first, because most cells and labels are
    declared = _primary(language) if language else ""
    sample = text if len(text) <= _SAMPLE and "\n" not in text else " ".join(text[: _SAMPLE * 2].split())[:_SAMPLE]
    if is_plainly(sample, declared):
        return ""
    # Names of standards and the like (“WCAG, ACT”) are of no language; a text all in capitals is read as it is.
    written = _WORD.findall(sample)
    words = [word.lower() for word in written if len(word) < 2 or not word.isupper()] or [w.lower() for w in written]
    unspaced = count_unspaced(sample, korean=True)
    count = max(len(words), unspaced // 2)
    if not declared or max(len(set(words)), unspaced // 2) < _SHORT or _is_likely(words, declared):
        return ""
    ranking = probabilities(_SURROGATE.sub(" ", sample))
    if not ranking:
        return ""
    found, certainty = next(iter(ranking.items()))
    if found == "ja" and not _KANA.search(sample):
        found = "zh"  # Japanese sentences have kana
    if unspaced > len(sample) / 3 and found not in _UNSPACED_LANGUAGES:
        return ""  # a guess against the script itself
    if _same(found, declared, count) or ranking.get(declared, 0.0) > _LEFT:
        return ""
    if count >= _LONG:
        # The model takes “start tag, end tag, each attribute” for German; the words themselves speak against it.
        return found if certainty >= _CERTAIN and sum(_differences(words, found, declared)) >= 0 else ""
    if _CODE.search(sample):
        return ""
    if certainty < _CERTAIN_SHORT or (may_be_name and _are_names(sample)) or not _have_evidence(words, found, declared):
        return ""
    return found


def commoner_in(text: str, found: str, declared: str) -> bool:
    """The words are words of the first language rather than the second; for texts known to come from the first."""
    words = [word.lower() for word in _WORD.findall(text)]
    return bool(words) and not _are_names(text) and _have_evidence(words, primary(found), primary(declared))


def english(text: str, language: str, *, may_be_name: bool = True) -> bool:
    """A few words that are everyday English and far rarer in ``language``: labels and titles left as they were.

    English, because that is what most pages are translated from. Several words that all begin with a capital are
    taken for a name, unless ``may_be_name`` is False.
    """
    declared = _listed(_primary(language)) if language else ""
    words = [word.lower() for word in _WORD.findall(text)]
    if declared in ("", "en") or not 1 <= len(words) <= _FEW or _NO_WORDS.search(text):
        return False
    if not frequencies(declared):
        return False
    if may_be_name and len(words) > 1 and _are_names(text):
        return False
    values = [(zipf(word, "en"), zipf(word, declared)) for word in words]
    gains = [there - here for there, here in values]
    everyday = all(there >= _EVERYDAY for there, _ in values)
    return everyday and min(gains) > _LEAST_GAIN and sum(gains) / len(gains) >= _GAIN


def own_part(text: str) -> str:
    """What stands before a dash, bar or colon with spaces: in titles, the name of the site often follows."""
    return _BETWEEN.split(text)[0]


def only_after_dash(text: str, found: str, declared: str) -> bool:
    """The foreign words of a heading or title are not in its own part: “Vuelva a moverse – Rest and move”."""
    own = own_part(text)
    return own != text and not commoner_in(own.lower(), found, declared)


def same_language(one: str, other: str) -> bool:
    """Two tags of one language: ``pt-BR`` and ``pt``, ``no`` and ``nb``."""
    return primary(one) == primary(other)


def spoken(tag: str) -> str:
    """The English name of a language, for messages; the tag itself where it has none."""
    try:
        return language_name(tag)
    except UnknownLocale:
        return tag


def is_plainly(text: str, language: str) -> bool:
    """The quick way to the commonest answer: words between spaces, many of them common in the language."""
    common = _common(language)
    if common is None:
        return False
    words = text.lower().split()
    return len(words) >= _SHORT and sum(map(common.__contains__, words)) >= _LIKELY * len(words)


def _is_likely(words: list[str], language: str) -> bool:
    tag = _listed(language)
    common = _common_words().get(tag)
    if common is None or not words:
        return False
    if sum(map(common.__contains__, words)) >= _LIKELY * len(words):
        return True
    least = _USUAL if len(words) >= _LONG else _USUAL_SHORT
    return sum(zipf(word, tag) for word in words) >= least * len(words)


def _same(found: str, declared: str, count: int) -> bool:
    if found == declared:
        return True
    alike = any(found in group and declared in group for group in _ALIKE)
    told_apart = any(found in group and declared in group for group in _TOLD_APART)
    return alike and not (told_apart and count >= 2 * _LONG)


def _are_names(text: str) -> bool:
    """Every word begins with a capital: names of people, places and products are the same in all languages."""
    words = _WORD.findall(text)
    return all(word[0].isupper() for word in words)


def _have_evidence(words: list[str], found: str, declared: str) -> bool:
    """The words themselves are commoner in the language found; other scripts need no more proof."""
    difference = _differences(words, found, declared)
    if not difference:
        return any(word[0] > "\u036f" for word in words)
    return sum(difference) / len(words) >= _EVIDENCE and sum(d > 0 for d in difference) * 2 > len(words)


def _differences(words: list[str], found: str, declared: str) -> list[float]:
    """For each word, by how much it is commoner in the language found; empty where a language has no list."""
    found, declared = _listed(found), _listed(declared)
    if not frequencies(found) or not frequencies(declared):
        return []
    return [zipf(word, found) - zipf(word, declared) for word in words]


def _listed(language: str) -> str:
    return "no" if language in ("nb", "nn") else language


@cache
def _primary(language: str) -> str:
    return primary(language)


@cache
def _common(language: str) -> frozenset[str] | None:
    return _common_words().get(_listed(_primary(language))) if language else None


@cache
def _common_words() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("_common_words.json").read_text(encoding="utf-8")
    return {tag: frozenset(words.split()) for tag, words in json.loads(text)["words"].items()}
