"""Labelled catalogs and parallel text in; how often the translation rules are right, and what they cost, out.

    .venv/bin/python benchmarks/translation.py [--misses] [--labels FILE]

Beside them, where they are found as commands: pofilter (translate-toolkit) and dennis-cmd. Data: ../shared/data or
$EVERYREADER_DATA. A finding is right if the entry has a defect of a kind that the rule is for. ``--labels`` names
another file of the same form.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline import catalogs
from pipeline.model import Entry, Subject, Text, Traced
from pipeline.model.locale import language
from pipeline.rules.discover import family_rules

DATA = Path(os.environ.get("EVERYREADER_DATA", Path(__file__).parents[1].parent / "shared" / "data"))
STATES = frozenset(("missing", "fuzzy"))  # of the work, not defects of a translation
MECHANICAL = frozenset(
    "markup-broken link-target-wrong code-changed whitespace-wrong punctuation-wrong quotes-wrong number-wrong "
    "doubled-word invisible-characters capitalization-wrong untranslated".split()
)
FOR = {
    "links": "link-target-wrong markup-broken",
    "markup": "markup-broken link-target-wrong code-changed",
    "tags": "markup-broken code-changed",
    "format-signs": "markup-broken",
    "code": "code-changed markup-broken",
    "stale-code": "code-changed link-target-wrong",
    "placeholders": "code-changed markup-broken",
    "numbers": "number-wrong meaning-missing mistranslation",
    "language": "untranslated",
    "same-as-source": "untranslated",
    "untranslated": "untranslated",
    "sentences": "meaning-missing meaning-added",
    "punctuation": "punctuation-wrong whitespace-wrong",
    "end-punctuation": "punctuation-wrong",
    "brackets": "punctuation-wrong markup-broken",
    "quotes": "quotes-wrong",
    "whitespace": "whitespace-wrong",
    "spacing": "whitespace-wrong punctuation-wrong",
    "doubled-words": "doubled-word language-error",
    "capitals": "capitalization-wrong",
    "invisible": "invisible-characters whitespace-wrong",
    "no-break-spaces": "whitespace-wrong code-changed markup-broken",
    "grammar": "language-error doubled-word",
    "wrong-sense": "mistranslation language-error term-inconsistent number-wrong",
}
# What the peers' checks are for, in the same words; a check that is not named here is for nothing labelled.
POFILTER = {
    "brackets": "punctuation-wrong markup-broken", "doublequoting": "quotes-wrong", "singlequoting": "quotes-wrong",
    "doublespacing": "whitespace-wrong", "doublewords": "doubled-word", "emails": "link-target-wrong",
    "endpunc": "punctuation-wrong", "startpunc": "punctuation-wrong markup-broken", "purepunc": "punctuation-wrong",
    "endwhitespace": "whitespace-wrong", "startwhitespace": "whitespace-wrong", "puncspacing": "whitespace-wrong",
    "newlines": "whitespace-wrong", "tabs": "whitespace-wrong", "escapes": "code-changed markup-broken",
    "filepaths": "code-changed", "functions": "code-changed", "options": "code-changed", "variables": "code-changed",
    "printf": "code-changed", "pythonbraceformat": "code-changed", "xmltags": "markup-broken code-changed",
    "numbers": "number-wrong", "urls": "link-target-wrong markup-broken", "unchanged": "untranslated",
    "untranslated": "untranslated", "sentencecount": "meaning-missing meaning-added", "short": "meaning-missing",
    "long": "meaning-added", "startcaps": "capitalization-wrong", "simplecaps": "capitalization-wrong",
    "acronyms": "code-changed mistranslation", "simpleplurals": "language-error", "validchars": "invisible-characters",
}  # fmt: skip
DENNIS = {
    "E101": "code-changed", "E102": "code-changed", "E103": "code-changed", "E104": "code-changed",
    "E201": "code-changed", "W202": "code-changed", "W301": "untranslated", "W302": "untranslated",
    "W303": "markup-broken code-changed",
}  # fmt: skip
RULES = tuple(rule for rule in family_rules("translation") if rule.subject is Subject.ENTRY)
Row = dict[str, Any]


def entry(source: str, target: str, locale: str) -> Entry:
    return Entry(locale, "en", Traced.whole(Text("msgid", source)), (Traced.whole(Text("msgstr", target)),))


def flags(one: Entry) -> Iterator[str]:
    """The name of the rule, once for each of its findings."""
    for rule in RULES:
        name = rule.rule.id.partition(".")[2]
        if name in STATES or (rule.rule.languages and language(one.locale) not in rule.rule.languages):
            continue
        for _ in rule.check(one, {}):
            yield name


def judge(rows: list[Row], found: Mapping[str, list[str]], meant: Mapping[str, str]) -> dict[str, Any]:
    """Precision over findings, recall over defects, clean entries flagged, entries with errors found."""
    right, wrong = Counter[str](), Counter[str]()
    hits, defects, clean, flagged, errors, caught = Counter[str](), Counter[str](), 0, 0, 0, 0
    misses = []
    for row in rows:
        kinds = {defect["kind"] for defect in row["defects"]}
        hit: set[str] = set()
        for name in found.get(row["id"], ()):
            matching = set(meant.get(name, name).split()) & kinds
            hit |= matching
            (right if matching else wrong)[name] += 1
        clean += not kinds
        flagged += not kinds and bool(found.get(row["id"]))
        serious = any(defect["severity"] == "error" for defect in row["defects"])
        errors += serious
        caught += serious and bool(hit)
        for defect in row["defects"]:
            defects[defect["kind"]] += 1
            hits[defect["kind"]] += defect["kind"] in hit
        misses += [(row["id"], row["locale"], kind) for kind in sorted(kinds - hit)]
    return {
        "right": right, "wrong": wrong, "hits": hits, "defects": defects, "clean": clean, "flagged": flagged,
        "errors": errors, "caught": caught, "misses": misses,
    }  # fmt: skip


def line(name: str, result: dict[str, Any]) -> str:
    right, wrong = result["right"].total(), result["wrong"].total()
    hits, defects = result["hits"], result["defects"]
    mechanical = sum(hits[kind] for kind in MECHANICAL), sum(defects[kind] for kind in MECHANICAL)
    return (
        f"| {name} | {_share(hits.total(), defects.total())} ({_share(*mechanical)}) "
        f"| {right} of {right + wrong}, {_share(right, right + wrong)} "
        f"| {result['flagged']} of {result['clean']}, {100 * result['flagged'] / max(1, result['clean']):.1f} % "
        f"| {result['caught']} of {result['errors']} |"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def po_of(rows: Iterable[Row], locale: str) -> str:
    """A catalog whose ``#:`` comments are the ids of the rows."""
    quoted = json.dumps
    header = f'msgid ""\nmsgstr "Language: {locale}\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    entries = (
        f'\n#: {row["id"]}\nmsgctxt "{row["id"]}"\nmsgid {quoted(row["msgid"], ensure_ascii=False)}\n'
        f"msgstr {quoted(row['msgstr'], ensure_ascii=False)}\n"
        for row in rows
    )
    return header + "".join(entries)


def peer(command: str, rows: list[Row]) -> dict[str, list[str]]:
    """What a peer says, by row."""
    found: dict[str, list[str]] = defaultdict(list)
    by_locale: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_locale[row["locale"]].append(row)
    with tempfile.TemporaryDirectory() as folder:
        for locale, some in by_locale.items():
            path = Path(folder) / f"{locale}.po"
            path.write_text(po_of(some, locale), "utf-8")
            if command == "pofilter":
                _pofilter(path, locale, found)
            else:
                _dennis(path, found)
    return found


def _pofilter(path: Path, locale: str, found: dict[str, list[str]]) -> None:
    out = path.with_suffix(".out.po")
    arguments = ["pofilter", "--progress=none", "--language", locale.replace("-", "_"), str(path), str(out)]
    subprocess.run(arguments, capture_output=True, check=False)
    if not out.exists():
        return
    for block in out.read_text("utf-8").split("\n\n"):
        place = re.search(r"^#: (\S+)", block, re.MULTILINE)
        if place:
            found[place[1]] += re.findall(r"^# \(pofilter\) (\w+)", block, re.MULTILINE)


def _dennis(path: Path, found: dict[str, list[str]]) -> None:
    said = subprocess.run(["dennis-cmd", "lint", str(path)], capture_output=True, text=True, check=False).stdout
    for block in re.split(r"\n(?=[EW]\d{3})", said):
        code, place = re.match(r"([EW]\d{3})", block), re.search(r'msgctxt "(\w+)"|#: (\w+)', block)
        if code and place:
            found[place[1] or place[2]].append(code[1])


def samples() -> None:
    """Entries drawn at random from the catalogs, by the hash of locale, source and translation, with our labels."""
    labels = json.loads((Path(__file__).parent / "translation_samples.json").read_text("utf-8"))
    known = {digest for sample in labels.values() for digest in sample}
    texts: dict[str, tuple[str, str, str]] = {}
    folder = DATA / "catalogs"
    paths = [*folder.glob("comprehensive-rust/po/*.po"), *folder.glob("yii-docs/_translations/po/*/*.po")]
    for path in sorted(paths):
        locale = path.stem if path.parent.name == "po" else path.parent.name
        catalog = catalogs.read(Text(path.name, path.read_text("utf-8")))
        for one in catalogs.entries(catalog, locale=locale):
            text = one.translations[0].text if one.translations else ""
            digest = hashlib.sha1("\0".join((locale, one.msgid.text, text)).encode()).hexdigest()[:10]
            if digest in known:
                texts[digest] = (one.msgid.text, text, locale)
    for name, sample in labels.items():
        rows = [
            {"id": key, "locale": texts[key][2], "defects": [{"kind": k, "severity": s} for k, s in sample[key]]}
            for key in sample
            if key in texts
        ]
        found = {row["id"]: list(flags(entry(*texts[row["id"]]))) for row in rows}
        print(line(f"everyreader, {name} sample, {len(rows)} entries", judge(rows, found, FOR)))


def parallel() -> None:
    """Professional translations of running text: what is flagged there, and whether a swapped language is found."""
    folder = DATA / "reading" / "parallel"
    texts = {
        path.stem: {row["id"]: row["text"] for row in map(json.loads, path.read_text("utf-8").splitlines())}
        for path in sorted(folder.glob("*.jsonl"))
    }
    english = texts.pop("en")
    count, said, chance = 0, Counter[str](), random.Random(5)
    swapped = found = 0
    for locale, sentences in texts.items():
        for key in sentences.keys() & english.keys():
            count += 1
            said.update(set(flags(entry(english[key], sentences[key], locale))))
        for key in chance.sample(sorted(sentences.keys() & english.keys()), 60):
            other = chance.choice([name for name in texts if name != locale and key in texts[name]])
            swapped += 1
            found += "language" in set(flags(entry(english[key], texts[other][key], locale)))
    print(f"\n{count} sentences in {len(texts)} languages, entries flagged: {dict(said.most_common())}")
    print(f"Another language put in its place: found in {found} of {swapped}")


def speed() -> None:
    import pipeline

    for path in sorted((DATA / "catalogs" / "comprehensive-rust" / "po").glob("*.po")):
        content = path.read_text("utf-8")
        start = time.perf_counter()
        findings = pipeline.check_catalog(content, locale=path.stem)
        seconds = time.perf_counter() - start
        print(f"{path.name}: {content.count('msgid ')} messages, {len(findings)} findings, {seconds:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--labels", type=Path, default=DATA / "catalogs" / "labelled.jsonl")
    options = parser.parse_args()
    if not options.labels.is_file():
        print(f"Skipped: there is no {options.labels.name}. Set EVERYREADER_DATA to the folder of the data.")
        return
    rows = [json.loads(row) for row in options.labels.read_text("utf-8").splitlines()]
    ours = {row["id"]: list(flags(entry(row["msgid"], row["msgstr"], row["locale"]))) for row in rows}
    chosen = [row for row in rows if row.get("sampled_by", "random") == "random"]
    print(
        "| checker | recall (mechanical) | right | clean entries flagged | error entries found |\n|---|---|---|---|---|"
    )
    for name, some in (("all", rows), ("drawn at random", chosen)):
        print(line(f"everyreader, {name}", judge(some, ours, FOR)))
        for command, meant in (("pofilter", POFILTER), ("dennis-cmd", DENNIS)):
            if shutil.which(command):
                print(line(f"{command}, {name}", judge(some, peer(command, some), meant)))
    result = judge(rows, ours, FOR)
    for rule in sorted(result["right"].keys() | result["wrong"].keys()):
        print(f"{rule:18} right {result['right'][rule]:3} wrong {result['wrong'][rule]:3}")
    if options.misses:
        print(*result["misses"], sep="\n")
    samples()
    parallel()
    speed()


if __name__ == "__main__":
    main()
