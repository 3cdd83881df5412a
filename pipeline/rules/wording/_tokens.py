"""A block of text in, its words and signs with their offsets out; what the word patterns look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# A word keeps its inner apostrophes and hyphens: "it's", "hands-on", "x-ray" are one word each.
# Marks that stand on letters (Arabic vowels, accents typed apart) belong to the word.
_LETTERS = r"[^\W_](?:[^\W_]|[\u0300-\u036f\u064b-\u065f\u0670])*"
_TOKEN = re.compile(rf"{_LETTERS}(?:['-]{_LETTERS})*|[^\w\s]|_+")

# French, Italian and Catalan write the short article onto the word: "l'hôpital" is two words, "l'" and "hôpital".
_ELIDED = re.compile(rf"{_LETTERS}(?:-{_LETTERS})*'?|[^\w\s]|_+")
_ELIDING = frozenset({"fr", "it", "ca"})

EDGE = "\n"  # stands before the first and after the last token, so that patterns can ask for an edge


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one block; the first and the last two are edges. ``words``: lower case, straight apostrophes."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def raw(self, index: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]


def folded(text: str) -> str:
    """The text in lower case with one kind of apostrophe and hyphen, character for character as long as before."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.replace("’", "'").replace("‑", "-")


@lru_cache(maxsize=8)  # several rules look at one block after another
def tokenize(text: str, language: str = "en") -> Tokens:
    """Words and signs of a block with their offsets, divided as the language writes them."""
    token = _ELIDED if language in _ELIDING else _TOKEN
    found = list(token.finditer(folded(text)))
    words = [EDGE, *[match[0] for match in found], EDGE, EDGE]
    starts = [0, *[match.start() for match in found], len(text), len(text)]
    ends = [0, *[match.end() for match in found], len(text), len(text)]
    return Tokens(text, words, starts, ends)


def like(model: str, word: str) -> str:
    """``word`` with the capitals of ``model``: first letter, or all of them.

    >>> like("Effecting", "affecting"), like("EFFECT", "affect")
    ('Affecting', 'AFFECT')
    """
    if not model or not word:
        return word
    if len(model) > 1 and model.isupper():
        return word.upper()
    if model[0].isupper():
        return word[0].upper() + word[1:]
    return word
