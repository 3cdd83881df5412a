"""Catalogs in; how often a sentence taken out of a translation, or put into it, is named, and what else is said, out.

    .venv/bin/python benchmarks/lost_sentences.py [--read]

Data: ../shared/data or $EVERYREADER_DATA. From each translation with as many sentences as its source one sentence is
taken out; into another copy a sentence of another entry is put. ``--read`` prints what the rule says of the
translations as they are.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline import catalogs
from pipeline.languages.scripts import unspaced
from pipeline.model import Entry, Problem, Text, Traced
from pipeline.rules.translation import sentences
from pipeline.rules.translation._inline import read_inline
from pipeline.rules.translation._sentence_pairs import split_sentences

DATA = Path(os.environ.get("EVERYREADER_DATA", Path(__file__).parents[1].parent / "shared" / "data"))
LEAST = {True: 12, False: 30}  # letters of a sentence worth taking, in languages without and with spaces
SHORTEST = 60  # characters of a source
Row = tuple[str, str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--read", action="store_true")
    rows = sorted(set(_rows()))
    if not rows:
        print("Skipped: there are no catalogs. Set EVERYREADER_DATA to the folder of the data.")
        return
    found = [(row, problem) for row in rows for problem in said(*row)]
    print(f"{len(rows)} translations as they are: {len(found)} findings")
    if parser.parse_args().read:
        for (locale, source, target), problem in found:
            print(f"\n{locale}: {problem.message}\n  {source!r}\n  {target!r}")
    chance = random.Random(3)
    print("| locale | sentences taken out, named | put in, named |\n|---|---|---|")
    _print(_counts(list(_without(rows, chance))), _counts(list(_with_another(rows, chance))))


def said(locale: str, source: str, target: str) -> list[Problem]:
    whole = Traced.whole(Text("msgstr", target))
    return list(sentences.check(Entry(locale, "en", Traced.whole(Text("msgid", source)), (whole,))))


def _rows() -> Iterator[Row]:
    folder = DATA / "catalogs"
    paths = [*folder.glob("comprehensive-rust/po/*.po"), *folder.glob("yii-docs/_translations/po/*/*.po")]
    for path in sorted(paths):
        locale = path.stem if path.parent.name == "po" else path.parent.name
        for entry in catalogs.entries(catalogs.read(Text(path.name, path.read_text("utf-8"))), locale=locale):
            text = entry.translations[0].text if entry.translations and not entry.fuzzy and not entry.obsolete else ""
            if text and text != entry.msgid.text and not entry.msgid.text.startswith(("```", '"')):
                yield locale, entry.msgid.text, text


def _alike(rows: list[Row], least: int) -> Iterator[tuple[Row, list[tuple[int, int]]]]:
    """Rows of a length that the rule looks at, with as many sentences on both sides, and the spans of these."""
    for row in rows:
        ours = split_sentences(read_inline(row[1]))
        theirs = split_sentences(read_inline(row[2]))
        if len(row[1]) >= SHORTEST and len(ours) == len(theirs) >= least:
            yield row, [(one.start, one.end) for one in theirs]


def _without(rows: list[Row], chance: random.Random) -> Iterator[Row]:
    for (locale, source, target), spans in _alike(rows, 2):
        start, end = chance.choice(spans)
        if end - start >= LEAST[unspaced(locale)]:
            yield locale, source, (target[:start] + target[end:]).rstrip()


def _with_another(rows: list[Row], chance: random.Random) -> Iterator[Row]:
    chosen = list(_alike(rows, 1))
    by_locale: dict[str, list[str]] = defaultdict(list)
    for (locale, _, target), spans in chosen:
        by_locale[locale] += [target[a:b].strip() for a, b in spans if b - a >= LEAST[unspaced(locale)]]
    for (locale, source, target), spans in chosen:
        at = chance.choice([*(start for start, _ in spans), len(target)])
        space = "" if unspaced(locale) else " "
        other = chance.choice(by_locale[locale])
        yield locale, source, f"{target[:at].rstrip()}{space}{other}{space}{target[at:]}".strip()


def _counts(rows: list[Row]) -> dict[str, tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in rows:
        for name in (row[0], "all"):
            named, count = counts[name]
            counts[name] = named + bool(said(*row)), count + 1
    return counts


def _print(out: dict[str, tuple[int, int]], put: dict[str, tuple[int, int]]) -> None:
    for name in sorted(out.keys() | put.keys()):
        cells = [f"{some[name][0]} of {some[name][1]}" for some in (out, put)]
        print(f"| {name} | {cells[0]} | {cells[1]} |")


if __name__ == "__main__":
    main()
