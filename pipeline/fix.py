"""An article with wording findings in; the mended text, and what its translators need to know of it, out.

A fix that leaves the meaning alone re-keys the translations: they stay valid and are not fuzzy.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline import formats
from pipeline.catalogs import Rewording
from pipeline.config import Config
from pipeline.gate import judge
from pipeline.lint import glossary_in, lint_checks, lint_text
from pipeline.model import Article, Finding, State, Text
from pipeline.site import ARTICLE_ENDINGS, article_name
from pipeline.waivers import waivers_in

_ROUNDS = 10  # a rule whose fix makes another rule fire settles sooner; ten is ESLint's bound as well


@dataclass(frozen=True, slots=True)
class Applied:
    """One fix as the log keeps it. ``line`` is the one it stood in; ``locales`` whose translation was kept."""

    date: str
    rule: str
    path: str
    line: int
    before: str
    after: str
    locales: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after its fixes, the fixes in order, and the messages that changed with them."""

    text: Text
    applied: tuple[Applied, ...] = ()
    rewordings: tuple[Rewording, ...] = ()


Lint = Callable[[Text], Sequence[Finding]]


def mend(text: Text, lint: Lint, date: datetime.date, changes_meaning: frozenset[str] = frozenset()) -> Mended:
    """Applies safe fixes until there are none. ``changes_meaning``: rules after which translators must look again."""
    current = text
    applied: list[Applied] = []
    for _ in range(_ROUNDS):
        edits = _edits(current, lint(current))
        if not edits:
            break
        applied += [
            Applied(date.isoformat(), f.rule, text.name, current.position(start)[0], current.content[start:end], new)
            for start, end, new, f in edits
        ]
        current = Text(text.name, _with(current.content, edits))
    return Mended(current, tuple(applied), _rewordings(text, current, applied, changes_meaning))


def log_file(applied: Applied) -> tuple[str, str]:
    """Name and content of a fix's file in the log: one small file each, so that branches do not conflict."""
    content = json.dumps(asdict(applied), ensure_ascii=False, indent=1) + "\n"
    mark = hashlib.sha256(content.encode()).hexdigest()[:8]
    return f"{applied.date}-{applied.rule.partition('.')[2]}-{mark}.json", content


def lint_of(locale: str, config: Config, date: datetime.date, root: Path | None = None) -> Lint:
    """The findings of a text that no waiver lets pass, under a site's settings."""
    run = lint_checks(locale, config, root, glossary_in(root))

    def lint(text: Text) -> list[Finding]:
        waivers = (*run.config.waivers, *waivers_in(text))
        found = judge(lint_text(text, locale, run), waivers=waivers, date=date).findings
        return [finding for finding in found if finding.state is State.NEW]

    return lint


def _edits(text: Text, findings: Iterable[Finding]) -> list[tuple[int, int, str, Finding]]:
    """Safe fixes as replacements in the text, in order; of two that overlap the first counts in this round."""
    edits: list[tuple[int, int, str, Finding]] = []
    for finding in findings:
        place, fix = finding.place, finding.fix
        if fix is None or not fix.safe or place is None or place.path != text.name:
            continue
        start, end = text.offset(place.line, place.column), text.offset(place.end_line, place.end_column)
        if text.content[start:end] == finding.words and fix.replacement != finding.words:
            edits.append((start, end, fix.replacement, finding))
    edits.sort(key=lambda edit: edit[:2])
    kept: list[tuple[int, int, str, Finding]] = []
    for edit in edits:
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def _with(content: str, edits: Iterable[tuple[int, int, str, Finding]]) -> str:
    parts, done = [], 0
    for start, end, new, _ in edits:
        parts += [content[done:start], new]
        done = end
    return "".join([*parts, content[done:]])


def _rewordings(
    before: Text, after: Text, applied: Sequence[Applied], changes_meaning: frozenset[str]
) -> tuple[Rewording, ...]:
    """Messages that only fixes changed which leave the meaning alone."""
    if before.name.endswith(".po") or not applied:
        return ()
    old, new = _article(before), _article(after)
    if old is None or new is None or len(old.segments) != len(new.segments):
        return ()
    found = []
    for one, other in zip(old.segments, new.segments, strict=True):
        if one.text == other.text:
            continue
        fixes = [fix for fix in applied if fix.before in one.text and fix.after in other.text]
        if not any(fix.rule in changes_meaning for fix in fixes):
            note = ", ".join(dict.fromkeys(f"{fix.before} → {fix.after}" for fix in fixes))
            found.append(Rewording(one.text, other.text, note))
    return tuple(found)


def _article(text: Text) -> Article | None:
    ending = f".{text.name.rpartition('.')[2].lower()}"
    try:
        return formats.read_article(text, format=ARTICLE_ENDINGS.get(ending, "markdown"), name=article_name(text.name))
    except formats.ArticleError:
        return None
