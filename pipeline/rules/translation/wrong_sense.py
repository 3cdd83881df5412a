"""An entry in; words that look like the source's, or are another of its senses, and mean something else out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._needed import needed
from pipeline.rules.translation._pairs import pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Words that mean something else", Severity.WARNING, Subject.ENTRY)


@dataclass(frozen=True, slots=True)
class Sense:
    """One row of data/wrong_senses.tsv: where the source has the one, the translation must not have the other."""

    source: re.Pattern[str]
    wrong: re.Pattern[str]
    right: str
    reason: str
    example: tuple[str, str]
    needs: tuple[str, ...]  # one of these stands in every wrong translation


def check(entry: Entry) -> Iterator[Problem]:
    known = senses(language(entry.locale))
    if language(entry.source_locale) != "en" or not known:
        return
    for pair in pairs(entry):
        # The wrong word is rarer than the source's.
        possible = [sense for sense in known if not sense.needs or any(word in pair.target for word in sense.needs)]
        if not possible or is_code(pair.source):
            continue
        source = read_inline(pair.source).prose.replace(HOLE, " ")
        meant = [sense for sense in possible if sense.source.search(source)]
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


@cache
def senses(spoken: str) -> tuple[Sense, ...]:
    """The rows of data/wrong_senses.tsv for one language."""
    found = []
    for line in (files(__package__) / "data" / "wrong_senses.tsv").read_text("utf-8").splitlines():
        if not line.startswith(f"{spoken}\t"):
            continue
        _, source, wrong, right, reason, here, there = line.split("\t")
        found.append(Sense(re.compile(source), re.compile(wrong), right, reason, (here, there), needed(wrong)))
    return tuple(found)
