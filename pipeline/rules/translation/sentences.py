"""An entry in; a translation that says much less or much more than its source out: a sentence dropped or added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._scripts import unspaced
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
_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’»)\]]|$)|[。！？؟۔।]")
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|cf|approx|p\. ?ex|z\. ?B|d\. ?h|u\. ?a|bzw|т\. ?д|т\. ?п|т\. ?е|напр|mis|misal|ej)\.",
    re.IGNORECASE,
)
_TWO_THINGS = re.compile(r"([A-Z][A-Za-z]{2,}) and ([A-Z][A-Za-z]{2,})")
_ONE_WORD = re.compile(r"[^\W\d_]{3,}")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NOTE = re.compile(r"(?<!\])[(（][^()（）]{20,}[)）]")  # a translator's own note
_ENDS = re.compile(r"[^\W\d_][.:!?]$")
_CUT = re.compile(r"[^\W\d_] +$")
_LEAST = 60  # letters: shorter texts vary too much
_SHORT, _SHORT_UNSPACED, _SHORT_BY_SENTENCE, _LONG = 0.52, 0.40, 0.62, 1.9


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


def _compare(pair: Pair, expected: float, no_spaces: bool) -> Iterator[Problem]:
    length = _letters(pair.source)
    if length < _LEAST:
        return
    share = _letters(pair.target) / length / expected
    if _SHORT_BY_SENTENCE <= share <= _LONG:
        return
    before, after = _sentences(pair.source), _sentences(pair.target)
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
    elif not no_spaces and after > before and _letters(_NOTE.sub("", pair.target)) > _LONG * expected * length:
        yield Problem(
            f"The translation says more than the source ({after} sentences to {before}). Take out what was added.",
            0,
            len(pair.target),
            pair.part,
        )


def _letters(text: str) -> int:
    """Characters of running text and of inline code, without spaces."""
    inline = read_inline(text)
    codes = sum(len(code.content) for code in inline.codes)
    return len(re.sub(rf"[\s{HOLE}]+", "", inline.prose)) + codes


def _sentences(text: str) -> int:
    plain = _ABBREVIATION.sub("x", read_inline(text).prose.rstrip())
    return max(1, len(_SENTENCE_END.findall(plain)))
