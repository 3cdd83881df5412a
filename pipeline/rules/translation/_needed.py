"""A regular expression in, words out of which every match has one: a quick test before the slow search.

Of hundreds of expressions with such words, an ``Index`` tells which ones a text may match.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

# Alternatives that stand for themselves. “[Vv]on” stands for two words with the same end.
_PLAIN = re.compile(r"(?:\[[^\W\d_]{2}\])?[\w '’-]*")
_LETTERS = re.compile(r"[^\W_]{2,} ?(?![?*{])")  # the last letter may be optional, those before are not
_FIRST_LETTERS = re.compile(r"\[[^\W\d_]{2}\]")
_MOST = 40  # words: more take longer than the search
_PIECE = 3  # letters


def needed(expression: str) -> tuple[str, ...]:
    """One of these stands in every match; empty where the expression does not tell. Case counts in all of them."""
    if expression.startswith("(?i)"):
        return ()
    outside = _outside_groups(expression)
    if "|" in outside:
        return _words_of_each(outside.split("|"))
    found = [words for words in _choices(expression) if words]
    found += [(letters,) for letters in _LETTERS.findall(_without_classes(outside))]
    return min((words for words in found if len(words) <= _MOST), key=_cost, default=())


@dataclass(frozen=True, slots=True)
class Index:
    """The words that expressions need, in small letters, by a piece of each; ``always``: no piece tells of these."""

    needs: tuple[tuple[str, ...], ...]
    always: frozenset[int]
    pieces: Mapping[str, frozenset[int]]
    length: int  # of a piece

    def near(self, text: str) -> list[int]:
        """The places of the expressions that the text may match, in order."""
        small, length = text.lower(), self.length
        found = set(self.always)
        for piece in self.pieces.keys() & {small[at : at + length] for at in range(len(small) - length + 1)}:
            found |= self.pieces[piece]
        return sorted(at for at in found if not self.needs[at] or any(word in small for word in self.needs[at]))


def index_of(expressions: Iterable[str]) -> Index:
    """A word is found by its piece that fewest others have. What is the same in any case (``(?i:…)``) counts too."""
    needs = tuple(
        tuple({word.lower() for word in needed(one.removeprefix("(?i)").replace("(?i:", "(?:"))}) for one in expressions
    )
    short = sum(len(word) < _PIECE for words in needs for word in words)
    length = _PIECE if 2 * short < sum(map(len, needs)) else 2  # most words of Chinese have two characters
    whole = {at: words for at, words in enumerate(needs) if words and min(map(len, words)) >= length}
    shared = Counter(piece for words in whole.values() for word in words for piece in _pieces(word, length))
    pieces: dict[str, frozenset[int]] = {}
    for at, words in whole.items():
        for word in words:
            piece = min(_pieces(word, length), key=lambda one: (shared[one], one))
            pieces[piece] = pieces.get(piece, frozenset()) | {at}
    return Index(needs, frozenset(range(len(needs))) - whole.keys(), pieces, length)


def _pieces(text: str, length: int) -> list[str]:
    return [text[at : at + length] for at in range(len(text) - length + 1)]


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
    """With brackets in place of classes, escapes and counts: the 70 of “{3,70}” is nothing that must stand."""
    return re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?<=\{)[\d,]+", "()", expression)


def _choices(expression: str) -> Iterator[tuple[str, ...]]:
    """The alternatives of each outermost group that must match: not optional, not negative."""
    for start, end in _groups(expression):
        opening = re.match(r"\((?:\?:|\?=|\?P<\w+>)?(?!\?)", expression[start:end])
        if opening is None or expression[end : end + 1] in ("?", "*", "{"):
            continue
        inside = expression[start + opening.end() : end - 1]
        yield _words_of_each(_outside_groups(inside).split("|"))


def _words_of_each(alternatives: Iterable[str]) -> tuple[str, ...]:
    """The longest word of each alternative; empty where one has none."""
    words = [_longest(one) for one in alternatives]
    return tuple(dict.fromkeys(words)) if all(len(word) > 1 for word in words) else ()


def _longest(alternative: str) -> str:
    if _PLAIN.fullmatch(alternative):
        return _FIRST_LETTERS.sub("", alternative)
    return max(_LETTERS.findall(_without_classes(alternative)), key=len, default="")
