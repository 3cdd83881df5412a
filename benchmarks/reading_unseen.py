"""The shared reading data in, the error of the reading grade on text that nothing was fitted to out.

``python -m benchmarks.reading_unseen`` from the project's root, with ../shared/data (or $EVERYREADER_DATA). Blocks of
parallel text: each fifth of the blocks is left out in turn; weights that parallel text made, and the constant, come
from the other blocks alone. Sets with levels of their own: each fifth of their groups (a text and its versions).
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from statistics import fmean

from benchmarks import reading_weights as fit
from benchmarks.reading_data import BLOCK, DATA, Graded, graded, parallel, parallel_blocks
from benchmarks.ridge import spearman
from pipeline.languages.words import Counts

FOLDS = 5
ROUNDS = 8  # shufflings, of which the mean is told


def main() -> None:
    if not DATA.exists():
        print(f"skipped: there is no {DATA.name} folder of the shared data; set EVERYREADER_DATA")
        return
    made = fit.Made.of_all()
    print("| language | mean error of an unseen block of 20 sentences |\n|---|---|")
    for tag in fit.PUD:
        if tag != "en":
            print(f"| {tag} | {unseen_block(tag, made):.2f} |")
    print("\n| set | Spearman, fitted to | Spearman, unseen groups |\n|---|---|---|")
    for tag, name in (("de", "textcomplexityde"), ("pt", "porsimples")):
        print(
            f"| {tag} {name} | {unseen_groups(tag, name, made, seen=True):.3f} | {unseen_groups(tag, name, made):.3f} |"
        )


def unseen_block(tag: str, made: fit.Made) -> float:
    """The mean error, in grades, of blocks that neither weights nor constant were made with."""
    ours, theirs = parallel_blocks(tag), [fit.value(counts, made.english) for counts in parallel_blocks("en")]
    errors: list[float] = []
    for chosen in _folds(range(len(ours))):
        left_out = {key for at in chosen for key in list(parallel(tag))[at * BLOCK : (at + 1) * BLOCK]}
        weights = made.weights(tag, left_out)
        values = [fit.value(counts, weights) for counts in ours]
        constant = fmean(theirs[at] - values[at] for at in range(len(ours)) if at not in chosen)
        errors += [abs(values[at] + constant - theirs[at]) for at in chosen]
    return fmean(errors)


def unseen_groups(tag: str, name: str, made: fit.Made, *, seen: bool = False) -> float:
    """Spearman over all texts, each scored by weights that its group had no part in; ``seen``: by the shipped ones."""
    rows = graded(tag, name)
    if seen:
        return spearman([_score(row.counts, made.own[tag], tag, made) for row in rows], [row.level for row in rows])
    groups = sorted({row.group for row in rows})
    return fmean(_one_round(rows, groups, Random(start), tag, made) for start in range(ROUNDS))


def _one_round(rows: Sequence[Graded], groups: list[str], random: Random, tag: str, made: fit.Made) -> float:
    order = random.sample(groups, len(groups))
    scores = [0.0] * len(rows)
    for first in range(FOLDS):
        out = frozenset(order[first::FOLDS])
        weights = fit.own_weights(tag, made.standards[tag], made.base(tag), out)
        for at, row in enumerate(rows):
            if row.group in out:
                scores[at] = _score(row.counts, weights, tag, made)
    return spearman(scores, [row.level for row in rows])


def _score(counts: Counts, weights: Sequence[float], tag: str, made: fit.Made) -> float:
    values = made.standards[tag].of(counts, fit.OWN_NAMES[tag])
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def _folds(whole: range) -> list[frozenset[int]]:
    """Fifths of the whole, in some shufflings."""
    found = []
    for start in range(ROUNDS):
        order = Random(start).sample(whole, len(whole))
        found += [frozenset(order[first::FOLDS]) for first in range(FOLDS)]
    return found


if __name__ == "__main__":
    main()
