"""Graded articles in, one HTML page out: sentences shaded by difficulty, a bar a section, the locales side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.languages.cost import Cost
from pipeline.languages.grade import Grade, SentenceGrade
from pipeline.languages.resolve import language_name
from pipeline.model import Kind, Prose
from pipeline.model.locale import direction
from pipeline.reports.content import counted
from pipeline.reports.grades.graded import Graded, Version, apart, shown, signed
from pipeline.reports.sheet import page

STEP = 3.0  # grades from one shade to the next
SHADES = 3
_WIDEST = 16.0  # the grade at the end of the bars' scale, unless one is higher
_LEFT_OUT = frozenset({
    Kind.ALT, Kind.TITLE_ATTRIBUTE, Kind.LABEL, Kind.LINK, Kind.TEMPLATE, Kind.DESCRIPTION, Kind.TABLE_CELL,
    Kind.TABLE_HEADER,
})  # fmt: skip
_HEADINGS = (Kind.TITLE, Kind.HEADING)
_NAMES = {Kind.TITLE: "title", Kind.HEADING: "heading", Kind.LIST_ITEM: "item", Kind.QUOTE: "quote"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A grade on the scale of the page, in percent of its length."""

    name: str
    value: str
    words: int
    share: float
    over: str  # "", "target" or "limit"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a block: ``shade`` 0 for what is easy or not graded, else 1 to 3; ``label``: the grade to show."""

    text: str
    shade: int
    label: str
    mark: str


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the page; ``tag``: its HTML element."""

    kind: str
    tag: str
    pieces: tuple[Piece, ...]


def report(articles: Iterable[Graded]) -> str:
    every = [_values(article, number) for number, article in enumerate(articles)]
    title = f"Reading grade of {every[0]['path']}" if len(every) == 1 else "Reading grades"
    return page("grade.html", title=title, articles=every)


def _values(article: Graded, number: int) -> dict[str, object]:
    first = article.versions[0]
    widest = _scale(article)
    return {
        "path": article.path,
        "key": f"a{number}",
        "first": first,
        "grade": shown(first.grade),
        "result": _result(first),
        "size": _size(first),
        "scale": {"target": 100 * first.target / widest, "limit": 100 * first.limit / widest, "end": widest},
        "sections": [_bar(name, grade, first, widest)
                     for name, (_, grade) in zip(first.section_names, first.sections, strict=True)],
        "compared": any(one.since_last for one in article.versions),
        "locales": [_locale(one, first, widest) for one in article.versions],
        "hardest": [_hard(first, cost, f"a{number}") for cost in first.hardest],
        "shades": _legend(first),
        "versions": [_drawn(one, f"a{number}-{one.locale}" if one is not first else f"a{number}")
                     for one in article.versions],
    }  # fmt: skip


def _size(one: Version) -> str:
    words, sentences = counted(one.grade.words, "word"), counted(len(one.grade.sentences), "sentence")
    return f"{words} in {sentences}{f', {one.minutes}' if one.minutes else ''}"


def _scale(article: Graded) -> float:
    known = [grade.grade for one in article.versions for _, grade in one.sections if grade.grade is not None]
    known += [one.grade.grade for one in article.versions if one.grade.grade is not None]
    return max([_WIDEST, *known])


def _result(one: Version) -> str:
    value = one.grade.grade
    if value is None or one.grade.too_short:
        return "unknown"
    return _over(value, one) or "within"


def _over(value: float | None, one: Version) -> str:
    value = round(value or 0.0, 1)
    return "limit" if value > one.limit else "target" if value > one.target else ""


def _bar(name: str, grade: Grade, one: Version, widest: float) -> Bar:
    share = round(100 * (grade.grade or 0.0) / widest, 2)
    return Bar(name, shown(grade), grade.words, share, _over(grade.grade, one))


def _locale(one: Version, first: Version, widest: float) -> dict[str, object]:
    difference = ""
    if one is not first and one.grade.grade is not None and first.grade.grade is not None:
        difference = signed(apart(one.grade.grade, first.grade.grade))
    return {
        "tag": one.locale,
        "name": language_name(one.locale),
        "bar": _bar(one.locale, one.grade, one, widest),
        "difference": difference,
        "verdict": one.verdict,
        "advisory": one.grade.advisory and one.grade.grade is not None,
        "local": one.grade.local,
        "since_last": one.since_last,
    }


def _hard(one: Version, cost: Cost, key: str) -> dict[str, object]:
    place = one.place(cost)
    return {
        "text": " ".join(cost.sentence.text.split()),
        "grade": f"{cost.sentence.grade:.1f}",
        "gain": f"{cost.gain:.1f}" if cost.gain >= 0.05 else "less than 0.1",
        "why": [reason.partition(": ") for reason in cost.reasons],
        "where": f"line {place.line} of {place.path}" if place else "",
        "mark": _mark(key, cost.sentence),
    }


def _legend(one: Version) -> list[str]:
    edges = [one.target + STEP * step for step in range(SHADES)]
    between = [f"{low:g} to {low + STEP:g}" for low in edges[:-1]]
    return [f"up to {one.target:g}", *between, f"over {edges[-1]:g}"]


def _shade(value: float | None, target: float) -> int:
    if value is None or round(value, 1) <= target:
        return 0
    return min(SHADES, 1 + int((value - target) / STEP))


def _mark(key: str, sentence: SentenceGrade) -> str:
    return f"{key}-{sentence.part}-{sentence.span.start}"


def _drawn(one: Version, key: str) -> dict[str, object]:
    by_part: dict[int, list[SentenceGrade]] = {}
    for sentence in one.grade.sentences:
        by_part.setdefault(sentence.part, []).append(sentence)
    blocks = [
        Block(
            _NAMES.get(block.kind, "text"),
            "h4" if block.kind in _HEADINGS else "p",
            tuple(_pieces(block, by_part.get(part, []), one, key)),
        )
        for part, block in enumerate(one.blocks)
        if block.kind not in _LEFT_OUT and block.text.text.strip()
    ]
    return {
        "tag": one.locale,
        "name": language_name(one.locale),
        "dir": direction(one.locale),
        "grade": shown(one.grade),
        "blocks": blocks,
    }


def _pieces(block: Prose, sentences: list[SentenceGrade], one: Version, key: str) -> Iterator[Piece]:
    text, done = block.text.text, 0
    for sentence in sentences:
        if sentence.span.start > done:
            yield Piece(text[done : sentence.span.start], 0, "", "")
        shade = _shade(sentence.grade, one.target)
        label = f"{sentence.grade:.0f}" if shade else ""
        yield Piece(text[sentence.span.start : sentence.span.end], shade, label, _mark(key, sentence))
        done = sentence.span.end
    if done < len(text):
        yield Piece(text[done:], 0, "", "")
