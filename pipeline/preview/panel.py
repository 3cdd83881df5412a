"""A page, its findings and messages in; what stands beside it, as values for the templates, out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.model import Finding, Outcome, Place, Severity, State
from pipeline.model.locale import direction
from pipeline.preview.desk import Desk, Shown
from pipeline.preview.messages import Message
from pipeline.preview.survey import PageLine, Surveyor
from pipeline.pseudo_site import PSEUDO_LOCALES
from pipeline.reports.content import counted, tally
from pipeline.reports.html_report import message_language
from pipeline.reports.sheet import printed, standard_address

TEMPLATES = Path(__file__).parent / "templates"
_MOST_LISTED = 500  # messages or findings; a longer list helps nobody, and a click on the page finds any message
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)


@dataclass(frozen=True, slots=True)
class Card:
    """One finding beside the page. ``key``: the message it belongs to, "" where none does.

    ``language``: of the sentence, where it is not English; ``degree``: a severity, or ``other``.
    """

    degree: str
    name: str
    rule: str
    message: str
    language: str | None
    where: str
    fix: str
    standards: tuple[tuple[str, str | None], ...]
    key: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What came back from saving: the words typed, and why they were not saved (or that they were)."""

    key: str
    forms: tuple[str, ...] = ()
    trouble: str = ""
    saved: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for: the ``path`` of a page, and the key of the message she ``chose``.

    ``news``: the number of the last change; ``token``: for the form, None where nothing can be edited.
    """

    path: str
    chose: str
    news: int
    token: str | None = None
    draft: Draft | None = None


def look_page(desk: Desk, surveyor: Surveyor, shown: Shown, asked: Asked) -> str:
    """The page with all that stands beside it."""
    path = asked.path
    own, why = desk.findings(shown)
    line = surveyor.lines.get(path, PageLine())
    findings = (*own, *(finding for finding in line.across if not surveyor.running))
    messages = shown.view.messages if shown.view else ()
    message = next((one for one in messages if one.key == asked.chose), None)
    draft = asked.draft if message and asked.draft and asked.draft.key == message.key else None
    return printed(
        TEMPLATES,
        "look.html",
        news=asked.news,
        path=path,
        heading=_heading(path, shown, desk),
        heading_language=desk.stage.loaded.config.source_locale if shown.name else "en",
        locale=shown.locale,
        dir=direction(shown.locale),
        languages=_languages(desk, shown),
        error=desk.error,
        faults=[_fault(finding) for finding in shown.faults],
        there=shown.view is not None,
        stale=shown.stale,
        trial=shown.trial,
        why=why or ("" if surveyor.running else line.why),
        cards=_cards(findings, messages),
        tally=tally(findings),
        waiting=[one for one in messages if one.waits],
        rest=[one for one in messages if not one.waits],
        most=_MOST_LISTED,
        counts=_counts(messages),
        message=message,
        where=_where(message.place) if message else "",
        seen=json.dumps([*message.forms, message.fuzzy]) if message else "",
        forms=(draft and draft.forms) or (message.forms if message else ()),
        draft=draft,
        around=_neighbours(messages, message),
        token=asked.token,
        can_edit=bool(asked.token and message and message.in_catalog and not shown.trial),
    )


def index_page(desk: Desk, surveyor: Surveyor, locales: Sequence[str], news: int) -> str:
    """All articles in all locales: how far each is, what it costs to read, and what was found."""
    stage = desk.stage
    known = stage.loaded.config.all_locales
    locales = [locale for locale in locales if locale in known] or [*known]
    names = dict.fromkeys(name for name, _ in stage.paths)
    rows = [(name, _title(desk, name), [_cell(desk, surveyor, name, locale) for locale in locales]) for name in names]
    lists = [(locale, f"{locale}/index.html") for locale in locales]
    return printed(
        TEMPLATES,
        "index.html",
        news=news,
        site=stage.loaded.config.name,
        source=stage.loaded.config.source_locale,
        locales=locales,
        lists=lists,
        rows=rows,
        error=desk.error,
        running=surveyor.running,
        fault=surveyor.fault,
        trials=[(locale, _first_trial(names, locale)) for locale in PSEUDO_LOCALES],
    )


def problem_page(title: str, sentences: Sequence[str]) -> str:
    return printed(TEMPLATES, "problem.html", title=title, sentences=sentences)


def _heading(path: str, shown: Shown, desk: Desk) -> str:
    return _title(desk, shown.name) if shown.name else f"/{path}"


def _title(desk: Desk, name: str) -> str:
    article = desk.stage.loaded.articles.get(name)
    title = article.meta.get("title") if article else None
    return title if isinstance(title, str) and title else name


def _languages(desk: Desk, shown: Shown) -> list[tuple[str, str]]:
    """The same article in the other locales: locale, path."""
    own = [(locale, path) for (name, locale), path in desk.stage.paths.items() if name == shown.name]
    return own or [(locale, f"{locale}/index.html") for locale in desk.stage.loaded.config.all_locales]


def _fault(finding: Finding) -> tuple[str, str]:
    return _where(finding.place), finding.message


def _where(place: Place | None) -> str:
    return f"{place.path}:{place.line}" if place else ""


def _cards(findings: Iterable[Finding], messages: Sequence[Message]) -> list[Card]:
    """The gravest first; those that block before those that are known or not checked."""
    found = sorted(findings, key=lambda one: (one.state is not State.NEW, one.outcome is Outcome.NOT_CHECKED,
                                              _ORDER.index(one.severity)))  # fmt: skip
    keys = {
        (message.place.path, line): message.key
        for message in messages
        if message.place
        for line in range(message.lines[0], message.lines[1] + 1)
    }
    return [
        _card(one, keys.get((one.place.path, one.place.line), "") if one.place else "") for one in found[:_MOST_LISTED]
    ]


def _card(finding: Finding, key: str) -> Card:
    plain = finding.state is State.NEW and finding.outcome is Outcome.FAILED
    name = finding.severity.value
    if finding.state is not State.NEW:
        name = finding.state.value
    elif finding.outcome is not Outcome.FAILED:
        name = "not checked" if finding.outcome is Outcome.NOT_CHECKED else f"{name}, to review"
    fix = finding.fix.title if finding.fix else ""
    standards = tuple((standard, standard_address(standard)) for standard in finding.standards)
    where = _where(finding.place or finding.seen_at)
    degree = finding.severity.value if plain else "other"
    language = message_language(finding.message, finding.locale)
    return Card(degree, name, finding.rule, finding.message, language, where, fix, standards, key)


def _counts(messages: Sequence[Message]) -> str:
    """``40 done, 2 missing``."""
    states = dict.fromkeys(message.state for message in messages)
    said = [f"{sum(one.state is state for one in messages)} {state.value}" for state in states if state != "source"]
    return ", ".join(said) or counted(len(messages), "message")


def _neighbours(messages: Sequence[Message], message: Message | None) -> tuple[str, str]:
    """The keys of the message before and after; "" at the ends."""
    if message is None:
        return "", ""
    at = messages.index(message)
    before = messages[at - 1].key if at else ""
    return before, messages[at + 1].key if at + 1 < len(messages) else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One article in one locale on the list. ``why``: it would not be published; empty also while nobody knows."""

    path: str
    locale: str
    coverage: str
    grade: str
    found: str = ""
    why: str = ""


def _cell(desk: Desk, surveyor: Surveyor, name: str, locale: str) -> Cell:
    path = desk.stage.paths[name, locale]
    covered = desk.coverage(name, locale)
    line = surveyor.lines.get(path)
    grade = f"grade {line.grade:.1f}" if line and line.grade is not None else ""
    coverage = "cannot be read" if covered is None else f"{covered} %"
    if surveyor.running or line is None:
        return Cell(path, locale, coverage, grade)
    found = ", ".join(counted(line.counts[one], one.value, "advice" if one is Severity.ADVICE else None)
                      for one in _ORDER if line.counts.get(one))  # fmt: skip
    return Cell(path, locale, coverage, grade, found, line.why)


def _first_trial(names: Iterable[str], locale: str) -> str:
    first = next(iter(names), "")
    return f"{locale}/{first}/index.html" if first else f"{locale}/index.html"
