"""The blocks of one article in its locales in, their grades side by side out: what every picture of a grade shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.languages.cost import Cost, hardest, sections
from pipeline.languages.grade import Grade, grade_blocks
from pipeline.languages.resolve import language_name, language_of
from pipeline.languages.scores import Score
from pipeline.languages.textstat_scores import textstat_scores
from pipeline.model import Kind, Place, Prose
from pipeline.reports.content import counted

SHOWN = 5  # sentences to mend first
_NAMING = (Kind.TITLE, Kind.HEADING)


@dataclass(frozen=True, slots=True)
class Beside:
    """What a grade is compared with: that of the same page at the last build, and that of its source page."""

    last: float | None = None
    source: float | None = None
    source_locale: str = "en"

    def changes(self, grade: float | None) -> tuple[str, ...]:
        """``0.4 easier than at the last build``; nothing where there is no difference to a tenth."""
        than = ((self.last, "at the last build"), (self.source, f"the page in {language_name(self.source_locale)}"))
        return tuple(filter(None, (_change(grade, other, words) for other, words in than)))


@dataclass(frozen=True, slots=True)
class Version:
    """One article in one locale. ``sections``: path of headings and grade, in order; ``hardest``: costliest first."""

    locale: str
    blocks: tuple[Prose, ...]
    grade: Grade
    sections: tuple[tuple[tuple[str, ...], Grade], ...]
    hardest: tuple[Cost, ...]
    target: float
    limit: float
    beside: Beside = Beside()
    scores: tuple[Score, ...] = ()

    @property
    def minutes(self) -> str:
        """``about 3 minutes to read``; "" where nothing can be said."""
        number = round(self.grade.minutes)
        return f"about {counted(max(1, number), 'minute')} to read" if self.grade.words else ""

    @property
    def since_last(self) -> str:
        """``+0.4``: harder than at the last build by as much; "" where that is not known."""
        if self.grade.grade is None or self.beside.last is None:
            return ""
        return signed(apart(self.grade.grade, self.beside.last))

    @property
    def section_names(self) -> tuple[str, ...]:
        """The headings of each section; the one that all stand under is named once. "" before the first heading."""
        tops = {path[:1] for path, _ in self.sections}
        shared = len(tops) == 1 and len(self.sections) > 1
        return tuple(" › ".join(path[1:] if shared and len(path) > 1 else path) for path, _ in self.sections)

    @property
    def changes(self) -> tuple[str, ...]:
        return self.beside.changes(self.grade.grade)

    def place(self, cost: Cost) -> Place | None:
        """Where the words of a sentence stand in the article or the catalog."""
        span = cost.sentence.span
        return self.blocks[cost.sentence.part].text.place(span.start, span.end)

    @property
    def verdict(self) -> str:
        """What the grade means against the target and the limit, in words."""
        if self.grade.grade is None:
            return "not graded"
        value = round(self.grade.grade, 1)
        if value > self.limit:
            words = f"over the limit of {self.limit:g}"
        elif value > self.target:
            words = f"over the target of {self.target:g}"
        else:
            words = f"within the target of {self.target:g}"
        return f"{words}, but too short to tell" if self.grade.too_short else words


@dataclass(frozen=True, slots=True)
class Graded:
    """One article: ``path`` of its file, and its versions, the one asked for first."""

    path: str
    versions: tuple[Version, ...]


def version(
    blocks: Sequence[Prose],
    locale: str,
    *,
    target: float,
    limit: float,
    ignore: Iterable[str] = (),
    source: Sequence[Prose] = (),
    beside: Beside = Beside(),
) -> Version:
    """``source``: the same blocks in the source language, whose headings name the sections. Raises UnknownLocale."""
    terms = tuple(ignore)
    whole = grade_blocks(blocks, locale, ignore=terms)
    names = _translated_headings(source, blocks)
    parts = tuple(
        (tuple(names.get(one, one) for one in path), grade) for path, grade in sections(blocks, locale, ignore=terms)
    )
    costs = _different(hardest(whole, locale, 4 * SHOWN))
    return Version(locale, tuple(blocks), whole, parts, costs, target, limit, beside, _scores(whole, locale))


def _scores(grade: Grade, locale: str) -> tuple[Score, ...]:
    """The classic scores of the language; of English also those that textstat has right."""
    if not grade.words:
        return ()
    language = language_of(locale)
    if language is None or language.tag != "en":
        return grade.classic
    return (*grade.classic, *textstat_scores(grade))


def apart(one: float, other: float) -> float:
    """The difference of two grades as they are shown, to a tenth: 7.1 and 6.3 are 0.8 apart."""
    return round(round(one, 1) - round(other, 1), 1)


def signed(difference: float) -> str:
    """``+0.4``, ``−0.4`` or ``same``."""
    return f"{difference:+.1f}".replace("-", "−") if difference else "same"


def _change(now: float | None, before: float | None, than: str) -> str:
    if now is None or before is None:
        return ""
    more = apart(now, before)
    return f"{abs(more):.1f} {'harder' if more > 0 else 'easier'} than {than}" if more else ""


def _different(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """The first few that are not the same words again."""
    found: dict[str, Cost] = {}
    for cost in costs:
        found.setdefault(" ".join(cost.sentence.text.split()), cost)
    return tuple(found.values())[:SHOWN]


def _translated_headings(source: Sequence[Prose], blocks: Sequence[Prose]) -> dict[str, str]:
    before, after = ([one.text.text for one in some if one.kind in _NAMING] for some in (source, blocks))
    return dict(zip(before, after, strict=True)) if len(before) == len(after) else {}


def shown(grade: Grade) -> str:
    """``12.4``, or that there is none."""
    return "not graded" if grade.grade is None else f"{grade.grade:.1f}"
