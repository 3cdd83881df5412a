"""Wording rules measured: pairs of words, the article, false alarms by language, speed, Vale styles; Harper beside.

    python benchmarks/wording.py [--harper FOLDER]

Reads the data at ../shared/data or $EVERYREADER_DATA. FOLDER is where ``npm install harper.js`` was run; without it
Harper is left out, and that is said.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pipeline.model import Body, Kind, Outcome, Prose, Traced
from pipeline.rules.discover import family_rules
from pipeline.rules.wording import RuleFileError, wording_rules
from pipeline.rules.wording._vale import ValeStyles, read_styles

DATA = Path(os.environ.get("EVERYREADER_DATA", Path(__file__).parents[2] / "shared" / "data"))
ARTICLE = DATA.parent / "article" / "what-is-interventional-pain-management.txt"
LANGUAGES = {"es": "es", "fr": "fr", "de": "de", "pt_BR": "pt", "ar": "ar", "zh_Hans": "zh"}
# A tool: texts in, for each text its alerts as (start, end, new words).
Alerts = list[tuple[int, int, list[str]]]
Tool = Callable[[list[str]], list[Alerts]]
HARPER = """
import fs from 'node:fs'; import * as harper from 'harper.js'; import { binaryInlined } from 'harper.js/binaryInlined';
const linter = new harper.LocalLinter({ binary: binaryInlined }); await linter.setup(); const out = [];
for (const text of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  const lints = await linter.lint(text, { language: 'plaintext' });
  out.push(lints.map(l => [l.span().start, l.span().end, l.suggestions().map(s => s.get_replacement_text())]));
}
console.log(JSON.stringify(out));
"""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def ours(texts: list[str]) -> list[Alerts]:
    engine = wording_rules("en")
    found: list[Alerts] = []
    for text in texts:
        hits = engine.check(Prose(Traced(text), "en", Kind.PARAGRAPH), {})
        found.append([(p.start, p.end, [p.fix.replacement] if p.fix else []) for _, p in hits])
    return found


def harper(folder: Path) -> Tool:
    script = folder / "everyreader-bench.mjs"

    def run(texts: list[str]) -> list[Alerts]:
        script.write_text(HARPER, encoding="utf-8")
        try:
            done = subprocess.run(
                ["node", script.name], cwd=folder, input=json.dumps(texts), capture_output=True, text=True, check=True
            )
        finally:
            script.unlink()
        return [[(s, e, new) for s, e, new in alerts] for alerts in json.loads(done.stdout)]

    return run


def right(row: dict[str, Any], alert: tuple[int, int, list[str]]) -> bool:
    """One of the alert's suggestions gives the sentence with the right word."""
    text, (start, end) = row["text"], row["span"]
    goal = fold(text[:start] + row["correct"] + text[end:])
    return any(fold(text[: alert[0]] + new + text[alert[1] :]) == goal for new in alert[2])


def swaps(row: dict[str, Any], alert: tuple[int, int, list[str]]) -> bool:
    """The alert is about the word: it covers little else and proposes to write it otherwise."""
    start, end = row["span"]
    if alert[0] < start - 15 or alert[1] > end + 15:
        return False
    word = fold(row["text"][start:end])
    return any(word not in re.findall(r"[\w']+", fold(new)) for new in alert[2])


def fold(text: str) -> str:
    return text.lower().replace("’", "'")


def pairs(name: str, tool: Tool) -> None:
    """Strict: on the word, and the right one proposed. False alarm: another word proposed for a right one."""
    data = list(rows(DATA / "wording" / "labelled.jsonl"))
    found = tool([row["text"] for row in data])
    counts: dict[str, Counter[str]] = {
        "affect/effect": Counter(),
        "others": Counter(),
        "effecting, effected": Counter(),
    }
    for row, alerts in zip(data, found, strict=True):
        start, end = row["span"]
        on_word = [alert for alert in alerts if alert[0] < end and start < alert[1] and swaps(row, alert)]
        groups = ["affect/effect" if row["pair"] == "affect/effect" else "others"]
        if row["wrong"].lower() in ("effecting", "effected"):
            groups.append("effecting, effected")
        for group in groups:
            if row["label"] == "ok":
                counts[group].update(ok=1, false=bool(on_word))
                continue
            hit = any(right(row, alert) for alert in on_word)
            counts[group].update(errors=1, hit=hit, wrong=bool(on_word) and not hit)
    for group, count in counts.items():
        precision = count["hit"] / max(1, count["hit"] + count["false"] + count["wrong"])
        recall = count["hit"] / max(1, count["errors"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"| {name} | {group} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"
            f" {1000 * count['false'] / max(1, count['ok']):.1f} |"
        )


def article() -> None:
    blocks = tuple(
        Prose(Traced(text.strip()), "en", Kind.PARAGRAPH)
        for text in ARTICLE.read_text(encoding="utf-8").split("\n\n")
        if text.strip()
    )
    engine = wording_rules("en")
    for block in blocks:
        for rules in (engine, *(rule for rule in family_rules("wording") if rule.subject == "prose")):
            for rule, problem in rules.check(block, {}):
                print(f"* {rule.id}: {block.text.text[problem.start : problem.end]!r}")
    for rules in (rule for rule in family_rules("wording") if rule.subject == "body"):
        for rule, problem in rules.check(Body("", "en", blocks), {}):
            print(f"* {rule.id}: {blocks[problem.part].text.text[problem.start : problem.end]!r}")


def published(language: str, *, parallel: bool) -> list[str]:
    """Published sentences: the parallel ones, or those of the graded texts (from many hands, some unedited)."""
    if parallel:
        return [row["text"] for row in rows(DATA / "reading" / "parallel" / f"{language}.jsonl")]
    split = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý¿¡«„\"])|(?<=[。！？])|\n+")
    texts = (row["text"] for row in rows(DATA / "reading" / "graded" / f"{language}.jsonl"))
    return [part for text in texts for part in split.split(text) if part.strip()]


def alarms() -> None:
    for locale, language in LANGUAGES.items():
        engine = wording_rules(locale)
        own = sum(rule.locale == locale for rule in engine.wording.values())
        for name, parallel in (("parallel", True), ("graded", False)):
            texts = published(language, parallel=parallel)
            hits = sum(len(list(engine.check(Prose(Traced(t), locale, Kind.PARAGRAPH), {}))) for t in texts)
            rate = 1000 * hits / max(1, len(texts))
            print(f"| {locale} | {own} | {name} | {len(texts):,} | {hits} | {rate:.1f} |")
    texts = [row["text"] for row in rows(DATA / "wording" / "natural.jsonl")]
    engine = wording_rules("en")
    counts = Counter(
        rule.id for text in texts for rule, _ in engine.check(Prose(Traced(text), "en", Kind.PARAGRAPH), {})
    )
    print(f"| en | – | natural | {len(texts):,} | {counts.total()} | {1000 * counts.total() / len(texts):.1f} |")
    print("\nEnglish, by rule: " + ", ".join(f"{rule} {count}" for rule, count in counts.most_common()))


def speed() -> None:
    """MB of UTF-8 a CPU second over all data rules of a locale, in paragraphs of four sentences, and one long block."""
    for locale, language in {"en": "en", **LANGUAGES}.items():
        started = time.process_time()
        engine = wording_rules(locale)
        start = time.process_time() - started
        texts = published(language, parallel=True)
        blocks = [" ".join(texts[at : at + 4]) for at in range(0, len(texts), 4)] * 4
        size = sum(len(block.encode()) for block in blocks) / 1e6
        rate = size / seconds(engine, blocks)
        whole = size / 2 / seconds(engine, [" ".join(blocks[: len(blocks) // 2])])
        twice = size / seconds(engine, [" ".join(blocks)])
        print(f"| {locale} | {start:.3f} | {rate:.2f} | {whole:.2f} | {twice:.2f} |")


def seconds(engine: Any, blocks: list[str]) -> float:
    started = time.process_time()
    for block in blocks:
        for _ in engine.check(Prose(Traced(block), engine.language, Kind.PARAGRAPH), {}):
            pass
    return max(1e-9, time.process_time() - started)


def vale() -> None:
    rules = read_styles(DATA / "wording" / "vale-styles")
    run = refused = 0
    body = Body("", "en", (Prose(Traced(ARTICLE.read_text(encoding="utf-8")), "en", Kind.PARAGRAPH),))
    for rule in rules:
        try:
            problems = [problem for _, problem in ValeStyles([rule]).check(body, {})]
        except RuleFileError as fault:
            refused += 1
            print(f"refused: {fault}")
            continue
        run += not any(problem.outcome is Outcome.NOT_CHECKED for problem in problems)
    print(f"{run} of {len(rules)} Vale rules run ({100 * run / len(rules):.1f} %), {refused} refused")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--harper", type=Path, help="folder in which harper.js was installed")
    chosen = options.parse_args()
    if not DATA.is_dir():
        print(f"Skipped: no data at {DATA}.")
        return
    print(
        "\n| tool | words | precision | recall | F1 | false alarms per 1,000 |\n| --- | --- | --- | --- | --- | --- |"
    )
    pairs("ours", ours)
    if chosen.harper:
        pairs("Harper", harper(chosen.harper))
    else:
        print("\nHarper is left out: say --harper FOLDER.")
    print("\nThe article\n")
    article()
    print(
        "\n| locale | rules of its own | text | sentences | alerts | per 1,000 |\n| --- | --- | --- | --- | --- | --- |"
    )
    alarms()
    print("\n| locale | start, s | MB/s in paragraphs | MB/s in one block | in one block twice as long |")
    print("| --- | --- | --- | --- | --- |")
    speed()
    print()
    vale()


if __name__ == "__main__":
    main()
