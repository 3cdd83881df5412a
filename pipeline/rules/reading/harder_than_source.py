"""The blocks of a translated page in, the sentences that make it read harder than its source page out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.languages.cost import reasons
from pipeline.languages.grade import Grade, SentenceGrade, grade_blocks
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model import Body, Declaration, Problem, Severity, Subject


@dataclass(frozen=True, slots=True)
class Options:
    """``grades``: how much harder than its source a page may read, in grades. The error of a grade between languages
    is about half of one (docs/benchmarks/reading.md). ``easy``: up to this grade a page or a sentence is easy enough
    for everyone (the sixth grade, which the American Medical Association asks of health texts: Weiss 2007, "Health
    literacy and patient safety"). ``sentences``: the most that are named."""

    grades: float = 1.0
    easy: float = 6.0
    sentences: int = 5


RULE = Declaration(
    title="A translation reads harder than its source",
    severity=Severity.ADVICE,
    subject=Subject.BODY,
    standards=("WCAG 2.2 3.1.5",),
    options=Options,
    needs=("options",),
)


def check(body: Body, options: Options) -> Iterator[Problem]:
    """A problem over each sentence that is harder than its source, the costliest first; the first tells the grades."""
    if body.source is None:
        return
    try:
        own, source = (grade_blocks(one.blocks, one.locale) for one in (body, body.source))
    except UnknownLocale:
        return
    if own.grade is None or source.grade is None or own.too_short or source.too_short:
        return
    more = round(own.grade - source.grade, 1)
    if more <= options.grades or own.grade <= options.easy:
        return
    grades = f"This page has reading grade {own.grade:.1f}, its source {source.grade:.1f}. "
    for at, (sentence, before) in enumerate(_harder(own, source, body, options)):
        start, end = sentence.span.start, sentence.span.end
        yield Problem(f"{grades if at == 0 else ''}{_message(sentence, before, body)}", start, end, sentence.part)


def _harder(own: Grade, source: Grade, body: Body, options: Options) -> list[tuple[SentenceGrade, float]]:
    """The sentences that cost most, and the grade of what each translates; easy ones and small differences only
    where there is nothing else."""
    assert body.source is not None
    same = len(body.blocks) == len(body.source.blocks)
    before = _by_block(source) if same else {}
    whole = source.grade or 0.0
    pairs = [(one, before.get(one.part, whole)) for one in own.sentences]
    pairs.sort(key=lambda pair: -((pair[0].grade or 0.0) - pair[1]) * pair[0].counts.words)
    harder = [(one, grade) for one, grade in pairs if (one.grade or 0.0) > max(grade + options.grades, options.easy)]
    return (harder or pairs[:1])[: options.sentences]


def _by_block(grade: Grade) -> dict[int, float]:
    """Mean grade of the sentences of each block, a word counting as one."""
    sums: dict[int, tuple[float, int]] = {}
    for one in grade.sentences:
        total, words = sums.get(one.part, (0.0, 0))
        sums[one.part] = (total + (one.grade or 0.0) * one.counts.words, words + one.counts.words)
    return {part: total / words for part, (total, words) in sums.items() if words}


def _message(sentence: SentenceGrade, before: float, body: Body) -> str:
    language = language_of(body.locale)
    why = "; ".join(reasons(sentence, language)) if language else ""
    said = f"This sentence has grade {sentence.grade:.1f}, its source {before:.1f}"
    return f"{said} ({why}). Say it more simply." if why else f"{said}. Say it more simply."
