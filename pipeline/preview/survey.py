"""The folder of a site in; what ``everyreader check`` says of all its pages together out, as JSON on standard output.

The rules that compare pages need every page, which takes seconds: so it runs as a process of its own, at a low
priority, and the preview stays quick.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.build import Result, build
from pipeline.extract import catalog_path
from pipeline.model import Finding, Outcome, Place, Severity, State, Subject
from pipeline.reports.json_report import as_data
from pipeline.rules.catalogue import all_rules
from pipeline.site import ARTICLE_ENDINGS

_CALM = 1.0  # seconds after the last change


@dataclass(frozen=True, slots=True)
class PageLine:
    """One page in the check of the whole site.

    ``counts``: how many new findings of each severity; ``across``: those of the rules that compare pages.
    """

    why: str = ""
    grade: float | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    across: tuple[Finding, ...] = ()


def survey(root: Path, date: str) -> str:
    """Path of the page → its line, as JSON."""
    result = build(root, publishing=False, date=date)
    comparing = {rule.id for rule in all_rules().values() if rule.subject is Subject.SITE or "resolve" in rule.needs}
    rows: dict[str, dict[str, Any]] = {
        page.path: {
            "why": page.why,
            "grade": result.grades[page.path].grade if page.path in result.grades else None,
            "counts": {},
            "across": [],
        }
        for page in result.verdicts
    }
    own = _pages_of_files(result)
    for finding in result.findings:
        if finding.outcome is Outcome.NOT_CHECKED:
            continue
        page = finding.seen_at.path if finding.seen_at else own.get((finding.path or "", finding.locale or ""), "")
        if page not in rows:
            continue
        if finding.state is State.NEW:
            counts = rows[page]["counts"]
            counts[finding.severity] = counts.get(finding.severity, 0) + 1
        if finding.rule in comparing:
            rows[page]["across"].append(as_data(finding))
    return json.dumps(rows)


def _pages_of_files(result: Result) -> dict[tuple[str, str], str]:
    """(article or catalog, locale) → the page that is made of it."""
    found = {}
    for path, page in result.pages.items():
        if page.article:
            found[catalog_path(page.locale, page.article), page.locale] = path
            found |= {(f"source/{page.article}{ending}", page.locale): path for ending in ARTICLE_ENDINGS}
    return found


def _line(row: Mapping[str, Any]) -> PageLine:
    across = tuple(_finding(data) for data in row["across"])
    return PageLine(row["why"], row["grade"], row["counts"], across)


def _finding(data: Mapping[str, Any]) -> Finding:
    place = None
    if data["path"] is not None:
        place = Place(data["path"], data["line"], data["column"], data["end_line"], data["end_column"])
    return Finding(
        data["rule"],
        Severity(data["severity"]),
        Outcome(data["outcome"]),
        data["message"],
        data["locale"],
        place,
        standards=tuple(data["standards"]),
        state=State(data["state"]),
        count=data["count"],
    )


class Surveyor(threading.Thread):
    """Has the whole site checked when it starts and whenever it is calm after a change. ``told``: it has been."""

    def __init__(self, root: Path, date: str, told: Callable[[], None]) -> None:
        super().__init__(name="surveyor", daemon=True)
        self._root, self._date, self._told = root, date, told
        self._wanted, self._ended = threading.Event(), False
        self._process: subprocess.Popen[str] | None = None
        self.lines: Mapping[str, PageLine] = {}
        self.running = True
        self.fault = ""
        self._wanted.set()

    def again(self) -> None:
        """Something changed: what is known holds no more, and a check under way is of no use."""
        self.running = True
        self._wanted.set()
        self._break_off()

    def stop(self) -> None:
        self._ended = True
        self._wanted.set()
        self._break_off()
        self.join()

    def _break_off(self) -> None:
        process = self._process
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()

    def run(self) -> None:
        while True:
            self._wanted.wait()
            while self._wanted.is_set() and not self._ended:
                self._wanted.clear()
                self._wanted.wait(_CALM)
            if self._ended:
                return
            self._check()

    def _check(self) -> None:
        command = [sys.executable, "-m", "pipeline.preview.survey", os.fspath(self._root.resolve()), self._date]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen(command, encoding="utf-8", **pipes) as self._process:  # type: ignore[call-overload]
            if self._wanted.is_set():  # since it was decided
                self._break_off()
            said, complaint = self._process.communicate()
        if self._ended or self._wanted.is_set():  # it read files that are other ones by now
            return
        try:
            self.lines = {path: _line(row) for path, row in json.loads(said).items()}
            self.fault = ""
        except ValueError:
            self.fault = complaint.strip().rpartition("\n")[2]
        self.running = self._wanted.is_set()
        self._told()


def main() -> None:
    root, date = sys.argv[1:]
    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
    sys.stdout.write(survey(Path(root), date))


if __name__ == "__main__":
    main()
