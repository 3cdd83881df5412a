"""A block of words in, lists out whose items are built in different ways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.model import Declaration, Kind, Problem, Prose, Severity, Subject
from pipeline.rules.wording._classes import lexicon, mask
from pipeline.rules.wording._sentences import sentences
from pipeline.rules.wording._tokens import Tokens, tokenize

RULE = Declaration(
    title="List with items of different build",
    severity=Severity.ADVICE,
    subject=Subject.PROSE,
    languages=("en",),
)

_QUESTION = frozenset({"how", "what", "why", "where"})
_FILLERS = frozenset({"and", "or", "even", "also", "then", "sometimes", "not", "only"})
_LONGEST = 14  # tokens of one item
_BUILD = {"ing": "-ing form", "question": "question clause", "to": "“to” with a verb"}


def check(subject: Prose) -> Iterator[Problem]:
    if subject.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
        return
    tokens = tokenize(subject.text.text)
    for start, behind in sentences(tokens):
        yield from _lists(subject, tokens, start, behind)


def _lists(subject: Prose, tokens: Tokens, start: int, behind: int) -> Iterator[Problem]:
    commas = [at for at in range(start, behind) if tokens.words[at] == ","]
    for one, two in pairwise(commas):
        if two - one > _LONGEST or tokens.words[two + 1] not in ("and", "or"):
            continue
        builds = _first(tokens, start, one), _build(tokens, one + 1), _build(tokens, two + 1)
        if "" in builds or len(set(builds)) == 1 or builds[0] != builds[2]:
            continue
        first, last = tokens.starts[one + 1], tokens.ends[two - 1]
        if any(span.start < last and first < span.end for span in subject.apart):
            continue
        words = tokens.text[first:last]
        yield Problem(
            f"“{words}” is a {_BUILD[builds[1]]} between items that start with a {_BUILD[builds[0]]}. "
            "Build all items of the list alike.",
            first,
            last,
        )


def _first(tokens: Tokens, start: int, comma: int) -> str:
    """The build of the item before the first comma: its sentence's first word, or the nearest verb form."""
    build = _build(tokens, start)
    if build and comma - start <= _LONGEST:
        return build
    for at in range(comma - 1, max(start, comma - _LONGEST), -1):
        if tokens.words[at] in _QUESTION:
            return ""
        if _build(tokens, at) in ("ing", "to"):
            return _build(tokens, at)
    return ""


def _build(tokens: Tokens, at: int) -> str:
    while tokens.words[at] in _FILLERS:
        at += 1
    word, after = tokens.words[at], tokens.words[at + 1]
    known = lexicon("en")
    if not word[0].isalpha() or not after[0].isalpha():
        return ""
    if word in _QUESTION:
        return "question" if known.of(after) & (mask("subject") | mask("det") | mask("poss")) else ""
    if word == "to":
        return "to" if known.of(after) & mask("verb") else ""
    if word.endswith("ing") and known.of(word) & (mask("ing") | mask("verb", possible=True)):
        return "ing"
    return ""
