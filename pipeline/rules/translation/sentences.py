"""An entry in; a translation that says much less or much more than its source out: a sentence dropped or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log
from types import MappingProxyType

from pipeline.languages.scripts import unspaced
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._sentence_pairs import (
    Pairing,
    Sentence,
    count_sentences,
    pair_sentences,
    split_sentences,
)
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Nothing dropped or added", Severity.WARNING, Subject.ENTRY)

# Letters of a translation to one of English, median of 396 sentences of Universal Dependencies PUD (CC BY-SA 3.0);
# in none of the 18 languages is one sentence of 200 shorter than .56 of its median. Japanese and Persian: median of
# the translations of Comprehensive Rust (CC BY 4.0).
_LENGTH = MappingProxyType({
    "ar": 0.83, "cs": 0.95, "de": 1.16, "en": 1.0, "es": 1.09, "fi": 1.11, "fr": 1.12, "hi": 0.96, "id": 1.11,
    "it": 1.12, "ja": 0.61, "fa": 1.01, "ko": 0.45, "pl": 1.04, "pt": 1.06, "ru": 1.07, "sv": 1.02, "th": 1.01,
    "tr": 1.03, "zh": 0.37,
})  # fmt: skip
_TWO_THINGS = re.compile(r"([A-Z][A-Za-z]{2,}) and ([A-Z][A-Za-z]{2,})")
_ONE_WORD = re.compile(r"[^\W\d_]{3,}")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NOTE = re.compile(r"(?<!\])[(（][^()（）]{20,}[)）]")  # a translator's own note
_ENDS = re.compile(r"[^\W\d_][.:!?]$")
_CUT = re.compile(r"[^\W\d_] +$")
_LEAST = 60  # letters: shorter texts vary too much
_SHORT, _SHORT_UNSPACED, _SHORT_BY_SENTENCE, _LONG = 0.52, 0.40, 0.62, 1.9

# A sentence without counterpart must explain the length of the whole text better than chance does: how much closer
# to the usual length the text is without it, and how far from it may be what is left.
_DROPPED, _ADDED, _ADDED_UNSPACED = 0.87, 1.2, 1.3  # share of the usual length up to, or from, which one may be
_CLOSER = 1.3
_LEFT_AFTER_DROP, _LEFT_AFTER_ADDING = (0.6, 1.4), (0.65, 1.45)
_LEAST_DROPPED, _LEAST_ADDED = 28, 22  # letters of the source, or that a source of the added one would have
_GAIN_DROPPED, _GAIN_ADDED, _GAIN_ADDED_UNSPACED = 0.5, 2.0, 3.6
# A note of the source in brackets, and what a translation of it keeps: code, short names in capitals.
_SOURCE_NOTE = re.compile(r"(?<=\s)\((?:[^()\n]|\([^()\n]*\)){3,}\)")
_KEPT = re.compile(r"\b[A-Z]{3,}\b")
_TRANSLATORS_NOTE = re.compile(r"[(（](?:訳注|脚注|译注|注)[:：]|\bN\. ?d\. ?T\b|\bNdT\b|[Пп]рим\w*\.? пер")


def check(entry: Entry) -> Iterator[Problem]:
    if language(entry.source_locale) != "en":
        return
    if not unspaced(entry.locale) and " and " in entry.msgid.text and len(entry.msgid.text) < 2 * _LEAST:
        for pair in pairs(entry):
            yield from _one_of_two(pair)
    if len(entry.msgid.text) < _LEAST:
        return
    expected = _LENGTH.get(language(entry.locale))
    if expected is None:
        return
    for pair in pairs(entry):
        if not is_code(pair.source) and pair.part == len(entry.translations) - 1:
            yield from _compare(pair, expected, unspaced(entry.locale))
            yield from _breaks_off(pair)
            yield from _lost_notes(pair)


def _one_of_two(pair: Pair) -> Iterator[Problem]:
    """A title of two things, of which the translation names one."""
    title = _TWO_THINGS.fullmatch(_without_notes(pair.source))
    one = _ONE_WORD.fullmatch(_without_notes(pair.target)) if title else None
    if title and one:
        yield Problem(
            f"The source names two things, “{title[1]}” and “{title[2]}”. Name both.",
            *_trimmed(pair.target),
            pair.part,
        )


def _without_notes(text: str) -> str:
    """The prose without what stands in brackets, as the length of a course does."""
    return _IN_BRACKETS.sub("", read_inline(text).prose).strip(f"{HOLE} \n*_")


def _trimmed(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _breaks_off(pair: Pair) -> Iterator[Problem]:
    """A translation that stops behind a space, where the source ends its sentence."""
    source, target = read_inline(pair.source).prose, read_inline(pair.target).prose
    if _ENDS.search(source) and _CUT.search(target) and len(target) > _LEAST:
        yield Problem(
            "The translation breaks off: it ends with a space and without the source's sign. Add what is missing.",
            len(target.rstrip()) - 1,
            len(target),
            pair.part,
        )


def _lost_notes(pair: Pair) -> Iterator[Problem]:
    """A note in brackets that is gone with the brackets, and with the code or names in it."""
    if "(" not in pair.source:
        return
    source, target = read_inline(pair.source), read_inline(pair.target).prose
    if target.count("(") + target.count("（") >= source.prose.count("("):
        return
    plain = _plain(pair.target)
    for note in _SOURCE_NOTE.finditer(source.prose):
        codes = [_plain(code.content) for code in source.codes if note.start() < code.start < note.end()]
        kept = [*codes, *map(str.lower, _KEPT.findall(note.group()))]
        if kept and (any(code not in plain for code in codes) or not any(word in plain for word in kept)):
            yield Problem(
                f"The translation lacks the source's note {_short(pair.source[note.start() : note.end()])}. Add it.",
                0,
                len(pair.target),
                pair.part,
            )


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _compare(pair: Pair, expected: float, no_spaces: bool) -> Iterator[Problem]:
    length = _letters(pair.source)
    if length < _LEAST:
        return
    share = _letters(pair.target) / length / expected
    if _DROPPED <= share <= _ADDED:
        return
    source, target = read_inline(pair.source), read_inline(pair.target)
    if _SHORT_BY_SENTENCE <= share <= _LONG and count_sentences(source) == count_sentences(target):
        return
    before, after = split_sentences(source), split_sentences(target)
    found = list(_unpaired(pair, before, after, expected, no_spaces))
    yield from found or _by_length(pair, expected * length, (len(before), len(after)), no_spaces)


def _by_length(pair: Pair, usual: float, sentences: tuple[int, int], no_spaces: bool) -> Iterator[Problem]:
    """A translation of whose length no one sentence is the cause."""
    before, after = sentences
    share = _letters(pair.target) / usual
    if share < (_SHORT_UNSPACED if no_spaces else _SHORT) or (
        share < _SHORT_BY_SENTENCE and after < before and not no_spaces
    ):
        count = f"{before} sentences to {after}" if after < before else f"{share:.0%} of the usual length"
        yield Problem(
            f"The translation says much less than the source ({count}). Add what is missing.",
            0,
            len(pair.target),
            pair.part,
        )
    elif not no_spaces and after > before and _letters(_NOTE.sub("", pair.target)) > _LONG * usual:
        yield Problem(
            f"The translation says more than the source ({after} sentences to {before}). Take out what was added.",
            0,
            len(pair.target),
            pair.part,
        )


def _unpaired(
    pair: Pair, before: Sequence[Sentence], after: Sequence[Sentence], expected: float, no_spaces: bool
) -> Iterator[Problem]:
    """The one sentence, or those in a row, that only the source or only the translation has."""
    if len(before) == len(after) or pair.source.startswith('"'):
        return
    found = pair_sentences(before, after, expected)
    if found is None:
        return
    usual, length = _sum(before) * expected, _sum(after)
    if len(before) > len(after) and _is_dropped(found, before, after, usual, length, expected):
        start, end = before[found.lone_sources[0]].start, before[found.lone_sources[-1]].end
        yield Problem(
            f"The translation lacks a sentence of the source here: “{_short(pair.source[start:end])}”. Add it.",
            *_place_of_dropped(pair.target, after, found.at),
            pair.part,
        )
    elif len(before) < len(after) and _is_added(found, after, usual, length, expected, no_spaces):
        start, end = after[found.lone_targets[0]].start, after[found.lone_targets[-1]].end
        said = pair.target[start:end]
        linked = "](" in said and pair.target.count("](") > pair.source.count("](")  # the rules on links name it
        if not linked and not _TRANSLATORS_NOTE.search(pair.target):
            yield Problem(
                "The source has no sentence like this one. Take it out.",
                start + len(said) - len(said.lstrip()),
                start + len(said.rstrip()),
                pair.part,
            )


def _is_dropped(
    found: Pairing, before: Sequence[Sentence], after: Sequence[Sentence], usual: float, length: int, expected: float
) -> bool:
    if found.gain < _GAIN_DROPPED or not found.lone_sources or found.lone_targets or not _in_row(found.lone_sources):
        return False
    lone = [before[i] for i in found.lone_sources]
    rest = length / max(1.0, usual - _sum(lone) * expected)
    if (
        _sum(lone) < _LEAST_DROPPED
        or length > _DROPPED * usual
        or not _explains(rest, length / usual, _LEFT_AFTER_DROP)
    ):
        return False
    others = frozenset[str]().union(*(one.anchors for one in before if one not in lone))
    here = frozenset[str]().union(*(one.anchors for one in after))
    # Code or a link of the lone sentence that the translation has: it says the sentence within another.
    return not any(anchor in here - others and anchor[0] in "`]" for one in lone for anchor in one.anchors)


def _is_added(
    found: Pairing, after: Sequence[Sentence], usual: float, length: int, expected: float, no_spaces: bool
) -> bool:
    if found.gain < (_GAIN_ADDED_UNSPACED if no_spaces else _GAIN_ADDED) or not found.lone_targets:
        return False
    if found.lone_sources or not _in_row(found.lone_targets):
        return False
    lone = _sum([after[i] for i in found.lone_targets])
    share = length / usual
    if lone < _LEAST_ADDED * expected or share < (_ADDED_UNSPACED if no_spaces else _ADDED):
        return False
    return _explains((length - lone) / usual, share, _LEFT_AFTER_ADDING)


def _explains(rest: float, share: float, allowed: tuple[float, float]) -> bool:
    """Without the lone sentence the lengths fit, and clearly better than with it."""
    return allowed[0] < rest < allowed[1] and abs(log(rest)) * _CLOSER <= abs(log(max(share, 0.01)))


def _in_row(numbers: Sequence[int]) -> bool:
    return all(second == first + 1 for first, second in pairwise(numbers))


def _sum(sentences: Sequence[Sentence]) -> int:
    return sum(one.letters for one in sentences)


def _place_of_dropped(target: str, after: Sequence[Sentence], at: int) -> tuple[int, int]:
    """The last sign of the sentence before, or the first of the text."""
    if at == 0:
        start = len(target) - len(target.lstrip())
        return start, start + 1
    end = len(target[: after[at - 1].end].rstrip())
    return end - 1, end


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:59] + "…"


def _letters(text: str) -> int:
    """Characters of running text and of inline code, without spaces."""
    inline = read_inline(text)
    codes = sum(len(code.content) for code in inline.codes)
    return len(re.sub(rf"[\s{HOLE}]+", "", inline.prose)) + codes
