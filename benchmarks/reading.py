"""The shared reading data in, one table of our figures beside textstat and the classic formulas out.

``python -m benchmarks.reading`` from the project's root, with ../shared/data (or $EVERYREADER_DATA); it says so where
that is missing. textstat is never asked for English, where its first call would download a dictionary.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean

from benchmarks.reading_data import BLOCK, DATA, Graded, graded, parallel, parallel_blocks
from benchmarks.reading_weights import ARTICLE
from benchmarks.ridge import spearman
from pipeline.languages import grade, language_of, sentence_spans, sentences
from pipeline.languages.scores import flesch_kincaid, local_scores
from pipeline.languages.weights import Model, model_of, value_of
from pipeline.languages.words import Counts

PUD = "ar cs de en es fi fr hi id it ko pl pt ru sv tr zh".split()
GOLDEN = "en es de it ru".split()
# language, source, the figure to reach (REFERENCES: ridge fitted on the set itself)
GRADED = (
    ("en", "clear", 0.68), ("en", "readme++", 0.81), ("en", "cefr-sp", None), ("en", "onestop", None),
    ("fr", "readme++", 0.83), ("ru", "readme++", 0.79), ("ar", "readme++", 0.68), ("hi", "readme++", 0.79),
    ("de", "textcomplexityde", 0.755), ("de", "klexikon", None), ("pt", "porsimples", 0.77), ("pt", "gazzola", None),
)  # fmt: skip


def main() -> None:
    if not DATA.exists():
        print(f"skipped: there is no {DATA.name} folder of the shared data; set EVERYREADER_DATA")
        return
    print("## Sentences\n")
    boundaries()
    golden()
    print("\n## Agreement with people (Spearman)\n")
    agreement()
    print("\n## The simplified version is scored easier (OneStopEnglish)\n")
    simplified()
    print("\n## The same content in other languages (blocks of 20 sentences)\n")
    same_content()
    print("\n## The article, and speed\n")
    article()
    speed()


def boundaries() -> None:
    """F1 of the sentence ends in blocks of 20 joined neighbours, each language and the mean."""
    scores = {tag: _f1(tag) for tag in PUD}
    print(" ".join(f"{tag} {100 * score:.2f}" for tag, score in scores.items()))
    print(f"UD-PUD, mean of {len(scores)} languages: {100 * fmean(scores.values()):.2f} (to reach 99.0)")


def _f1(tag: str) -> float:
    texts = [text.strip() for text in parallel(tag).values()]
    joint = "" if tag == "zh" else " "
    right = found = wanted = 0
    for at in range(0, len(texts), BLOCK):
        ends: set[int] = set()
        length = 0
        for text in texts[at : at + BLOCK]:
            length += len(text)
            ends.add(length)
            length += len(joint)
        ours = {span.end for span in sentence_spans(joint.join(texts[at : at + BLOCK]), tag)}
        right, found, wanted = right + len(ours & ends), found + len(ours), wanted + len(ends)
    return 2 * right / (found + wanted)


def golden() -> None:
    with (DATA / "sentences.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    exact = {tag: [_same(row) for row in rows if row["lang"] == tag] for tag in GOLDEN}
    print(" ".join(f"{tag} {sum(hits)}/{len(hits)}" for tag, hits in exact.items()))
    hits = [hit for tag in GOLDEN for hit in exact[tag]]
    print(f"Golden Rules, exact: {100 * fmean(hits):.1f} % (to reach 97)")


def _same(row: dict[str, object]) -> bool:
    def plain(texts: Sequence[str]) -> list[str]:
        return [" ".join(text.split()) for text in texts]

    return plain(sentences(str(row["text"]), str(row["lang"]))) == plain(row["sentences"])  # type: ignore[arg-type]


def agreement() -> None:
    print(
        "| set | texts | textstat FK | FK, right counts | local score | ours | to reach |\n"
        "|---|---|---|---|---|---|---|"
    )
    for tag, source, reach in GRADED:
        rows = graded(tag, source)
        columns = [_textstat(rows, tag), _by(rows, lambda c: flesch_kincaid(c).value), _local(rows, tag)]
        ours = f"**{_by(rows, _grader(tag))}**"
        print(f"| {tag} {source} | {len(rows)} | {' | '.join([*columns, ours, str(reach or '–')])} |")


def _by(rows: Sequence[Graded], score: Callable[[Counts], float]) -> str:
    return f"{abs(spearman([score(row.counts) for row in rows], [row.level for row in rows])):.3f}"


def _local(rows: Sequence[Graded], tag: str) -> str:
    language = language_of(tag)
    if language is None or not language.scores:
        return "–"
    return _by(rows, lambda counts: local_scores(language.scores, counts)[0].value)


def _textstat(rows: Sequence[Graded], tag: str) -> str:
    if tag == "en":
        return "downloads"
    import textstat

    textstat.textstat.set_lang(tag)
    try:
        scores = [textstat.textstat.flesch_kincaid_grade(row.text) for row in rows]
    except KeyError:
        return "fails"
    return f"{abs(spearman(scores, [row.level for row in rows])):.3f}"


def _model(tag: str) -> Model:
    language = language_of(tag)
    model = model_of(language) if language else None
    assert model is not None
    return model


def _grader(tag: str) -> Callable[[Counts], float]:
    model = _model(tag)
    return lambda counts: value_of(counts, model)


def simplified() -> None:
    """Pairs of versions of one text, the easier one lower: ours, and Flesch-Kincaid."""
    versions: dict[str, dict[float, Counts]] = {}
    for row in graded("en", "onestop"):
        versions.setdefault(row.group, {})[row.level] = row.counts
    pairs = [(v[a], v[b]) for v in versions.values() for a, b in ((1, 2), (2, 3), (1, 3)) if a in v and b in v]
    ours = _grader("en")
    print(f"ours {100 * fmean(ours(a) < ours(b) for a, b in pairs):.1f} % of {len(pairs)} pairs (to reach 97.4);")
    print(f"Flesch-Kincaid {100 * fmean(flesch_kincaid(a).value < flesch_kincaid(b).value for a, b in pairs):.1f} %")


def same_content() -> None:
    print("| language | mean difference from English | mean error of a block |\n|---|---|---|")
    english = [_grader("en")(counts) for counts in parallel_blocks("en")]
    for tag in PUD:
        ours = [_grader(tag)(counts) for counts in parallel_blocks(tag)]
        errors = [mine - theirs for mine, theirs in zip(ours, english, strict=True)]
        print(f"| {tag} | {fmean(errors):+.2f} | {fmean(map(abs, errors)):.2f} |")


def article() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    body = text[: text.index("Leave a Reply")]
    bare = "\n\n".join(block for block in body.split("\n\n") if block.rstrip().endswith("."))
    for name, variant in (("as given", text), ("without leftovers", body), ("without headings", bare)):
        found = grade(variant)
        print(f"{name}: grade {found.grade}, {found.local.name if found.local else ''} {found.local.value:.2f}")  # type: ignore[union-attr]


def speed() -> None:
    text = "\n\n".join(row.text for row in graded("en", "clear"))
    for size in (100_000, 1_000_000):
        grading, splitting = _best(grade, text[:size]), _best(sentences, text[:size])
        print(f"{size // 1000} KB: grade {grading:.1f} ms, sentences {splitting:.1f} ms")
    whole = (text * 10)[:10_000_000]
    print(f"10 MB: grade {_best(grade, whole, 1):.0f} ms CPU")
    code = "import pipeline.languages as p; p.grade('The nurse will call you today. ' * 30)"
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent.parent)
    print(f"start and a first grade: {time.perf_counter() - started:.2f} s")


def _best(run: Callable[[str], object], text: str, times: int = 15) -> float:
    """The least CPU time of some runs, in ms: the machine is shared."""
    return min(_timed(run, text) for _ in range(times))


def _timed(run: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    run(text)
    return 1000 * (time.process_time() - started)


if __name__ == "__main__":
    main()
