"""An Arabic word in, what it adds to the OSMAN score out (El-Haj and Rayson 2016, https://aclanthology.org/L16-1038).

The score takes from each word: 1 if it has more than five letters, its syllables, 1 if these are more than four, and
1 if it is then Faseeh, formal: it has one of the letters below or one of two endings. Syllables are counted on the
vowel signs, so a text without them has none: the authors add the signs with a program first, we take it as it is.
"""

from __future__ import annotations

import re

_SHORT = re.compile("[\u064e\u064f\u0650]")  # fatha, damma, kasra: one syllable
_LONG = re.compile("\u064e\u0627|\u064f\u0648|\u0650\u064a")  # a short sign with its long letter: two
_STRESS = re.compile("[\u064b\u064c\u064d\u0651]")  # tanween and shadda: two
_SIGNS = re.compile("[\u064b-\u0652\u0640\u0670]")
_FORMAL = re.compile("[ءئذظ]|ؤ|(?:وا|ون)$")


def syllables(word: str) -> int:
    """The syllables that the vowel signs of a word show, as the paper counts them."""
    long = len(_LONG.findall(word))
    return len(_SHORT.findall(word)) - long + 2 * long + 2 * len(_STRESS.findall(word))


def load(word: str) -> int:
    """C + D + G + H of the formula for one word."""
    bare = _SIGNS.sub("", word)
    spoken = syllables(word)
    is_complex = spoken > 4
    return (len(bare) > 5) + spoken + is_complex + (is_complex and _FORMAL.search(bare) is not None)
