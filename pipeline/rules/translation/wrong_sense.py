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
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._needed import Index, index_of, needed
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

_CAPITALS = re.compile(r"\b[A-Z]{3,6}\b")
_IN_A_ROW = re.compile(r"[A-Z]{3}")
_KNOWN = 3.5  # the Zipf value of an abbreviation that is one of its own

RULE = Declaration("Words that mean something else", Severity.WARNING, Subject.ENTRY)


@dataclass(frozen=True, slots=True)
class Sense:
    """Where the source has the one pattern, the translation must not have the other."""

    source: str
    wrong: str
    right: str
    reason: str
    example: tuple[str, str]
    needs: tuple[str, ...]  # one of these words stands in every source that matches
    unless: str = ""  # with these words in the source nothing is said


def check(entry: Entry) -> Iterator[Problem]:
    known = senses(language(entry.locale))
    if language(entry.source_locale) != "en":
        return
    for pair in pairs(entry):
        yield from _turned(pair, language(entry.locale))
        if not known:
            continue
        prose = read_inline(pair.target).prose
        near = [known[at] for at in _index(language(entry.locale)).near(prose)]  # the wrong word is the rarer one
        source = read_inline(pair.source).prose.replace(HOLE, " ") if near else ""
        meant = [sense for sense in near if _is_meant(sense, source)]
        if not meant or is_code(pair.source):
            continue
        marked: set[tuple[int, int]] = set()
        for sense in meant:
            match = _compiled(sense.wrong).search(prose)
            if match and match.span() not in marked:
                marked.add(match.span())
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


def _is_meant(sense: Sense, source: str) -> bool:
    if sense.needs and not any(word in source for word in sense.needs):
        return False
    if not _compiled(sense.source).search(source):
        return False
    return not (sense.unless and _compiled(sense.unless).search(source))


@cache
def _index(spoken: str) -> Index:
    return index_of(sense.wrong for sense in senses(spoken))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compiled when a text first needs it: a catalog needs a few of several hundred."""
    return re.compile(expression)


@cache
def senses(spoken: str) -> tuple[Sense, ...]:
    """The rows of data/wrong_senses.tsv and data/other_senses.tsv for one language."""
    found = []
    for line in _lines("wrong_senses.tsv"):
        if line.startswith(f"{spoken}\t"):
            _, source, wrong, right, reason, here, there = line.split("\t")
            source, _, unless = source.partition(" unless ")
            found.append(Sense(source, wrong, right, reason, (here, there), needed(source), unless))
    source = reason = here = ""
    words: tuple[str, ...] = ()
    for line in _lines("other_senses.tsv"):
        if not line.startswith("\t"):
            source, some, reason, here = line.split("\t")
            words = needed(source) if some == "-" else tuple(some.split())
        elif line.startswith(f"\t{spoken}\t"):
            _, _, wrong, right, there = line.split("\t")
            found.append(Sense(source, wrong, right, reason, (here, there), words))
    return tuple(found)


def _lines(name: str) -> tuple[str, ...]:
    content = (files(__package__) / "data" / name).read_text("utf-8")
    return tuple(line for line in content.splitlines() if line and not line.startswith("#"))
