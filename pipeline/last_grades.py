"""The grades of the pages that a build published in, a small file of state out; and back, for what changed since."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path

from pipeline.gate import Verdict
from pipeline.languages.grade import Grade
from pipeline.model import Page
from pipeline.reports.grades.graded import Beside
from pipeline.whole_file import write_file

_FILE = "grades.json"


def read_grades(state: Path) -> dict[str, float]:
    """Path of the page → its reading grade at the last build; empty where nothing was published here yet.

    A file that cannot be read counts as none: only what is said of a change depends on it, never a page.
    """
    try:
        found = json.loads((state / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {path: float(value) for path, value in found.items() if isinstance(value, int | float)}


def grades_to_keep(
    last: Mapping[str, float], grades: Mapping[str, Grade], verdicts: Collection[Verdict], published: Collection[str]
) -> dict[str, float]:
    """The grades of all pages that are public now: of those held back or not made this time, the last ones."""
    held = {verdict.path for verdict in verdicts if not verdict.published}
    new = {path: one.grade for path, one in grades.items() if one.grade is not None and path not in held}
    return {path: value for path, value in sorted({**last, **new}.items()) if path in published}


def beside(
    last: Mapping[str, float], grades: Mapping[str, Grade], pages: Mapping[str, Page], source_locale: str
) -> dict[str, Beside]:
    """Path of the page → what its grade is compared with: its own at the last build, that of its source page."""
    sources = {page.article: path for path, page in pages.items() if page.article and page.locale == source_locale}
    found = {}
    for path in grades:
        page = pages.get(path)
        source = sources.get(page.article) if page and page.article else None
        graded = grades.get(source) if source and source != path else None
        found[path] = Beside(last.get(path), graded.grade if graded else None, source_locale)
    return found


def write_grades(state: Path, grades: Mapping[str, float]) -> None:
    """Keeps them for the next build. On a full disk the pages count more: they are public, and this is left."""
    content = (json.dumps(grades, ensure_ascii=False, indent=1) + "\n").encode()
    with contextlib.suppress(OSError):
        write_file(state / _FILE, content)
