"""A sequence rule in, its check out: words in a row, each with a pattern or a part of speech.

Parts of speech are guessed from word lists and endings; where Vale's tagger would read the sentence, this is a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import regex

from pipeline.rules.wording._classes import lexicon, mask
from pipeline.rules.wording._vale.patterns import compiled, found, said
from pipeline.rules.wording._vale.style_file import ValeRule

_PARTS = regex.compile(r"\w+(?=['’]s\b)|['’]s\b|[\w-]+(?:['’]\w+)*|[^\w\s]")
# Penn Treebank tags for the classes of words.
_TAGS = {
    "noun": ("NN", "NNP"), "plural": ("NNS", "NNPS"), "verb": ("VB", "VBP"), "verb-s": ("VBZ",), "past": ("VBD",),
    "participle": ("VBN",), "ing": ("VBG",), "adj": ("JJ",), "comparative": ("JJR", "RBR"),
    "superlative": ("JJS", "RBS"), "adverb": ("RB",), "det": ("DT",), "poss": ("PRP$",), "subject": ("PRP",),
    "object": ("PRP",), "prep": ("IN",), "conj": ("CC", "IN"), "modal": ("MD",), "number": ("CD",),
    "wh": ("WP", "WRB", "WDT"), "be-finite": ("VBZ", "VBP", "VBD"),
}  # fmt: skip
Fits = Callable[[str], bool]


def sequence(rule: ValeRule, message: str) -> Callable[[str], Iterator[tuple[int, int, str]]]:
    """The check: start, end and message of each run of words that fits all tokens of the rule."""
    steps = [_step(rule, token) for token in rule.data.get("tokens") or ()]

    def check(text: str) -> Iterator[tuple[int, int, str]]:
        hits = list(found(_PARTS, text))
        for first in range(len(hits)):
            behind = _match(steps, [hit[0] for hit in hits[first : first + 12]])
            if behind:
                start, end = hits[first].start(), hits[first + behind - 1].end()
                yield start, end, said(message, text[start:end])

    return check


def _step(rule: ValeRule, token: Mapping[str, Any]) -> tuple[Fits, bool, int]:
    """The test of one token, whether it must fail, and how many words may stand before it."""
    pattern = compiled(rule, str(token["pattern"]), ignore_case=True) if token.get("pattern") else None
    tag = regex.compile(f"(?:{token['tag']})") if token.get("tag") else None

    def fits(word: str) -> bool:
        if pattern is not None and not pattern.search(word):
            return False
        return tag is None or any(tag.fullmatch(name) for name in _tags(word))

    return fits, bool(token.get("negate")), int(token.get("skip") or 0)


def _tags(word: str) -> list[str]:
    bits = lexicon("en").of(word.lower().replace("’", "'")) if word[0].isalnum() else 0
    return [tag for name, tags in _TAGS.items() if bits & mask(name) for tag in tags]


def _match(steps: Sequence[tuple[Fits, bool, int]], words: Sequence[str]) -> int:
    """How many words the steps take from the first one on; 0 where they do not fit."""
    at = 0
    taken = 0
    for number, (fits, negate, skip) in enumerate(steps):
        reach = range(at, min(len(words), at + (skip if number else 0) + 1))
        if negate:
            if any(fits(words[here]) for here in reach):
                return 0
            at = min(at + 1, len(words))
            continue
        here = next((here for here in reach if fits(words[here])), None)
        if here is None:
            return 0
        at = taken = here + 1
    return taken
