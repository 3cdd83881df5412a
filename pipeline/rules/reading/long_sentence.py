"""One block of words in, its sentences that are too long out, each with its length and where to split it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.languages.language import Language
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.languages.sentences import split
from pipeline.languages.weights import length_ratio
from pipeline.languages.words import word_finder
from pipeline.model import Declaration, Problem, Prose, Severity, Subject

_JOINT = re.compile(r"\w+[\"'”’»)]?(?:[;:,،؛、，；：]|(?=\s[–—-]\s))")


@dataclass(frozen=True, slots=True)
class Options:
    """``words``: the longest sentence in English (GOV.UK's content guide: 25); scaled to other languages by how
    many words they need for the same content (parallel text)."""

    words: int = 25


RULE = Declaration(
    title="A sentence is too long",
    severity=Severity.ADVICE,
    subject=Subject.PROSE,
    standards=("WCAG 2.2 3.1.5",),
    options=Options,
    needs=("options",),
)


def check(prose: Prose, options: Options) -> Iterator[Problem]:
    """A problem over each sentence with more words than the limit."""
    try:
        language = language_of(prose.locale)
    except UnknownLocale:
        return
    if language is None:
        return
    limit = round(options.words * length_ratio(language))
    text = prose.text.text
    find = word_finder(language)
    for start, end in split(text, language):
        number = len(find(text, start, end))
        if number > limit:
            yield Problem(_message(text[start:end], number, limit, language), start, end)


def _message(sentence: str, number: int, limit: int, language: Language) -> str:
    joint = _middle_joint(sentence, language)
    remedy = f"Split it after “{joint}”." if joint else "Say one thing in each sentence."
    return f"This sentence has {number} words, the limit is {limit}. {remedy}"


def _middle_joint(sentence: str, language: Language) -> str:
    """The word and comma (or other sign) nearest to the middle, if it leaves three words on both sides."""
    del language
    middle = len(sentence) / 2
    joints = [match for match in _JOINT.finditer(sentence) if 0.2 < match.end() / len(sentence) < 0.85]
    if not joints:
        return ""
    return min(joints, key=lambda match: (abs(match.end() - middle), match.end())).group()
