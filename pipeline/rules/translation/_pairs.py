"""An entry in, each translated form beside the source text that it translates out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.model import Entry
from pipeline.rules.translation._machine import made_by_machine


@dataclass(frozen=True, slots=True)
class Pair:
    """One form of a translation. ``part`` counts the entry's parts; ``sources`` are the texts it may answer to."""

    part: int
    source: str
    target: str
    sources: tuple[str, ...]


def pairs(entry: Entry) -> Iterator[Pair]:
    """Each form that a reader is shown: not obsolete, not fuzzy, not empty, and not the source itself.

    The first form of a plural answers to msgid or msgid_plural, the others to msgid_plural.
    """
    if entry.obsolete or entry.fuzzy or entry.msgid.text == "":
        return iter(())
    return _pairs(entry)


def only_in(target: str, source: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """What the translation has and the source has nowhere; most translations have none, so they are asked first."""
    found = list(pattern.finditer(target))
    return found if found and not pattern.search(source) else []


def shown_pairs(entry: Entry) -> Iterator[Pair]:
    """The same, and what a machine translated: a site may show it though it is fuzzy."""
    if entry.obsolete or entry.msgid.text == "" or (entry.fuzzy and not made_by_machine(entry)):
        return
    yield from _pairs(entry)


def _pairs(entry: Entry) -> Iterator[Pair]:
    plural = entry.msgid_plural.text if entry.msgid_plural is not None else None
    return iter(_of_texts(entry.msgid.text, plural, tuple([form.text for form in entry.translations])))


@lru_cache(maxsize=64)  # every rule asks for the pairs of the same entry
def _of_texts(singular: str, plural: str | None, targets: tuple[str, ...]) -> tuple[Pair, ...]:
    found: list[Pair] = []
    for part, target in enumerate(targets):
        if not target or target in (singular, plural):
            continue
        if plural is None:
            found.append(Pair(part, singular, target, (singular,)))
        elif part == 0 and len(targets) > 1:
            found.append(Pair(part, singular, target, (singular, plural)))
        else:
            found.append(Pair(part, plural, target, (plural, singular)))
    return tuple(found)
