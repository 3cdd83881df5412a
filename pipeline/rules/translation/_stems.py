"""A text and its locale in; where a term stands in it, in any of its inflected forms, out (Snowball's stemmers)."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from pipeline.languages.scripts import unspaced
from pipeline.model.locale import language

_WORD = re.compile(r"[^\W_]+(?:[-'’\u200c][^\W_]+)*")
_ALGORITHMS = MappingProxyType({
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
})  # fmt: skip
# Languages that write compounds in one word: the term may be a part of a longer one.
_COMPOUNDING = frozenset("de fi nl sv da nb no hu et is".split())
_ARABIC_PREFIXES = re.compile(r"^[وف](?=\w{4})")
_SHARED = 3  # letters that two stems must share at least


class Wording:
    """The words of a text with their stems; made once, asked for many terms."""

    def __init__(self, text: str, locale: str) -> None:
        self._text, self._language, self._unspaced = text.lower(), language(locale), unspaced(locale)
        self._words = [(m.start(), m.end(), _stem(m.group(), self._language)) for m in _WORD.finditer(self._text)]

    def places(self, term: str) -> list[tuple[int, int]]:
        """Every place of the term, whatever its endings."""
        if self._unspaced:
            return [match.span() for match in re.finditer(re.escape(term.lower()), self._text)]
        stems = [_stem(word, self._language) for word in _WORD.findall(term.lower())]
        if not stems:
            return []
        found = []
        for at in range(len(self._words) - len(stems) + 1):
            words = self._words[at : at + len(stems)]
            if all(self._same(word[2], stem) for word, stem in zip(words, stems, strict=True)):
                found.append((words[0][0], words[-1][1]))
        return found

    def _same(self, stem: str, wanted: str) -> bool:
        if stem == wanted:
            return True
        if self._language in _COMPOUNDING and len(wanted) > _SHARED and wanted in stem:
            return True
        if self._language == "en":
            return False
        shared = next(
            (i for i, (a, b) in enumerate(zip(stem, wanted, strict=False)) if a != b), min(len(stem), len(wanted))
        )
        longest = max(len(stem), len(wanted))
        return shared >= _SHARED and shared >= min(len(stem), len(wanted)) - 1 and longest - shared <= _SHARED


@lru_cache(maxsize=8192)
def _stem(word: str, spoken: str) -> str:
    """The stem of a lower-case word; the word itself where the language has no stemmer."""
    algorithm = _ALGORITHMS.get(spoken)
    if algorithm is None:
        return word
    import snowballstemmer  # type: ignore[import-untyped]  # heavy, wanted only with a glossary; ships no types

    if spoken == "ar":
        word = _ARABIC_PREFIXES.sub("", word)
    stem: str = snowballstemmer.stemmer(algorithm).stemWord(word)
    return stem
