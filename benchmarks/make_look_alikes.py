"""Frequency lists and morphological dictionaries in; the rare words that look like slips of frequent ones out.

    python benchmarks/make_look_alikes.py ru pl

Wants pymorphy3 with pymorphy3-dicts-ru, and morfeusz2 for Polish; the checks themselves want none of them. Every slip
that pipeline/rules/translation/_slavic_slips.py knows is made of every frequent word; what is a word of the dictionary
and no name goes into the list.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline.languages.frequency import frequencies
from pipeline.rules.translation import _slavic_slips as rule

ROOT = Path(__file__).parent.parent
# Words of programming that the dictionaries lack.
_TERMS = {
    "pl": "krotka krotki krotkę krotką krotek krotkom krotkami krotkach makrowe makrowy makrowa".split(),
    "ru": "партиция партиции партицию партицией партиций партициям партициями партициях".split(),
}
_NAMES = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn"))


def dictionary(tag: str) -> Callable[[str], bool]:
    """Whether a word is in the dictionary of the language, as anything but a name."""
    if tag == "pl":
        import morfeusz2

        polish = morfeusz2.Morfeusz(generate=False)
        return lambda word: all(found[2][2] != "ign" for found in polish.analyse(word))
    import pymorphy3

    words = pymorphy3.MorphAnalyzer(lang=tag)
    return lambda word: any(
        found.is_known and not _NAMES & set(map(str, found.tag.grammemes)) for found in words.parse(word)
    )


def slips(word: str, value: float, tag: str) -> Iterator[str]:
    """What the slips make of a frequent word."""
    consonants = rule._CONSONANTS[tag]
    for at in range(1, len(word) - 1):
        if word[at] == word[at + 1] and word[at] in consonants:
            yield word[:at] + word[at + 1 :]
        if word[at] in consonants:
            yield word[:at] + word[at] + word[at:]
        if 2 <= at < len(word) - 2:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for wrong, right in rule._ALIKE[tag]:
        for at in range(len(word) - 1):
            if word.startswith(right, at):
                yield word[:at] + wrong + word[at + len(right) :]
    if value >= rule._LOST and len(word) > rule._LONG:
        yield from (word[:at] + word[at + 1 :] for at in range(2, len(word) - 3))
    if tag == "pl":
        yield word.translate(rule._PLAIN)


def main() -> None:
    for tag in sys.argv[1:]:
        listed, known = frequencies(tag), dictionary(tag)
        made = {
            slip
            for word, value in listed.items()
            if word.isalpha() and len(word) >= rule._LEAST[tag]
            for slip in slips(word, value, tag)
        }
        found = {slip for slip in made if slip not in listed and len(slip) > 4 and known(slip)} | {*_TERMS[tag]}
        path = ROOT / "pipeline" / "languages" / "data" / "look_alikes" / f"{tag}.txt.gz"
        path.write_bytes(gzip.compress("\n".join(sorted(found)).encode("utf-8"), mtime=0))
        print(tag, len(found), "words")


if __name__ == "__main__":
    main()
