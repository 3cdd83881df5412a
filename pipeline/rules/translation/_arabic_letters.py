"""An Arabic word in, the same word with its hamza, final yeh or feminine ending as the language writes them, out.

Plain alif for one with a hamza, a dotless yeh for a dotted one and a heh for the feminine ending are the ordinary
slips of Arabic typing. Which of two spellings is the word, the list of frequent words tells: the right one stands
there much more often. Where both are words of their own (“his book”, “writing”), the word is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.languages.frequency import frequencies

WORD = re.compile(r"[\u0621-\u0652]{3,}")  # letters and marks

_UNMARKED = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")
_FREQUENT, _MORE = 4.0, 0.9  # Zipf values: ten in a million words; eight times as often
_MUCH_MORE = 1.3
_LONG = 5  # letters of a word that is told from one that begins with the same letters
# Conjunctions, prepositions and the article, which are written with the word.
_PREFIX = re.compile(r"[وف]?(?:[بك]?ال|لل|[بلك](?=[\u0621-\u064a]{4}))?")
# Orders of the first form ("open!"): with a hamza the same letters are "I open" or another verb.
_ORDER = re.compile(r"ا[\u0621-\u064a]{3}(?:ي|وا)?|ا(?:[\u0621-\u064a]ت|ن|ست)[\u0621-\u064a]{2,3}(?:ي|وا)?")
_RIGHT_WITH_HEH = re.compile(r"(?:الله|وجه|تجاه|نتباه|شباه|فواكه|فقه|مياه|شفاه|أفواه|شبه)\Z")
_DOTLESS_TOO = frozenset("التقى الكلى المحلى المسمى المعطى المصلى السفلى المثلى العلى المقتضى المرتضى المستثنى".split())
_OF_A_VERB = frozenset("يتنأا")  # its end is a dotless yeh where it is passive, or in another form
_WORDS_OF_YEH = frozenset(
    "حتي متي أخري إحدي أعلي أدني أقصي محتوي المحتوي الأخري الأعلي الأدني الأقصي الكبري الصغري القصوي العظمي "
    "الوسطي اليسري مستشفي المستشفي".split()
)


@lru_cache(maxsize=65536)
def well_spelled(word: str) -> str | None:
    """The spelling that was meant, or None where the word may be right."""
    if not _UNMARKED.fullmatch(word):
        return None
    for start in _starts(word):
        prefix, stem = word[:start], word[start:]
        for right in _meant(stem, article=prefix.endswith(("ال", "لل"))):
            return prefix + right
    return None


def _starts(word: str) -> Iterator[int]:
    """Where the word may begin: at once, and behind what is written with it."""
    yield 0
    match = _PREFIX.match(word)
    if match is None or match.end() == 0:
        return
    article = match.group().endswith(("ال", "لل"))
    if len(word) - match.end() >= (3 if article else _LONG):
        yield match.end()


def _meant(stem: str, *, article: bool) -> Iterator[str]:
    listed = frequencies("ar")
    own = listed.get(stem, 0.0)
    for right, more in _respelled(stem, article=article):
        value = listed.get(right, 0.0)
        with_article = listed.get("ال" + right, 0.0) if article else 0.0
        if max(value, with_article) >= _FREQUENT and value >= own + more:
            yield right


def _respelled(stem: str, *, article: bool) -> Iterator[tuple[str, float]]:
    """Spellings that differ by the one mark, and how much more frequent they must be."""
    first, last = stem[0], stem[-1]
    if first == "ا" and not _ORDER.fullmatch(stem):
        yield from ((sign + stem[1:], _MORE) for sign in "أإآ")
    if last == "ه" and (article or stem.startswith("ال")) and not _RIGHT_WITH_HEH.search(stem):
        yield stem[:-1] + "ة", _MORE
    if last == "ى" and _may_have_dots(stem, article=article):
        yield stem[:-1] + "ي", _MUCH_MORE
    if stem in _WORDS_OF_YEH:
        yield stem[:-1] + "ى", _MORE


def _may_have_dots(stem: str, *, article: bool) -> bool:
    if article or stem.startswith("ال"):
        return f"ال{stem.removeprefix('ال')}" not in _DOTLESS_TOO
    return len(stem) >= _LONG and stem[0] not in _OF_A_VERB
