"""Old and new messages in, for each changed one the old message that it was made of out.

Three kinds of evidence, each with its own threshold of likeness (rapidfuzz's normalized indel
similarity of the characters, 0 to 1): the same place in a stretch as long as before, the same stretch,
anywhere. Thresholds set on the history of real documentation (docs/decisions/catalog-merge.md).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.catalogs.merging.alignment import Gap, gaps
from pipeline.catalogs.merging.likeness import likeness
from pipeline.catalogs.po.syntax import Key

SAME_PLACE = 0.36
SAME_STRETCH = 0.6
ANYWHERE = 0.8
_BONUS = 0.2  # what the same stretch adds where two candidates compete
_CANDIDATES = 12  # best candidates of the index that are compared letter by letter
_RARE_WORDS = 12  # words of a message that are looked up, the rarest first
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0eff]")  # scripts without spaces between words


@dataclass(frozen=True, slots=True)
class Match:
    """The old message that a new one was made of."""

    old: int
    new: int
    likeness: float
    score: float


@dataclass(frozen=True, slots=True)
class Index:
    """Messages by their words, to find those that share rare words with another."""

    texts: Mapping[int, str]
    words: Mapping[str, tuple[int, ...]] = field(repr=False)

    def near(self, text: str, limit: int = _CANDIDATES) -> list[int]:
        """The messages that share most of the rarest words of a text."""
        known = sorted((word for word in words_of(text) if word in self.words), key=lambda word: len(self.words[word]))
        counts: Counter[int] = Counter()
        for word in known[:_RARE_WORDS]:
            counts.update(self.words[word][:2000])
        return [at for at, _ in counts.most_common(limit)]


def index_of(texts: Mapping[int, str]) -> Index:
    """An index over numbered messages."""
    words: dict[str, list[int]] = defaultdict(list)
    for at, text in texts.items():
        for word in words_of(text):
            words[word].append(at)
    return Index(texts, {word: tuple(places) for word, places in words.items()})


def words_of(text: str) -> set[str]:
    """The words of a text in lower case; pairs of characters where a script has no spaces."""
    words = set(_WORD.findall(text.lower()))
    if _UNSPACED.search(text):
        words |= {text[at : at + 2] for at in range(len(text) - 1)}
    return words


def matches(old: Sequence[Key], new: Sequence[Key], spare: Mapping[int, str]) -> dict[int, Match]:
    """For each new message that no old one equals, the old one it was made of, if one is like enough.

    ``spare`` are further old messages under numbers of their own (obsolete ones); they are found
    anywhere. Each old message is taken once.
    """
    kept = set(new)
    texts = {at: key[1] for at, key in enumerate(old) if key not in kept} | dict(spare)
    stretches = gaps(old, new)
    found = [match for gap in stretches for match in _in_gap(old, new, gap)]
    sure = {match.new for match in found if match.likeness >= ANYWHERE}
    index = index_of(texts)
    for gap in stretches:
        for at in gap.new:
            if at not in sure:
                found.extend(_anywhere(index, new[at][1], at))
    return best(found)


def best(found: Iterable[Match]) -> dict[int, Match]:
    """Of all matches the best ones, each old and each new message taken once."""
    taken: set[int] = set()
    chosen: dict[int, Match] = {}
    for match in sorted(found, key=lambda match: (-match.score, match.new, match.old)):
        if match.old not in taken and match.new not in chosen:
            taken.add(match.old)
            chosen[match.new] = match
    return chosen


def _in_gap(old: Sequence[Key], new: Sequence[Key], gap: Gap) -> list[Match]:
    found: list[Match] = []
    for row, at in enumerate(gap.new):
        for column, place in enumerate(gap.old):
            aligned = gap.even and row == column
            threshold = SAME_PLACE if aligned else SAME_STRETCH
            like = alike(old[place], new[at], threshold)
            if like < threshold:
                continue
            ends = (row == column) + (len(gap.new) - row == len(gap.old) - column)
            found.append(Match(place, at, like, like + _BONUS + 0.05 * ends))
    return found


def _anywhere(index: Index, text: str, at: int) -> list[Match]:
    found: list[Match] = []
    for place in index.near(text):
        like = likeness(index.texts[place], text, ANYWHERE)
        if like >= ANYWHERE:
            found.append(Match(place, at, like, like))
    return found


def alike(old: Key, new: Key, threshold: float) -> float:
    """How like two messages are; another context makes them a little less so."""
    return likeness(old[1], new[1], threshold) - (0.05 if old[0] != new[0] else 0)
