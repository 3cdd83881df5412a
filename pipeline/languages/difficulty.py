"""A language in, how hard its readers find each of its words out: from a list, or from how rare the word is.

0 is the easiest word, 1 the mean over the words of ordinary text (Universal Dependencies PUD), 2 and more what adults
may have to look up. English has a list, made by benchmarks/make_difficulty.py; data/difficulty/README.md names
its sources.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FAMILIAR = 6.0  # Zipf value from which on a word is in every text and tells nothing of it: one word in a thousand
ORDINARY = 1.0  # the mean of the words of ordinary text
HARD = 1.75  # from here on a word is named to the editor as hard: "anaesthesia" is, "injection" is not

_FOLDER = Path(__file__).parent / "data" / "difficulty"


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Difficulty by word in lower case; ``unlisted``: of a word that the list does not have."""

    listed: Mapping[str, float]
    unlisted: float


@cache
def difficulties(tag: str) -> Difficulty | None:
    """The difficulties of a language's words; None where it has no list. Each line: value, words."""
    path = _FOLDER / f"{tag}.txt.gz"
    if not path.exists():
        return None
    listed: dict[str, float] = {}
    *lines, unlisted = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    for line in lines:
        value, _, words = line.partition(" ")
        listed.update(dict.fromkeys(words.split(" "), float(value)))
    return Difficulty(listed, float(unlisted))


def by_rarity(zipf: float, ordinary: float) -> float | None:
    """The difficulty of a word in a language that has no list, from its Zipf value; None for words of every text.

    ``ordinary``: how far the words of ordinary text in that language lie under Zipf 6.
    """
    return (FAMILIAR - zipf) / ordinary if zipf < FAMILIAR else None
