"""A source and its translation in, the entry and what the rules say of it out: shared by the tests of this folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pipeline.model import Entry, Problem, Severity, Span, Subject, Text, Traced
from pipeline.rules.discover import family_rules

_RULES = tuple(rule for rule in family_rules("translation") if rule.subject is Subject.ENTRY)


@dataclass(frozen=True)
class Said:
    """One problem: the rule's short name, the words it marks, how severe it is."""

    rule: str
    words: str
    severity: Severity
    problem: Problem


def entry(source: str, target: str, locale: str = "es", **more: Any) -> Entry:
    """An entry whose places are offsets into its own texts."""
    msgid, msgstr = Text("msgid", source), Text("msgstr", target)
    whole = Traced.of(target, msgstr, Span(0, len(target)))
    return Entry(locale, "en", Traced.whole(msgid), (whole,), **more)


def said(source: str, target: str, locale: str = "es", **more: Any) -> list[Said]:
    """All that the entry rules say, but for the state of the translation."""
    subject = entry(source, target, locale, **more)
    found = []
    for rule in _RULES:
        name = rule.rule.id.removeprefix("translation.")
        if name in ("missing", "fuzzy") or (rule.rule.languages and locale[:2] not in rule.rule.languages):
            continue
        for _, problem in rule.check(subject, {}):
            text = subject.parts[problem.part].text
            words = text[problem.start : problem.end]
            found.append(Said(name, words, problem.severity or rule.rule.severity, problem))
    return found


def rules_of(found: list[Said]) -> set[str]:
    return {one.rule for one in found}
