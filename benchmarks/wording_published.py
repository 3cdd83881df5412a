"""Wording rules over published text: alerts by locale for a reader to judge, and words swapped that must be found.

    python -m benchmarks.wording_published [LOCALE ...] [--list] [--swaps]

All rules of a locale run, data and Python. Reads the data at ../shared/data or $EVERYREADER_DATA. ``--list`` prints
every alert with the words around it; ``--swaps`` measures how many wrong words are found in English sentences.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterable, Iterator

from benchmarks.wording import DATA, LANGUAGES, ours, rows
from pipeline import catalogs
from pipeline.check import check
from pipeline.formats import words_of
from pipeline.model import Body, Finding, Kind, Prose, Subject, Text, Traced
from pipeline.single_text import wording_checks

CATALOGS = {"pt_BR": "pt-BR", "zh_Hans": "zh-CN"}  # how the folders of the data spell them
PAIRS = (
    ("to", "too"), ("may be", "maybe"), ("its", "it's"), ("their", "there"), ("their", "they're"), ("then", "than"),
    ("site", "sight"), ("brake", "break"), ("your", "you're"), ("lose", "loose"), ("passed", "past"),
    ("quiet", "quite"), ("weather", "whether"), ("affect", "effect"), ("affects", "effects"), ("whose", "who's"),
)  # fmt: skip
TRIES = 400  # a direction
_END = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])|\n+")


def blocks(locale: str) -> Iterator[Prose]:
    """Published English sentences; for other locales translated handbooks, parallel sentences and graded texts."""
    if locale == "en":
        for row in rows(DATA / "wording/natural.jsonl"):
            yield Prose(Traced(row["text"]), locale, Kind.PARAGRAPH)
        return
    yield from translated(locale)
    for folder in ("parallel", "graded"):
        for row in rows(DATA / "reading" / folder / f"{LANGUAGES[locale]}.jsonl"):
            for part in row["text"].split("\n"):
                if part.strip():
                    yield Prose(Traced(part), locale, Kind.PARAGRAPH)


def translated(locale: str) -> Iterator[Prose]:
    """The finished translations of the handbooks in the data, code set apart."""
    code, folder = CATALOGS.get(locale, locale), DATA / "catalogs"
    files = [folder / f"comprehensive-rust/po/{code}.po", *(folder / f"yii-docs/_translations/po/{code}").glob("*.po")]
    for path in sorted(path for path in files if path.is_file()):
        catalog = catalogs.read(Text(path.name, path.read_text("utf-8")))
        for entry in catalogs.entries(catalog, locale=locale):
            if entry.fuzzy or not entry.translated or "```" in entry.msgid.text:
                continue
            if entry.translations[0].text != entry.msgid.text:
                yield words_of(entry.translations[0], locale=locale, kind=entry.kind or Kind.PARAGRAPH)


def sentences(text: str) -> int:
    return sum(len(re.findall(r"\w", part)) >= 3 for part in _END.split(text))


def alerts(locale: str, found: Iterable[Prose], *, listing: bool) -> tuple[int, int]:
    """How many sentences there are, and how many alerts on them."""
    run, count, total = wording_checks(locale), 0, 0
    for block in found:
        total += sentences(block.text.text)
        body = Body("text", locale, (block,))
        hits: list[Finding] = check(run, Subject.PROSE, block, locale=locale, path="text")
        hits += check(run, Subject.BODY, body, locale=locale, path="text")
        hits = [hit for hit in hits if hit.outcome == "failed"]
        count += len(hits)
        for hit in hits if listing else ():
            print(f"  {hit.rule} | {hit.message} | {' '.join(block.text.text.split())[:160]}")
    return total, count


def swaps() -> None:
    """Each word put for the other in published sentences: the share that an alert brings back."""
    texts = [
        row["text"] for path in ("wording/natural.jsonl", "reading/parallel/en.jsonl") for row in rows(DATA / path)
    ]
    draw = random.Random(1)
    for one, other in PAIRS:
        for right, wrong in ((one, other), (other, one)):
            pattern = re.compile(rf"(?<![\w'’-]){right}(?![\w'’-])")
            hits = [(text, match) for text in texts for match in pattern.finditer(text)]
            draw.shuffle(hits)
            hits = hits[:TRIES]
            swapped = [text[: match.start()] + wrong + text[match.end() :] for text, match in hits]
            found = sum(
                any(start <= match.start() < end and right in " ".join(new) for start, end, new in alerts)
                for (_, match), alerts in zip(hits, ours(swapped), strict=True)
            )
            if hits:
                print(f"| {wrong} → {right} | {len(hits)} | {found / len(hits):.2f} |")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("locales", nargs="*", default=["en", *LANGUAGES])
    options.add_argument("--list", action="store_true", help="print every alert")
    options.add_argument("--swaps", action="store_true", help="measure swapped words instead")
    chosen = options.parse_args()
    if chosen.swaps:
        swaps()
        return
    print("| locale | sentences | alerts | per 1,000 |\n| --- | --- | --- | --- |")
    for locale in chosen.locales:
        total, count = alerts(locale, blocks(locale), listing=chosen.list)
        print(f"| {locale} | {total:,} | {count} | {1000 * count / total:.1f} |")


if __name__ == "__main__":
    main()
