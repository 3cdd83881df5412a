"""Findings of a page, waivers and baseline in; what each finding is, and whether the page goes out."""

from __future__ import annotations

import datetime
import fnmatch
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.check import blocking
from pipeline.config import Config, ConfigError, Waiver
from pipeline.model import Finding, Outcome, Place, Severity, State

BASELINE = ".everyreader/baseline.json"


@dataclass(frozen=True, slots=True)
class Note:
    """A finding and the pages that it holds back if it blocks (paths below output/)."""

    finding: Finding
    pages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What happens to one page. ``why`` is empty for a page that goes out."""

    path: str
    locale: str
    published: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings with their state, and the waivers that let something pass."""

    findings: tuple[Finding, ...]
    used: frozenset[Waiver]


def merged(notes: Iterable[Note]) -> list[Note]:
    """One note for a problem that shows on many pages but is mended in one place, with the count."""
    kept: dict[tuple[object, ...], Note] = {}
    for note in notes:
        finding = note.finding
        key: tuple[object, ...] = (finding.rule, finding.message, finding.place, finding.outcome)
        if finding.place is None:
            key = (*key, finding.seen_at, finding.locale)
        first = kept.get(key)
        if first is None:
            kept[key] = note
            continue
        locale = finding.locale if finding.locale == first.finding.locale else None
        together = replace(first.finding, count=first.finding.count + finding.count, locale=locale)
        kept[key] = Note(together, first.pages | note.pages)
    return list(kept.values())


def judge(
    findings: Iterable[Finding],
    *,
    waivers: Sequence[Waiver] = (),
    baseline: Mapping[str, int] | None = None,
    date: datetime.date,
) -> Judged:
    """Each finding is new, known (as often as the baseline has it) or waived."""
    left = Counter(dict(baseline or {}))
    used: set[Waiver] = set()
    judged = []
    for finding in findings:
        waiver = next((w for w in waivers if _covers(w, finding, date)), None)
        if waiver is not None:
            used.add(waiver)
            judged.append(replace(finding, state=State.WAIVED))
        elif left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
            judged.append(replace(finding, state=State.KNOWN))
        else:
            judged.append(finding)
    return Judged(tuple(judged), frozenset(used))


def verdict(path: str, locale: str, findings: Iterable[Finding], config: Config) -> Verdict:
    """A page goes out unless a new finding blocks."""
    count = sum(f.state is State.NEW and blocking(f, config) for f in findings)
    why = f"{count} error{'s' if count != 1 else ''}" if count else ""
    return Verdict(path, locale, not count, why)


def waiver_findings(waivers: Iterable[Waiver], used: Iterable[Waiver], date: datetime.date) -> list[Finding]:
    """A waiver without a reason, out of date, or that waives nothing, is itself a finding."""
    used = frozenset(used)
    found = []
    for waiver in waivers:
        if not waiver.reason.strip():
            message = f"This waiver of {waiver.rule} gives no reason. Say why, or take it out."
            found.append(_about(waiver, message, Severity.ERROR))
        elif waiver.until is not None and waiver.until < date:
            message = f"This waiver of {waiver.rule} ended on {waiver.until}. Mend the finding, or set a new date."
            found.append(_about(waiver, message, Severity.WARNING))
        elif waiver not in used:
            message = f"This waiver of {waiver.rule} waives nothing. Take it out."
            found.append(_about(waiver, message, Severity.WARNING))
    return found


def read_baseline(content: str) -> dict[str, int]:
    """The fingerprints of known findings and how often each is allowed.

    Raises:
        ConfigError: this is no baseline, as after a merge conflict, with the line.
    """
    line = 1
    try:
        data = json.loads(content)
        return {known["fingerprint"]: int(known.get("count", 1)) for known in data["findings"]}
    except json.JSONDecodeError as error:
        line = error.lineno
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        pass
    message = "This is no baseline. Get it back from an older copy, or delete it and run “everyreader adopt”."
    raise ConfigError(message, BASELINE, line)


def write_baseline(findings: Iterable[Finding]) -> str:
    """Known findings as a text that merges well: one a line, sorted, with what a person needs to recognize it."""
    rows = Counter((f.path or "", f.rule, f.fingerprint) for f in findings if f.outcome is not Outcome.NOT_CHECKED)
    lines = [
        json.dumps({"path": path, "rule": rule, "fingerprint": mark, "count": count}, ensure_ascii=False)
        for (path, rule, mark), count in sorted(rows.items())
    ]
    return '{"version": 1, "findings": [\n' + ",\n".join(lines) + "\n]}\n"


def _covers(waiver: Waiver, finding: Finding, date: datetime.date) -> bool:
    if not waiver.reason.strip() or (waiver.until is not None and waiver.until < date):
        return False
    if not fnmatch.fnmatchcase(finding.rule, waiver.rule):
        return False
    if waiver.locale and waiver.locale != finding.locale:
        return False
    if waiver.words and waiver.words not in finding.words:
        return False
    if waiver.lines is not None:
        place = finding.place
        return place is not None and place.path == waiver.path and waiver.lines[0] <= place.line <= waiver.lines[1]
    paths = [p for p in (finding.path, finding.seen_at.path if finding.seen_at else None) if p]
    return waiver.path is None or any(fnmatch.fnmatchcase(path, waiver.path) for path in paths)


def _about(waiver: Waiver, message: str, severity: Severity) -> Finding:
    place = Place(waiver.source, waiver.line, 1, waiver.line, 1)
    mark = f"site.waiver:{waiver.rule}:{waiver.path}:{waiver.words}"
    return Finding("site.waiver", severity, Outcome.FAILED, message, place=place, fingerprint=mark)
