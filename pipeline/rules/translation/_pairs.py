"""An entry in, each translated form beside the source text that it translates out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
        return
    yield from _pairs(entry)


def shown_pairs(entry: Entry) -> Iterator[Pair]:
    """The same, and what a machine translated: a site may show it though it is fuzzy."""
    if entry.obsolete or entry.msgid.text == "" or (entry.fuzzy and not made_by_machine(entry)):
        return
    yield from _pairs(entry)


def _pairs(entry: Entry) -> Iterator[Pair]:
    singular = entry.msgid.text
    plural = entry.msgid_plural.text if entry.msgid_plural is not None else None
    for part, form in enumerate(entry.translations):
        target = form.text
        if not target or target in (singular, plural):
            continue
        if plural is None:
            yield Pair(part, singular, target, (singular,))
        elif part == 0 and len(entry.translations) > 1:
            yield Pair(part, singular, target, (singular, plural))
        else:
            yield Pair(part, plural, target, (plural, singular))
