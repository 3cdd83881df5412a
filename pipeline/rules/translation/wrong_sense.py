"""An entry in; words that look like the source's, or are another of its senses, and mean something else out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline.languages.frequency import FLOOR, zipf
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._first_letters import grouped
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

_CAPITALS = re.compile(r"\b[A-Z]{3,6}\b")
_IN_A_ROW = re.compile(r"[A-Z]{3}")
_KNOWN = 3.5  # the Zipf value of an abbreviation that is one of its own
RULE = Declaration("Words that mean something else", Severity.WARNING, Subject.ENTRY)


@dataclass(frozen=True, slots=True)
class Sense:
    """One row of data/wrong_senses.tsv: where the source has the one, the translation must not have the other."""

    source: re.Pattern[str]
    wrong: re.Pattern[str]
    right: str
    reason: str
    example: tuple[str, str]
    unless: re.Pattern[str] | None = None  # with these words in the source nothing is said


def check(entry: Entry) -> Iterator[Problem]:
    known = senses(language(entry.locale))
    if language(entry.source_locale) != "en":
        return
    for pair in pairs(entry):
        yield from _turned(pair, language(entry.locale))
        if not known:
            continue
        source = read_inline(pair.source).prose.replace(HOLE, " ")
        if not _any_of(language(entry.locale)).search(source) or is_code(pair.source):
            continue
        meant = [
            sense
            for sense in known
            if sense.source.search(source) and not (sense.unless and sense.unless.search(source))
        ]
        prose = read_inline(pair.target).prose if meant else ""
        for sense in meant:
            match = sense.wrong.search(prose)
            if match:
                word = match.group().strip()
                yield Problem(
                    f"“{word}” is another thing: {sense.reason}. Write “{sense.right}”, or what suits the text.",
                    *match.span(),
                    pair.part,
                )


def _turned(pair: Pair, spoken: str) -> Iterator[Problem]:
    """The source's abbreviation with its letters in another order; DNA is ADN in some languages, a word of theirs."""
    if not _IN_A_ROW.search(pair.target):
        return
    kept = set(_CAPITALS.findall(pair.target))
    if all(word in pair.source for word in kept):
        return
    own = set(_CAPITALS.findall(read_inline(pair.source).prose))
    for match in _CAPITALS.finditer(read_inline(pair.target).prose):
        word = match.group()
        if word in own or word in pair.source or zipf(word, spoken) > FLOOR or zipf(word, "en") > _KNOWN:
            continue
        meant = [other for other in own - kept if sorted(other) == sorted(word)]
        if meant:
            yield Problem(
                f"The source writes “{meant[0]}”: two letters are exchanged here. Write “{meant[0]}”.",
                *match.span(),
                pair.part,
            )


@cache
def _any_of(spoken: str) -> re.Pattern[str]:
    """One pattern for all words of the source: most messages have none of them."""
    return re.compile(r"\b" + grouped(sense.source.pattern.removeprefix(r"\b") for sense in senses(spoken)))


@cache
def senses(spoken: str) -> tuple[Sense, ...]:
    """The rows of data/wrong_senses.tsv for one language."""
    found = []
    for line in (files(__package__) / "data" / "wrong_senses.tsv").read_text("utf-8").splitlines():
        if not line.startswith(f"{spoken}\t"):
            continue
        _, source, wrong, right, reason, here, there = line.split("\t")
        source, _, unless = source.partition(" unless ")
        not_with = re.compile(unless) if unless else None
        found.append(Sense(re.compile(source), re.compile(wrong), right, reason, (here, there), not_with))
    return tuple(found)
