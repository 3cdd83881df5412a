"""A language in, how often each of its words is used out: Zipf values from a list that ships in the package.

A Zipf value is the logarithm (base 10) of how often a word stands in a thousand million words (van Heuven et al.
2014, doi:10.1080/17470218.2013.850521): 7 for "the", 3 for a word met once in a million, less for rarer ones.
The lists are derived from wordfreq 3.1.1 (Robyn Speer, CC BY-SA 4.0); see data/frequency/README.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

FLOOR = 2.5  # the value of a word that the list does not have: rarer than its rarest

_FOLDER = Path(__file__).parent / "data" / "frequency"
_LOOK_ALIKES = Path(__file__).parent / "data" / "look_alikes"


@cache
def frequencies(tag: str) -> Mapping[str, float]:
    """Zipf values of the language's words in lower case; empty where there is no list. Each line: value, words."""
    path = _FOLDER / f"{tag}.txt.gz"
    if not path.exists():
        return {}
    import gzip  # with its own imports a fiftieth of the start of a check, which most pages end without

    found: dict[str, float] = {}
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        value, _, listed = line.partition(" ")
        found.update(dict.fromkeys(listed.split(" "), float(value)))
    return found


@cache
def look_alikes(tag: str) -> frozenset[str]:
    """Rare words that a slip of a frequent one looks like; see data/look_alikes/README.md. Empty where none."""
    path = _LOOK_ALIKES / f"{tag}.txt.gz"
    if not path.exists():
        return frozenset()
    import gzip

    return frozenset(gzip.decompress(path.read_bytes()).decode("utf-8").split())


@cache
def signs_as_listed(tag: str) -> Mapping[int, int]:
    """A table for str.translate to the signs that the list is written in: simplified ones for Chinese."""
    path = _FOLDER / f"simplified_{tag}.txt"
    if not path.exists():
        return {}
    written, listed = path.read_text(encoding="utf-8").splitlines()
    return str.maketrans(written, listed)


def zipf(word: str, tag: str) -> float:
    """The Zipf value of one word, FLOOR for a word that the list does not have."""
    return frequencies(tag).get(word.lower(), FLOOR)
