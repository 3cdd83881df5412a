"""One block of words in, whether the paragraph is too long out, and where a new one may begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.languages.sentences import split
from pipeline.languages.weights import length_ratio
from pipeline.languages.words import word_finder
from pipeline.model import Declaration, Kind, Problem, Prose, Severity, Subject


@dataclass(frozen=True, slots=True)
class Options:
    """``words``: the longest paragraph in English (plainlanguage.gov: under 150 words); scaled to other languages."""

    words: int = 150


RULE = Declaration(
    title="A paragraph is too long",
    severity=Severity.ADVICE,
    subject=Subject.PROSE,
    options=Options,
    needs=("options",),
)


def check(prose: Prose, options: Options) -> Iterator[Problem]:
    """One problem over the sentence that may begin a new paragraph."""
    if prose.kind not in (Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM, Kind.DEFINITION):
        return
    try:
        language = language_of(prose.locale)
    except UnknownLocale:
        return
    if language is None:
        return
    text = prose.text.text
    limit = round(options.words * length_ratio(language))
    find = word_finder(language)
    number = len(find(text, 0, len(text)))
    if number <= limit:
        return
    spans = split(text, language)
    if len(spans) < 2:
        return  # one sentence: the rule on sentences speaks of it
    start, end = min(spans[1:], key=lambda span: abs(span[0] - len(text) / 2))
    first = " ".join(text[start:end].split()[:3])
    message = f"This paragraph has {number} words, the limit is {limit}. A new one may begin at “{first}”."
    yield Problem(message, start, end)
