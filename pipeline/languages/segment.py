"""A text without spaces between its words in, its words out: the likeliest cut by the frequency list.

Each cut into listed words has a likelihood, the product of the words' shares (a unigram model); the best cut is
found by going through the text once. Runs of Latin letters, digits and katakana are words as they stand; so is every
run in a language without a list (Thai, Burmese), which therefore has no grade.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from pipeline.languages.frequency import frequencies, signs_as_listed
from pipeline.languages.language import Language

_RUN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3041-\u309f々〆]+|[\u30a0-\u30ff\u31f0-\u31ff]+"
    r"|[\u0e00-\u0e7f]+|[^\W\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]+(?:[-'’.][A-Za-z0-9]+)*"
)
_UNKNOWN = 11.0  # the cost of a letter that no listed word covers: rarer than one word in 10**11


@cache
def segmenter(language: Language) -> Callable[[str, int, int], list[str]]:
    """A function from a text and a range of it to its words."""
    costs = {word: 9.0 - value for word, value in frequencies(language.tag).items()}
    table = signs_as_listed(language.tag)
    longest = min(8, max(map(len, costs), default=1))

    def cut(text: str, start: int, end: int) -> list[str]:
        found: list[str] = []
        for run in _RUN.findall(text, start, end):
            if not costs or run[0] < "\u0e00" or "\u30a0" <= run[0] <= "\u30ff" or len(run) == 1:
                found.append(run)
            else:
                found.extend(_best_cut(run, run.translate(table) if table else run, costs, longest))
        return found

    return cut


def _best_cut(run: str, listed: str, costs: Mapping[str, float], longest: int) -> list[str]:
    """The cut of least cost, from the end back (a word's cost is minus the log of its share).

    ``listed`` is the run in the signs of the frequency list, as long as the run.
    """
    length = len(run)
    best = [0.0] * (length + 1)
    step = [1] * (length + 1)
    for at in range(length - 1, -1, -1):
        best[at] = _UNKNOWN + best[at + 1]
        for size in range(1, min(longest, length - at) + 1):
            cost = costs.get(listed[at : at + size])
            if cost is not None and cost + best[at + size] < best[at]:
                best[at] = cost + best[at + size]
                step[at] = size
    words: list[str] = []
    at = 0
    while at < length:
        words.append(run[at : at + step[at]])
        at += step[at]
    return words
