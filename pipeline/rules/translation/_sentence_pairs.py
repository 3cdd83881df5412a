"""A source and its translation in; the sentences of one that have no counterpart in the other out.

Sentences are paired in order, so that lengths and anchors agree best (W. A. Gale and K. W. Church, A Program for
Aligning Sentences in Bilingual Corpora, Computational Linguistics 19, 1993). An anchor is what a translation keeps
as it is: inline code, the end of an address, a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from pipeline.rules.translation._inline import HOLE, Inline

_CLOSING = r"[\"'”’»)\]）」』*_]*"
_END = re.compile(
    rf"[.!?…]+(?=[\s\"'”’»)\]*_\ufffc]){_CLOSING}\s+|[。！？؟۔।]+{_CLOSING}\s*"
    r"|\n\s*(?=\n|[-*+>] |\d+[.)] )\n?"  # paragraphs and items of a list
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.\s?g|i\.\s?e|etc|vs|cf|approx|resp|ca|p\. ?ex|z\. ?B|d\. ?h|u\. ?a|o\. ?ä|bzw|usw|т\. ?д|т\. ?п|т\. ?е"
    r"|т\. ?к|др|напр|mis|misal|ej|No|Nr|St|Mr|Dr|vgl|Inc|Ltd|Fig)|\b[A-Z]|\s\.\.)\.$",
    re.IGNORECASE,
)
_BEFORE = 8  # characters that hold an abbreviation
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_LETTERS = re.compile(rf"[\s{HOLE}*_>#-]+")
_CODE_LETTERS = 12  # letters that a piece of code counts for at most
_MOST = 14  # sentences

# Costs of a pairing. The spread of lengths is that of PUD's sentences: standard deviation of the logarithm of
# translation to source .22; short sentences vary more. Two sentences for one are one pairing in twenty.
_SPREAD, _SHORT_SPREAD, _SMOOTH, _WORST = 0.22, 6, 4, 12.0
_PAIRINGS = (((1, 1), 0.0), ((1, 2), 2.5), ((2, 1), 2.5), ((2, 2), 3.0), ((1, 3), 5.0), ((3, 1), 5.0))
_ALONE, _ANCHOR_ALONE, _ANCHOR_LOST, _ANCHOR_KEPT = 1.0, 0.3, 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Sentence:
    """``[start, end)`` in its text, its letters, and what a translation of it keeps."""

    start: int
    end: int
    letters: int
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The best way to pair: sentences of the source and of the translation that stand alone, by their number.

    ``gain`` tells how much worse the best way is that pairs every sentence. ``at`` is the number of the sentence of
    the translation before which the first lone sentence of the source belongs.
    """

    lone_sources: tuple[int, ...]
    lone_targets: tuple[int, ...]
    gain: float
    at: int


_Row = Sequence[Sentence]
_Step = tuple[int, int]


def split_sentences(inline: Inline) -> tuple[Sentence, ...]:
    """The sentences of a text, paragraphs and items of lists too; all characters are in one of them."""
    cuts = [0, *_cuts(inline.prose), len(inline.text)]
    spans = [(start, end) for start, end in pairwise(cuts) if inline.text[start:end].strip()]
    return tuple([_sentence(inline, start, end) for start, end in spans])


def count_sentences(inline: Inline) -> int:
    """How many there are, empty ones too: quicker than to split."""
    return 1 + sum(1 for _ in _cuts(inline.prose))


def pair_sentences(sources: _Row, targets: _Row, expected: float) -> Pairing | None:
    """How the sentences answer to each other; None for long texts. ``expected``: letters for one of the source."""
    if max(len(sources), len(targets)) > _MOST:
        return None
    whole, _ = _best(sources, targets, expected, alone=False)
    loose, path = _best(sources, targets, expected, alone=True)
    lone_sources = [before for before, after in path if after[1] == before[1]]
    lone_targets = [before[1] for before, after in path if after[0] == before[0]]
    at = lone_sources[0][1] if lone_sources else 0
    return Pairing(tuple([i for i, _ in lone_sources]), tuple(lone_targets), whole - loose, at)


def _cuts(prose: str) -> Iterator[int]:
    for match in _END.finditer(prose):
        if match.group()[0] == "." and _ABBREVIATION.search(prose, max(0, match.start() - _BEFORE), match.start() + 1):
            continue
        behind = prose[match.end() : match.end() + 1]
        if behind and not (match.group()[0] in ".!?…" and behind.islower()):
            yield match.end()


def _sentence(inline: Inline, start: int, end: int) -> Sentence:
    prose = inline.prose[start:end]
    codes = [code.content.strip("()&*") for code in inline.codes if start <= code.start < end]
    links = [link.target.rpartition("/")[2].partition("#")[0] for link in inline.links if start <= link.start < end]
    letters = len(_NO_LETTERS.sub("", prose)) + sum(min(len(code), _CODE_LETTERS) for code in codes)
    marked = [*(f"`{code}" for code in codes), *(f"]{link}" for link in links), *_NUMBER.findall(prose)]
    return Sentence(start, end, letters, frozenset(marked))


def _best(sources: _Row, targets: _Row, expected: float, *, alone: bool) -> tuple[float, list[tuple[_Step, _Step]]]:
    """The least cost, and its steps: how many sentences of both were read before and after each."""
    costs: dict[_Step, float] = {(0, 0): 0.0}
    came: dict[_Step, _Step] = {}
    for i in range(len(sources) + 1):
        for j in range(len(targets) + 1):
            if (i, j) not in costs:
                continue
            for (p, q), cost in _steps(sources[i : i + 3], targets[j : j + 3], expected, alone):
                there = (i + p, j + q)
                if costs[i, j] + cost < costs.get(there, float("inf")):
                    costs[there], came[there] = costs[i, j] + cost, (i, j)
    end = (len(sources), len(targets))
    path: list[tuple[_Step, _Step]] = []
    at = end
    while at in came:
        path.append((came[at], at))
        at = came[at]
    return costs.get(end, float("inf")), path[::-1]


def _steps(sources: _Row, targets: _Row, expected: float, alone: bool) -> Iterator[tuple[_Step, float]]:
    for (p, q), prior in _PAIRINGS:
        if p <= len(sources) and q <= len(targets):
            yield (p, q), prior + _cost(sources[:p], targets[:q], expected)
    if alone and sources:
        yield (1, 0), _ALONE + _ANCHOR_ALONE * len(sources[0].anchors)
    if alone and targets:
        yield (0, 1), _ALONE + _ANCHOR_ALONE * len(targets[0].anchors)


def _cost(sources: _Row, targets: _Row, expected: float) -> float:
    """How badly these answer to each other: by their lengths, and by what only one of them names."""
    before = sum(one.letters for one in sources) * expected + _SMOOTH
    after = sum(one.letters for one in targets) + _SMOOTH
    away = log(after / before) / (_SPREAD * (1 + _SHORT_SPREAD / before))
    ours = frozenset[str]().union(*(one.anchors for one in sources))
    theirs = frozenset[str]().union(*(one.anchors for one in targets))
    return min(away * away / 2, _WORST) + _ANCHOR_LOST * len(ours ^ theirs) - _ANCHOR_KEPT * len(ours & theirs)
