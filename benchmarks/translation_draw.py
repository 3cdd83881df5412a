"""Draws a sample of translated entries to be labelled, the same again for the same catalogs and number.

    .venv/bin/python benchmarks/translation_draw.py 7 [--texts]

Prints the hash of each entry (as in ``translation_samples.json``), with ``--texts`` also its texts, which stay out of
the repository. Data: ../shared/data or $EVERYREADER_DATA.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline import catalogs
from pipeline.model import Text

DATA = Path(os.environ.get("EVERYREADER_DATA", Path(__file__).parents[1].parent / "shared" / "data")) / "catalogs"
LABELS = Path(__file__).parent / "translation_samples.json"
NAMES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
         "eleventh", "twelfth")  # fmt: skip
PROJECTS = {"comprehensive-rust": "comprehensive-rust/po/*.po", "yii-docs": "yii-docs/_translations/po/*/*.po"}
# As the 260 entries of labelled.jsonl that were drawn at random: about as many from each locale of a project. The
# Italian catalog of Comprehensive Rust is not here, so the Yii guide gives its share; Farsi and Indonesian stand for
# Polish, which is not here either.
COUNTS = {
    "comprehensive-rust": {"ar": 22, "de": 22, "es": 22, "fa": 11, "fr": 22, "ja": 22, "pt-BR": 22, "ru": 22,
                           "zh-CN": 22},
    "yii-docs": {"es": 12, "id": 10, "it": 39, "ru": 23, "zh-CN": 29},
}  # fmt: skip
# Seven samples hold all Spanish entries of the Yii guide: Comprehensive Rust gives its share from the eighth on. Nine
# leave six Italian ones: Indonesian, Russian and Chinese ones give the rest of their share of the tenth.
COUNTS_OF_EIGHTH = {
    "comprehensive-rust": {**COUNTS["comprehensive-rust"], "es": 34},
    "yii-docs": {locale: count for locale, count in COUNTS["yii-docs"].items() if locale != "es"},
}
COUNTS_OF_TENTH = {**COUNTS_OF_EIGHTH, "yii-docs": {"id": 27, "it": 6, "ru": 33, "zh-CN": 35}}
# Ten leave few Italian and Indonesian ones: Romance and Russian ones of the other project give their share.
COUNTS_OF_ELEVENTH = {
    "comprehensive-rust": {"ar": 24, "de": 24, "es": 34, "fa": 12, "fr": 24, "ja": 24, "pt-BR": 34, "ru": 24,
                           "zh-CN": 24},
    "yii-docs": {"ru": 36, "zh-CN": 40},
}  # fmt: skip
Key = tuple[str, str]  # project and locale
Pair = tuple[str, str]  # source and translation


def digest_of(locale: str, source: str, translation: str) -> str:
    return hashlib.sha1("\0".join((locale, source, translation)).encode()).hexdigest()[:10]


def translated() -> dict[Key, dict[str, Pair]]:
    """The translated entries that are not fuzzy, by their hash; the same pair of texts counts once in a locale."""
    found: dict[Key, dict[str, Pair]] = defaultdict(dict)
    for project, pattern in PROJECTS.items():
        for path in sorted(DATA.glob(pattern)):
            locale = path.stem if path.parent.name == "po" else path.parent.name
            catalog = catalogs.read(Text(path.name, path.read_text("utf-8")))
            for one in catalogs.entries(catalog, locale=locale):
                text = one.translations[0].text if one.translations else ""
                if text and not one.fuzzy and not one.obsolete:
                    found[project, locale][digest_of(locale, one.msgid.text, text)] = one.msgid.text, text
    return found


def labelled(number: int) -> set[str]:
    """The hashes of the entries that others labelled and of those in the samples before this one."""
    samples = json.loads(LABELS.read_text("utf-8"))
    known = {digest for name in NAMES[: number - 1] for digest in samples.get(name, ())}
    rows = (json.loads(row) for row in (DATA / "labelled.jsonl").read_text("utf-8").splitlines())
    return known | {digest_of(row["locale"], row["msgid"], row["msgstr"]) for row in rows}


def counts_of(number: int) -> dict[str, dict[str, int]]:
    """How many entries of each locale of a project the sample of this number holds."""
    if number == 7:
        return COUNTS
    if number > 10:
        return COUNTS_OF_ELEVENTH
    return COUNTS_OF_TENTH if number == 10 else COUNTS_OF_EIGHTH


def drawn(number: int) -> dict[Key, dict[str, Pair]]:
    """The sample of this number. The seed of each part is the number, the project and the locale."""
    everything, known = translated(), labelled(number)
    sample: dict[Key, dict[str, Pair]] = {}
    for project, counts in counts_of(number).items():
        for locale, count in counts.items():
            pool = everything[project, locale]
            chance = random.Random(f"{number} {project} {locale}")
            chosen = chance.sample(sorted(pool.keys() - known), count)
            sample[project, locale] = {digest: pool[digest] for digest in chosen}
            known |= set(chosen)
    return sample


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("number", type=int, choices=range(7, len(NAMES) + 1))
    parser.add_argument("--texts", action="store_true")
    options = parser.parse_args()
    for (project, locale), entries in drawn(options.number).items():
        for digest, pair in entries.items():
            texts = [json.dumps(text, ensure_ascii=False) for text in pair] if options.texts else []
            print(digest, project, locale, *texts, sep="\t")


if __name__ == "__main__":
    main()
