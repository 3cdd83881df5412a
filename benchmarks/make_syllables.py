"""The CMU Pronouncing Dictionary in, data/syllables_en.txt out: only its words on which our rule errs.

``python benchmarks/make_syllables.py PATH/cmudict.dict PATH/LICENSE``; the dictionary (github.com/cmusphinx/cmudict)
is not needed to run the pipeline. Names and letters spelled out that nobody writes are left out by the frequency list
only where our rule is right anyway.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

from pipeline.languages.language import Language
from pipeline.languages.resolve import language_of
from pipeline.languages.syllables import rule_counter

TARGET = Path(__file__).parent.parent / "pipeline" / "languages" / "data" / "syllables_en.txt"


def main() -> None:
    dictionary, licence = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3])
    english = language_of("en")
    assert english is not None
    said = pronounced(dictionary)
    wrong = exceptions(said, english)
    notice = [f"# {line}".rstrip() for line in ["Derived from the CMU Pronouncing Dictionary:", *licence.splitlines()]]
    lines = list(notice)
    for count, words in sorted(wrong.items()):
        lines += [f"{count}: {row}" for row in textwrap.wrap(" ".join(sorted(words)), 110)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    total = sum(map(len, wrong.values()))
    print(f"{len(said)} words, our rule errs on {total} ({100 * total / len(said):.1f} %)")


def pronounced(dictionary: str) -> dict[str, int]:
    """Syllables of each word's first pronunciation: its phones with a stress number."""
    said: dict[str, int] = {}
    for line in dictionary.splitlines():
        word, _, phones = line.partition("#")[0].partition(" ")
        if re.fullmatch(r"[a-z]+(?:'[a-z]+)*", word):
            said.setdefault(word, sum(phone[-1].isdigit() for phone in phones.split()))
    return said


def exceptions(said: dict[str, int], english: Language) -> dict[int, list[str]]:
    count = rule_counter(english)
    wrong: dict[int, list[str]] = defaultdict(list)
    for word, number in said.items():
        plain = word.removesuffix("'s")
        if number and count(word) != number and (plain == word or plain not in said):
            wrong[number].append(word)
    return wrong


if __name__ == "__main__":
    main()
