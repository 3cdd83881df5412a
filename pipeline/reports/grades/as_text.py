"""Graded articles in, lines for a terminal out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.reports.content import counted
from pipeline.reports.grades.graded import Graded, Version, shown


def report(articles: Iterable[Graded]) -> str:
    return "\n".join("\n".join(_lines(article)) + "\n" for article in articles)


def _lines(article: Graded) -> Iterator[str]:
    first = article.versions[0]
    whole = first.grade
    size = ", ".join(
        filter(None, (counted(whole.words, "word"), counted(len(whole.sentences), "sentence"), first.minutes))
    )
    name = "not graded" if whole.grade is None else f"grade {', '.join((shown(whole), first.verdict, *first.changes))}"
    yield f"{article.path}: {name}  ({size})"
    if first.scores:
        yield f"  {', '.join(map(str, first.scores))}"
    yield f"  {whole.basis}"
    if len(article.versions) > 1:
        yield "  The locales:"
        yield from (_locale(one) for one in article.versions)
    if len(first.sections) > 1:
        yield "  The sections:"
        yield from (
            f"    {shown(grade):>10}  {name or '(start)'}  ({counted(grade.words, 'word')})"
            for name, (_, grade) in zip(first.section_names, first.sections, strict=True)
        )
    if first.hardest:
        yield "  The sentences to mend first:"
    for cost in first.hardest:
        place = first.place(cost)
        where = f"{place.path}:{place.line}:{place.column}" if place else article.path
        why = f" ({'; '.join(cost.reasons)})" if cost.reasons else ""
        yield f"    {where}  grade {cost.sentence.grade:.1f}, mending it gains {cost.gain:.2f}{why}"
        yield f"      {' '.join(cost.sentence.text.split())}"


def _locale(one: Version) -> str:
    local = f"  {one.grade.local}" if one.grade.local else ""
    return f"    {one.locale:<8} {shown(one.grade):>10}{local}{''.join(f', {words}' for words in one.changes)}"
