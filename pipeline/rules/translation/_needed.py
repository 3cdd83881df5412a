"""A regular expression in, words out of which every match has one: a quick test before the slow search."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Alternatives that stand for themselves. “[Vv]on” stands for two words with the same end.
_PLAIN = re.compile(r"(?:\[[^\W\d_]{2}\])?[\w '’-]*")
_LETTERS = re.compile(r"[^\W_]{2,} ?(?![?*{])")  # the last letter may be optional, those before are not
_FIRST_LETTERS = re.compile(r"\[[^\W\d_]{2}\]")
_MOST = 40  # words: more take longer than the search


def needed(expression: str) -> tuple[str, ...]:
    """One of these stands in every match; empty where the expression does not tell. Case counts in all of them."""
    if expression.startswith("(?i)") or "|" in _outside_groups(expression):
        return ()
    found = [words for words in _choices(expression) if words and min(map(len, words)) > 1]
    found += [(letters,) for letters in _LETTERS.findall(_without_classes(_outside_groups(expression)))]
    return min((words for words in found if len(words) <= _MOST), key=_cost, default=())


def _cost(words: tuple[str, ...]) -> float:
    """Few words that are long are rare in a text and quick to look for."""
    return len(words) / min(map(len, words)) ** 2


def _groups(expression: str) -> Iterator[tuple[int, int]]:
    """Where the outermost groups stand; brackets in classes and behind backslashes are none."""
    depth, start = 0, 0
    for match in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]", expression):
        if match.group() == "(":
            if depth == 0:
                start = match.start()
            depth += 1
        elif match.group() == ")":
            depth -= 1
            if depth == 0:
                yield start, match.end()


def _outside_groups(expression: str) -> str:
    """The expression with a sign that is no letter in place of each group."""
    done, kept = 0, ""
    for start, end in _groups(expression):
        kept += expression[done:start] + "()"
        done = end
    return kept + expression[done:]


def _without_classes(expression: str) -> str:
    plain = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "()", expression)
    return re.sub(r"\{\d*,?\d*\}", "{}", plain)  # how often is no number that a match holds


def _choices(expression: str) -> Iterator[tuple[str, ...]]:
    """The alternatives of each outermost group that must match: not optional, not negative."""
    for start, end in _groups(expression):
        opening = re.match(r"\((?:\?:|\?=|\?P<\w+>)?(?!\?)", expression[start:end])
        if opening is None or expression[end : end + 1] in ("?", "*", "{"):
            continue
        inside = expression[start + opening.end() : end - 1]
        alternatives = _outside_groups(inside).split("|")
        if "(" not in inside and all(_PLAIN.fullmatch(one) for one in alternatives):
            yield tuple(dict.fromkeys(_FIRST_LETTERS.sub("", one) for one in alternatives))
