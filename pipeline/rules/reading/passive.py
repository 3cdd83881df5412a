"""The blocks of a page in, whether too many of its sentences are passive out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.languages.language import Language
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.languages.sentences import split
from pipeline.model import Body, Declaration, Kind, Problem, Severity, Subject

_PROSE = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE, Kind.DEFINITION)


@dataclass(frozen=True, slots=True)
class Options:
    """``share``: passive sentences in a hundred from which a page is reported; our own figure, half as many again as
    edited news has. ``sentences``: the least number of sentences in which a share means something."""

    share: int = 30
    sentences: int = 8


RULE = Declaration(
    title="Many sentences hide who does it",
    severity=Severity.ADVICE,
    subject=Subject.BODY,
    languages=("en", "es", "fr", "de", "pt", "it", "nl", "sv"),
    options=Options,
    needs=("options",),
)


def check(body: Body, options: Options) -> Iterator[Problem]:
    """A problem at each passive of a page that has too many; the first says how many."""
    try:
        language = language_of(body.locale)
    except UnknownLocale:
        return
    if language is None or not language.forms.passive:
        return
    total, found = _passives(body, language)
    share = 100 * len(found) / total if total else 0
    if total < options.sentences or share <= options.share:
        return
    for at, (part, match) in enumerate(found):
        counted = f"{len(found)} of {total} sentences are passive. " if at == 0 else ""
        message = f"{counted}“{match.group()}” does not say who does it. Name who acts."
        yield Problem(message, match.start(), match.end(), part)


def _passives(body: Body, language: Language) -> tuple[int, list[tuple[int, re.Match[str]]]]:
    """How many sentences there are, and the first passive of each that has one, with its block."""
    pattern = re.compile(language.forms.passive, re.IGNORECASE)
    total = 0
    found: list[tuple[int, re.Match[str]]] = []
    for part, block in enumerate(body.blocks):
        if block.kind not in _PROSE:
            continue
        for start, end in split(block.text.text, language):
            total += 1
            match = pattern.search(block.text.text, start, end)
            if match:
                found.append((part, match))
    return total, found
