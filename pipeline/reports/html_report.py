"""A Report in, one HTML page out: what to mend by file, what is known or waived, and what became of each page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.languages.identify import primary, probabilities
from pipeline.model import Finding, Fix, Outcome, Place, Severity, State
from pipeline.model.locale import language
from pipeline.reports.content import PageLine, Report, counted, tally
from pipeline.reports.sheet import page, standard_address

_SHOWN = 300  # characters of the words concerned
_QUOTED = re.compile("[“«„][^“”«»„]*[”»“]")  # words of the page, which say nothing of the sentence around them
_ORDER = [Severity.ERROR, Severity.WARNING, Severity.ADVICE]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a card. ``language``: of the words, where it is not the report's own."""

    where: str
    seen: str
    words: str
    language: str | None
    count: int
    fix: Fix | None


@dataclass(frozen=True, slots=True)
class Card:
    """Findings of one file that say the same; ``degree`` is a class of the page: a severity, or ``other``."""

    name: str
    degree: str
    rule: str
    message: str
    language: str | None
    standards: tuple[tuple[str, str | None], ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one file, the gravest first."""

    path: str
    count: str
    cards: tuple[Card, ...]


def report(report: Report) -> str:
    open_ones = [finding for finding in report.findings if _is_open(finding)]
    return page(
        "run.html",
        title="Everyreader report",
        passed=report.passed,
        verdict=_verdict(report),
        tally=tally(report.findings),
        notes=report.notes,
        held=[one for one in report.pages if not one.published],
        files=_by_file(open_ones),
        others=_cards((finding for finding in report.findings if not _is_open(finding)), with_path=True),
        pages=[{"path": one.path, "locale": one.locale, "result": _result(one, report)} for one in report.pages],
        pages_caption=_caption(report),
    )


def _is_open(finding: Finding) -> bool:
    return finding.state is State.NEW and finding.outcome is not Outcome.NOT_CHECKED


def _verdict(report: Report) -> str:
    if report.passed:
        return "Passed"
    return "Held back by errors" if report.publishing else "Not passed"


def _caption(report: Report) -> str:
    verb = "published" if report.publishing else "passed"
    return f"{sum(one.published for one in report.pages)} of {counted(len(report.pages), 'page')} {verb}"


def _result(line: PageLine, report: Report) -> str:
    if line.published:
        return "published" if report.publishing else "passed"
    return f"held back: {line.why}" if line.why else "held back"


def _by_file(findings: Iterable[Finding]) -> list[Group]:
    files: dict[str, list[Finding]] = {}
    for finding in findings:
        place = finding.place or finding.seen_at
        files.setdefault(place.path if place else "The site", []).append(finding)
    groups = []
    for path, own in files.items():
        own.sort(key=lambda finding: _ORDER.index(finding.severity))
        groups.append(Group(path, tally(own), _cards(own)))
    return sorted(groups, key=lambda group: group.path)


def _cards(findings: Iterable[Finding], *, with_path: bool = False) -> tuple[Card, ...]:
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((_name(finding), finding.rule, finding.message), []).append(finding)
    return tuple(_card(own, with_path=with_path) for own in alike.values())


def _card(alike: list[Finding], *, with_path: bool) -> Card:
    first = alike[0]
    failed = first.outcome is Outcome.FAILED and first.state is State.NEW
    return Card(
        name=_name(first),
        degree=first.severity.value if failed else "other",
        rule=first.rule,
        message=first.message,
        language=message_language(first.message, first.locale),
        standards=tuple((standard, standard_address(standard)) for standard in first.standards),
        spots=tuple(_spot(finding, with_path=with_path) for finding in alike),
    )


def _spot(finding: Finding, *, with_path: bool) -> Spot:
    place = finding.place or finding.seen_at
    seen = finding.seen_at if finding.place and finding.seen_at != finding.place else None
    words = finding.words.strip()
    if words in finding.message:
        words = ""
    return Spot(
        where=_where(place, with_path=with_path) if place else "",
        seen=_where(seen, with_path=True) if seen and finding.count == 1 else "",
        words=words[:_SHOWN] + ("…" if len(words) > _SHOWN else ""),
        language=_language(words, finding.locale),
        count=finding.count,
        fix=finding.fix,
    )


def message_language(message: str, locale: str | None) -> str | None:
    """The language of a finding's sentence where it is not English; the words that it quotes say nothing of it."""
    return _language(_QUOTED.sub("", message), locale)


def _language(words: str, locale: str | None) -> str | None:
    """The locale, if the words are in it and not in the report's language; markup is in none."""
    if not words or locale is None or language(locale) == "en" or words.startswith("<"):
        return None
    chances = probabilities(words, (locale, "en"))
    return locale if next(iter(chances), "") == primary(locale) else None


def _name(finding: Finding) -> str:
    degree = finding.severity.value.capitalize()
    if finding.outcome is not Outcome.FAILED:
        degree = finding.outcome.value.replace("-", " ").capitalize()
    return degree if finding.state is State.NEW else f"{degree} ({finding.state.value})"


def _where(place: Place, *, with_path: bool) -> str:
    position = f"line {place.line}, column {place.column}"
    return f"{place.path}: {position}" if with_path else position
