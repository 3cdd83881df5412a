"""The pages of a site and their shapes in, what the rules say of them in a browser out: one page a shape is opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pipeline.browser import Failure, measured, open_pages
from pipeline.check import Checks, check
from pipeline.gate import Note
from pipeline.markup import read_document
from pipeline.model import Finding, Outcome, Page, Place, Subject
from pipeline.rules.accessibility.layout_not_checked import Group, Shape, groups

SHAPES = "accessibility.layout-not-checked"
_AXE = "accessibility.axe-core"
_OF_ONE_PAGE = ("source/", "locales/")  # what is mended there shows on its own page; the rest on all of the shape


@dataclass(frozen=True, slots=True)
class Look:
    """What a browser found. ``opened``: page → why it could not be looked at, empty where it could."""

    notes: tuple[Note, ...]
    opened: Mapping[str, str]


@dataclass(slots=True)
class Browser:
    """Opens pages, and remembers what it measured on each: a page that stays the same is opened once a run."""

    prefix: str = ""
    _known: dict[str, dict[str, Any] | Failure] = field(default_factory=dict)

    def look(
        self,
        run: Checks,
        facts: Mapping[str, Mapping[str, object]],
        pages: Mapping[str, Page],
        files: Mapping[str, bytes],
        found: Iterable[Finding],
    ) -> Look:
        """``facts``: page → rule → what it remembers; ``files``: what the pages name; ``found``: findings so far.

        Raises:
            NoBrowserError: the extra is not installed, or there is no Chromium.
        """
        shapes = {path: shape for path in pages if isinstance(shape := facts.get(path, {}).get(SHAPES), Shape)}
        shown = groups(shapes)
        documents = {group.shown_by: read_document(pages[group.shown_by]) for group in shown}
        everything = {**files, **{path: page.html.text.encode("utf-8", "replace") for path, page in pages.items()}}
        new = {path: one for path, one in documents.items() if one.text not in self._known}
        for path, result in open_pages(new, everything, prefix=self.prefix).items():
            self._known[documents[path].text] = result
        opened: dict[str, str] = {}
        notes: list[Note] = []
        said = tuple(found)
        for group in shown:
            document = documents[group.shown_by]
            result = self._known[document.text]
            if isinstance(result, Failure):
                opened[group.shown_by] = result.why
                continue
            opened[group.shown_by] = ""
            page = document.page
            findings = check(run, Subject.RENDERED, measured(document, result), locale=page.locale, path=page.path)
            notes += [_note(finding, group, page) for finding in findings if not _is_said(finding, said)]
        return Look(_joined(notes), opened)


def _note(finding: Finding, group: Group, page: Page) -> Note:
    is_own = finding.path is not None and finding.path.startswith(_OF_ONE_PAGE)
    if is_own or len(page.html.pieces) == 1:  # a page that was not made here is a file of its own
        return Note(finding, frozenset([group.shown_by]))
    return Note(replace(finding, count=len(group.pages)), frozenset(group.pages))


def _joined(notes: Iterable[Note]) -> tuple[Note, ...]:
    """One note for a part of the templates that is at fault in several shapes, whatever its words are there."""
    found: dict[object, Note] = {}
    for note in notes:
        finding = note.finding
        of_one_page = finding.path is None or finding.path.startswith(_OF_ONE_PAGE)
        key = note if of_one_page else (finding.rule, finding.place, finding.outcome, finding.severity)
        first = found.setdefault(key, note)
        if first is not note:
            locale = finding.locale if finding.locale == first.finding.locale else None
            count = first.finding.count + finding.count
            found[key] = Note(replace(first.finding, count=count, locale=locale), first.pages | note.pages)
    return tuple(found.values())


def _is_said(finding: Finding, found: Iterable[Finding]) -> bool:
    """Whether one of our own rules has found a fault at the element that axe-core names."""
    if finding.rule != _AXE or finding.seen_at is None:
        return False
    return any(_lies_in(other.seen_at, finding.seen_at) for other in found if _is_fault(other) and other.seen_at)


def _is_fault(finding: Finding) -> bool:
    return finding.rule.startswith(("accessibility.", "site.")) and finding.outcome is not Outcome.NOT_CHECKED


def _lies_in(place: Place | None, tag: Place) -> bool:
    if place is None or place.path != tag.path:
        return False
    return (tag.line, tag.column) <= (place.line, place.column) < (tag.end_line, tag.end_column)
