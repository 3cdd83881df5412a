"""The shared reading data in, its texts counted out; ../shared/data from the project's root, or $EVERYREADER_DATA."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.languages.grade import grade
from pipeline.languages.words import Counts

_ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("EVERYREADER_DATA", _ROOT.parent / "shared" / "data")) / "reading"
_CLOSED = ("NC", "non-commercial")  # licences under which nothing fitted may be published
BLOCK = 20


@dataclass(frozen=True, slots=True)
class Graded:
    """One text with the level that people gave it; ``publishable``: weights fitted on it may ship."""

    text: str
    level: float
    group: str
    source: str
    publishable: bool
    counts: Counts


@cache
def graded(tag: str, source: str) -> tuple[Graded, ...]:
    """The graded texts of one language from one source."""
    rows = _read(DATA / "graded" / f"{tag}.jsonl")
    return tuple(
        Graded(
            str(row["text"]), float(row["level"]), str(row["group"]), source,
            not any(sign in str(row["licence"]) for sign in _CLOSED), count(str(row["text"]), tag),
        )
        for row in rows if row["source"] == source
    )  # fmt: skip


def count(text: str, tag: str) -> Counts:
    return grade(text, tag).counts


@cache
def parallel(tag: str) -> dict[str, str]:
    """The parallel sentences by id, in their order."""
    return {str(row["id"]): str(row["text"]) for row in _read(DATA / "parallel" / f"{tag}.jsonl")}


@cache
def sentence_counts(tag: str) -> dict[str, Counts]:
    """The counts of the parallel sentences that have words, by id."""
    counted = {key: count(text, tag) for key, text in parallel(tag).items()}
    return {key: counts for key, counts in counted.items() if counts.words}


def parallel_sentences(tag: str) -> tuple[Counts, ...]:
    return tuple(sentence_counts(tag).values())


@cache
def parallel_blocks(tag: str) -> tuple[Counts, ...]:
    """Counts of each block of 20 neighbours, a paragraph each, so that all languages have the same sentences."""
    texts = list(parallel(tag).values())
    return tuple(count("\n\n".join(texts[at : at + BLOCK]), tag) for at in range(0, len(texts), BLOCK))


@cache
def stories(tag: str) -> tuple[tuple[Counts, Counts], ...]:
    """The stories under CC BY in a language and in English, by story."""
    english = {row.group: row.counts for row in graded("en", "storybooks") if row.publishable}
    ours = {row.group: row.counts for row in graded(tag, "storybooks") if row.publishable}
    return tuple((ours[group], english[group]) for group in sorted(english) if group in ours)


def _read(path: Path) -> list[dict[str, object]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
