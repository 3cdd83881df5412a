"""A language and a word in, the word that was meant out: an accent or a letter that is missing or too much.

Only words that the list of the language lacks, and that one accent, one lost letter or one doubled letter parts from
a frequent word. Anything else of one letter's difference is as often an inflected form as a slip, so it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache, lru_cache
from types import MappingProxyType

from rapidfuzz.distance import OSA

from pipeline.languages.frequency import frequencies, look_alikes
from pipeline.rules.translation._slavic_slips import slavic_slips

# A word that may be checked: running text, no part of a name, path, address or compound.
WORD = re.compile(r"(?<![\w./@#\\'’*_`{-])[^\W\d_]{5,}(?![\w/@'’*_`}-]|\.\w)")

# Letters that differ by an accent or another mark only.
_ALIKE: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "es": ("aá", "eé", "ií", "oó", "uúü", "nñ"), "pt": ("aáâãà", "eéê", "ií", "oóôõ", "uú", "cç"),
    "fr": ("aàâ", "eéèêë", "iîï", "oô", "uùûü", "cç"), "it": ("aà", "eéè", "iì", "oò", "uù"),
})  # fmt: skip
_LETTERS = MappingProxyType({
    "es": "abcdefghijlmnopqrstuvyzáéíóú", "pt": "abcdefghijlmnopqrstuvxzçãáéíóú", "fr": "abcdefghijlmnopqrstuvxyzéè",
    "it": "abcdefghilmnopqrstuvz", "de": "abcdefghijklmnopqrstuvwxyzäöüß",
})  # fmt: skip
_FREQUENT, _VERY_FREQUENT = 3.0, 3.9  # Zipf values: one in a million words, eight in a million
_ROMANCE, _KNOWN, _LONG_END = 11, 2.9, 4  # letters of a long word, its Zipf value, its last letters
_OF_LONG_WORDS = frozenset(("es", "pt", "it"))  # languages whose long words differ by their endings only
_LEAST, _KEPT_END = 8, 3  # letters of a word with a lost one; its last ones, which may be an ending
_LONG, _ENOUGH = 13, 3.2  # letters of a word that hardly any other resembles, and the Zipf value that it needs


@lru_cache(maxsize=65536)
def meant(word: str, spoken: str) -> str | None:
    """The word that was meant, in lower case, or None if the word may be right."""
    listed = frequencies(spoken)
    small = word.lower()
    if (
        small in listed
        or not listed
        or small in look_alikes(spoken)
        or small in frequencies("en")
        or small != word.lower()
        or word[1:] != small[1:]
    ):
        return None
    found = [(listed[other], other) for other in _accented(small, spoken) if listed.get(other, 0) >= _FREQUENT]
    if len(small) >= _LEAST:
        found += [(listed[o], o) for o in _one_letter(small, spoken)]
    found += [(listed[other], other) for other in slavic_slips(small, spoken)]
    return max(found)[1] if found else None


def _accented(word: str, spoken: str) -> Iterator[str]:
    """One mark more or another, away from the ending: there it tells one form of a verb from another.

    None less: a rare word with a mark (Spanish "párkinson") stands beside a frequent name without one.
    """
    for group in _ALIKE.get(spoken, ()):
        for at, sign in enumerate(word[:-2]):
            if sign in group:
                yield from (word[:at] + other + word[at + 1 :] for other in group[1:] if other != sign)


def _one_letter(word: str, spoken: str) -> Iterator[str]:
    """Very frequent words of which one letter was lost, or written twice."""
    yield from _shortened(spoken).get(word, ())
    listed = frequencies(spoken)
    for at in range(2, len(word) - _KEPT_END + 1):
        once = word[:at] + word[at + 1 :]
        if word[at] == word[at - 1] and listed.get(once, 0) >= _VERY_FREQUENT:
            yield once


@cache
def _shortened(spoken: str) -> Mapping[str, tuple[str, ...]]:
    """Very frequent words, and long ones, by what is left of them when one letter inside is lost."""
    letters = frozenset(_LETTERS.get(spoken, ""))
    found: dict[str, tuple[str, ...]] = {}
    for word, value in frequencies(spoken).items():
        often = value >= (_ENOUGH if len(word) >= _LONG else _VERY_FREQUENT) and len(word) > _LEAST
        if not often and not (value >= _KNOWN and len(word) >= _ROMANCE and spoken in _OF_LONG_WORDS):
            continue
        for at in range(2 if often else 1, len(word) - (_KEPT_END if often else _LONG_END)):
            if word[at] in letters:
                left = word[:at] + word[at + 1 :]
                found[left] = (*found.get(left, ()), word)
    return found


# A word of the source's script in a text of another one.
_COPIED = re.compile(r"(?<![\w@/.#:_&\\-])[A-Za-z][a-z]{5,}(?![\w/:_(=-]|\.\w)")


def copied_wrong(prose: str, source: str) -> Iterator[tuple[int, int, str]]:
    """English words that a translator kept and typed wrongly, and the source's: a letter too much, lost or moved."""
    low = source.lower()
    for match in _COPIED.finditer(prose):
        word = match.group().lower()
        if word in low or word in frequencies("en") or word.removesuffix("s") in frequencies("en"):
            continue
        alike = [
            other
            for other in sorted(set(_LATIN_WORD.findall(low)))
            if other[-2:] == word[-2:] and abs(len(other) - len(word)) < 2 and OSA.distance(other, word) == 1
        ]
        if len(alike) == 1:
            yield *match.span(), alike[0]


_LATIN_WORD = re.compile(r"[a-z]{6,}")

# Words that a plural follows, and the plural's ending.
_PLURAL_FOLLOWS = MappingProxyType({
    "fr": re.compile(r"(?<![\w'’])(?:[Dd]es|[Cc]es|[Aa]ux|[Pp]lusieurs|[Mm]es|[Tt]es|[Ss]es|[Nn]os|[Vv]os|[Cc]ertaine?s"
                     r"|[Qq]uelques) (?P<noun>[a-zà-ÿœ]{5,})(?![\w'’-])"),
})  # fmt: skip
_NO_NOUN = frozenset(
    "quatre onze douze treize quatorze quinze vingt trente quarante cinquante soixante mille entre parmi avant après "
    "toute comme selon contre presque même".split()
)


def lone_singulars(prose: str, spoken: str, known: Set[str]) -> Iterator[tuple[int, int]]:
    """Nouns without the ending of the plural behind a word that asks for one; both forms are frequent words."""
    pattern = _PLURAL_FOLLOWS.get(spoken)
    if pattern is None:
        return
    listed = frequencies(spoken)
    for match in pattern.finditer(prose):
        noun = match["noun"]
        if noun[-1] in "sxz" or noun in known or noun in _NO_NOUN or f"{noun}s" not in listed:
            continue
        if listed.get(noun, 0) >= _FREQUENT and listed[f"{noun}s"] >= _FREQUENT:
            yield match.span()
