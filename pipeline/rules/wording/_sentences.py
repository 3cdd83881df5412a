"""The tokens of a block in, its sentences out as ranges of tokens; for rules that look at a whole sentence."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.rules.wording._tokens import Tokens

_ENDS = frozenset({".", "!", "?", "…"})
_CLOSERS = frozenset({"”", "’", '"', "'", ")", "]", "»"})
# After these a full stop rarely ends a sentence (English titles and Latin short forms).
_SHORT = frozenset("mr mrs ms dr prof st vs etc eg ie e.g i.e fig no vol approx dept".split())


def sentences(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """First and behind-last token index of each sentence; end signs and closing quotes belong to it."""
    last = len(tokens.words) - 2
    start, at = 1, 1
    while at < last:
        at += 1
        if tokens.words[at - 1] not in _ENDS or tokens.words[at - 2] in _SHORT:
            continue
        while at < last and tokens.words[at] in _CLOSERS | _ENDS:
            at += 1
        if at == last or tokens.raw(at)[:1].isupper() or not tokens.raw(at)[:1].isalpha():
            yield start, at
            start = at
    if start < last:
        yield start, last


def ends(tokens: Tokens, behind: int) -> bool:
    """The sentence that stops before ``behind`` has an end sign: it is a sentence and no label."""
    at = behind - 1
    while at > 0 and tokens.words[at] in _CLOSERS:
        at -= 1
    return tokens.words[at] in _ENDS
