"""An English message before and after an editor's edit in; a note for its translators if they are right still, out.

An edit is harmless if it only applies wording rules that leave the meaning alone, or only changes typography.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline import formats
from pipeline.catalogs import Harmless, typography_change
from pipeline.check import Checks, check
from pipeline.config import Config
from pipeline.lint import lint_checks
from pipeline.model import Finding, Kind, Subject, Text, Traced
from pipeline.rules.wording import WordingEngine

_MOST = 200  # fixes of one message that are tried; a longer list is no edit that only applies a rule


@dataclass(frozen=True, slots=True)
class Reworded:
    """An editor's own edit that only applies wording rules: the message after it, the note on it, each fix."""

    new: str
    note: str
    fixes: tuple[tuple[str, str, str], ...]  # rule, words before, words after


def harmless_edits(config: Config, root: Path | None, tell: Callable[[Reworded], None] = lambda _: None) -> Harmless:
    """Which edits of messages in the source language leave their translations right.

    The rules are read when the first message has to be judged. ``tell`` hears of each edit that applies rules.
    """
    locale = config.source_locale
    run = cache(lambda: lint_checks(locale, config, root))

    def note(old: str, new: str) -> str | None:
        typography = typography_change(old, new)
        if typography:
            return typography
        text = Text("message", old)
        prose = formats.words_of(Traced.whole(text), locale=locale, kind=Kind.PARAGRAPH)
        told = rules_to_tell(run())
        found = check(run(), Subject.PROSE, prose, locale=locale, path=text.name)
        fixes = [fix for fix in _fixes(text, found) if fix[3] not in told]
        applied = applied_fixes(old, new, fixes)
        if not applied:
            return None
        pairs = dict.fromkeys(f"{old[start:end]} → {words}" for start, end, words, _ in applied)
        words = f"wording: {', '.join(pairs)}"
        tell(Reworded(new, words, tuple((rule, old[start:end], after) for start, end, after, rule in applied)))
        return words

    return note


def rules_to_tell(run: Checks) -> frozenset[str]:
    """Rules after whose fix translators have to look again: it changes the meaning, or the site wants them asked."""
    engines = [rules for rules in run.sets if isinstance(rules, WordingEngine)]
    changing = {name for engine in engines for name, rule in engine.wording.items() if rule.changes_meaning}
    return frozenset(changing | {rule for rule, own in run.config.rules.items() if not own.keep_translations})


Fix = tuple[int, int, str, str]  # start and end in the message, the new words, the rule


def applied_fixes(old: str, new: str, fixes: Sequence[Fix]) -> tuple[Fix, ...]:
    """Those fixes that make the new message out of the old one; none where no choice of them does."""
    ways: dict[tuple[int, int], tuple[Fix, ...]] = {(0, 0): ()}  # how far both messages are read → fixes applied
    for fix in sorted(fixes)[:_MOST]:
        start, end, words, _ = fix
        for (done, at), applied in list(ways.items()):
            reached = at + start - done
            if done <= start and old[done:start] == new[at:reached] and new.startswith(words, reached):
                ways.setdefault((end, reached + len(words)), (*applied, fix))
    return next((applied for (done, at), applied in ways.items() if applied and old[done:] == new[at:]), ())


def _fixes(text: Text, findings: Sequence[Finding]) -> list[Fix]:
    found: list[Fix] = []
    for finding in findings:
        place = finding.place
        if finding.fix is None or place is None or place.path != text.name:
            continue
        start, end = text.offset(place.line, place.column), text.offset(place.end_line, place.end_column)
        if text.content[start:end] == finding.words and finding.fix.replacement != finding.words:
            found.append((start, end, finding.fix.replacement, finding.rule))
    return found
