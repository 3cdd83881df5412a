"""Rule sets and subjects in, findings out: the only place where a Problem becomes a Finding."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from pipeline.config import Config, rule_options
from pipeline.model import (
    Finding,
    Fix,
    Outcome,
    Page,
    Place,
    Problem,
    Rule,
    RuleSet,
    Severity,
    Site,
    Span,
    Subject,
    Text,
)
from pipeline.model.locale import language
from pipeline.model.traced import Traced
from pipeline.rules.discover import PythonRule

T = TypeVar("T")
_SPACE = re.compile(r"\s+")
# Attributes that change with the design, not with the content: a known problem keeps its
# identity when they do (accessibility-insights-action#1892).
_DESIGN = re.compile(r"""\s(?:class|id|style|data-[\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""")
_LONGEST_LINES = 20_000  # characters; a page on one line is not repeated with each finding
_AROUND = 40  # characters of context on each side that identify a finding


class Checked(Protocol):
    """Any subject: the texts that problems count in."""

    @property
    def parts(self) -> Sequence[Traced]: ...


@dataclass(frozen=True, slots=True)
class Checks:
    """The rules of a run with the site's settings; ``known`` has the values that rules may need."""

    sets: tuple[RuleSet, ...]
    known: Mapping[str, Any] = field(default_factory=dict)
    config: Config = field(default_factory=Config)
    _sorted: dict[tuple[Subject, str | None], tuple[RuleSet, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, subject: Subject) -> tuple[RuleSet, ...]:
        return tuple(rules for rules in self.sets if rules.subject is subject)

    def speaking(self, subject: Subject, locale: str | None) -> tuple[RuleSet, ...]:
        """Those of a subject that have something to say in a locale; looked for once, a page has many blocks."""
        key = subject, locale
        found = self._sorted.get(key)
        if found is None:
            found = self._sorted[key] = tuple(rules for rules in self.of(subject) if _speaks(rules, locale))
        return found

    def knowing(self, **values: Any) -> Checks:
        """The same checks with more known values."""
        same = replace(self, known={**self.known, **values})
        object.__setattr__(same, "_sorted", self._sorted)  # the same rule sets
        return same

    def options(self, rule: str, default: T) -> T:
        """The options of a rule as the settings want them; the default for a rule that does not run."""
        found = self.known.get("options", {}).get(rule)
        return found if isinstance(found, type(default)) else default

    def at(self, path: str, locale: str | None) -> Checks:
        """The same checks as the settings want them for one article in one locale."""
        config = self.config.at(path, locale)
        if config is self.config:
            return self
        changed = {rule.id: rule for rules in self.sets for rule in rules.rules if rule.id in _overridden(config)}
        options = {name: rule_options(config, name, rule.options) for name, rule in changed.items()}
        known = {**self.known, "options": {**self.known.get("options", {}), **options}}
        return replace(self, known=known, config=config)


def checks(sets: Iterable[RuleSet], config: Config | None = None, **known: Any) -> Checks:
    """Rule sets under a site's settings: rules switched off are left out, options are read.

    Raises:
        ConfigError: an option that a rule does not have.
    """
    config = config or Config()
    overridden = _overridden(config)
    kept = tuple(
        rules for rules in sets if any(config.rule(rule.id).enabled or rule.id in overridden for rule in rules.rules)
    )
    options = {
        rule.id: rule_options(config, rule.id, rule.options)
        for rules in kept
        for rule in rules.rules
        if rule.options or rule.id in config.rules
    }
    declared = {rule.id: rule for rules in kept for rule in rules.rules}
    for override in config.overrides:  # a fault is told at once, not only where the override holds
        if override.rule in declared:
            alone = replace(config, rules={override.rule: override.settings})
            rule_options(alone, override.rule, declared[override.rule].options)
    return Checks(kept, {**known, "options": options}, config)


def _overridden(config: Config) -> frozenset[str]:
    return frozenset(override.rule for override in config.overrides)


def check(run: Checks, kind: Subject, subject: Checked, *, locale: str | None, path: str = "") -> list[Finding]:
    """All findings of one subject. ``path`` is named where nothing of the subject has an origin."""
    found: list[Finding] = []
    for rules in run.speaking(kind, locale):
        for rule, problem in rules.check(subject, run.known):
            if run.config.rule(rule.id).enabled:
                found.append(_finding(run, rule, problem, subject, locale, path))
    return found


def check_site(run: Checks, rules: PythonRule, facts: Mapping[str, object], pages: Mapping[str, Page]) -> list[Finding]:
    """Findings of a rule that compares pages; each problem names its page."""
    found = []
    for rule, problem in rules.check(Site(facts, pages), run.known):
        page = pages.get(problem.page or "")
        subject: Checked = page or _Nothing()
        found.append(_finding(run, rule, problem, subject, page.locale if page else None, problem.page or ""))
    return found


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted by path, line, column and rule, as a person walks through a file."""
    nowhere = Place("", 0, 0, 0, 0)
    return sorted(findings, key=lambda f: (f.place or f.seen_at or nowhere, f.rule, f.message, f.locale or ""))


@dataclass(frozen=True, slots=True)
class _Nothing:
    parts: tuple[Traced, ...] = ()


def _speaks(rules: RuleSet, locale: str | None) -> bool:
    if len(rules.rules) != 1 or not rules.rules[0].languages:
        return True
    return locale is not None and (language(locale) in rules.rules[0].languages or locale in rules.rules[0].languages)


def _finding(run: Checks, rule: Rule, problem: Problem, subject: Checked, locale: str | None, path: str) -> Finding:
    parts = subject.parts
    part = parts[problem.part] if problem.part < len(parts) else Traced("")
    place, words, lines = _address(part, problem)
    if place is None and not isinstance(subject, Page | _Nothing) and not hasattr(subject, "page"):
        place = next((p for p in (other.place(0, len(other)) for other in parts) if p), None)
    settings = run.config.rule(rule.id)
    page = subject if isinstance(subject, Page) else getattr(subject, "page", None)
    seen_at = _page_text(page.path, part.text).place(_span(problem)) if isinstance(page, Page) else None
    if place is None and seen_at is None and path:
        place = Place(path, 1, 1, 1, 1)
    return Finding(
        rule=rule.id,
        severity=_severity(rule, problem, settings.severity),
        outcome=problem.outcome,
        message=problem.message,
        locale=locale,
        place=place if place or not seen_at else _audited(seen_at, page),
        seen_at=seen_at,
        fix=_fix(problem, part, words, is_page=isinstance(page, Page)),
        standards=rule.standards,
        fingerprint=_fingerprint(rule.id, place.path if place else path, part.text, problem),
        words=words,
        lines=lines,
    )


@lru_cache(maxsize=2)
def _page_text(path: str, content: str) -> Text:
    """One text for all findings of a page: it looks for its lines once."""
    return Text(path, content)


def _audited(seen_at: Place, page: Page | None) -> Place | None:
    """Where nothing of the page has an origin (made by another system), the page is what to mend."""
    return seen_at if page is not None and not page.html.pieces else None


def _address(part: Traced, problem: Problem) -> tuple[Place | None, str, str]:
    """Where it is to be mended, the words there, and the lines that they stand in."""
    origin = part.origin(problem.start, problem.end)
    if origin is None:
        return None, part.text[problem.start : problem.end], ""
    text, span = origin
    place = text.place(span)
    end = (
        text.offset(place.end_line + 1, 1)
        if place.end_line < text.position(len(text.content))[0]
        else len(text.content)
    )
    lines = text.content[text.offset(place.line, 1) : end]
    return place, text.content[span.start : span.end], lines.rstrip("\r\n") if len(lines) <= _LONGEST_LINES else ""


def _span(problem: Problem) -> Span:
    return Span(problem.start, max(problem.start, problem.end))


def _severity(rule: Rule, problem: Problem, override: Severity | None) -> Severity:
    if override is not None:
        return override
    return problem.severity or rule.severity


def _fix(problem: Problem, part: Traced, words: str, *, is_page: bool) -> Fix | None:
    """A fix is safe only where the words to replace stand in the file as the rule saw them.

    What was printed from a template is not offered in the template's place: it would take the expressions away.
    """
    if problem.fix is None:
        return None
    if part.text[problem.start : problem.end] == words:
        return problem.fix
    return None if is_page else replace(problem.fix, safe=False)


def _fingerprint(rule: str, path: str, text: str, problem: Problem) -> str:
    """Identity of a finding: rule, path and the words around it; never its line, never classes or ids."""
    around = text[max(0, problem.start - _AROUND) : problem.end + _AROUND]
    words = _SPACE.sub(" ", _DESIGN.sub("", around)).strip()
    named = "\x1f".join((rule, path, words, text[problem.start : problem.end][:200] if not words else ""))
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def blocking(finding: Finding, config: Config) -> bool:
    """Whether a finding that is neither known nor waived keeps its page from being published."""
    if finding.severity is not Severity.ERROR:
        return False
    if finding.outcome is Outcome.NEEDS_REVIEW:
        return config.rule(finding.rule).review_blocks
    return finding.outcome is Outcome.FAILED
