"""Every example of every rule's page: carets mark what must be found, the text after them is the message."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from pipeline.browser.measurements import measured
from pipeline.formats import read_article
from pipeline.model import Body, Entries, Glossary, Kind, Page, Prose, Site, Span, Subject, Term, Text, Traced
from pipeline.rules.discover import FAMILIES, PythonRule, family_rules, page_of
from pipeline.rules.translation.coverage import Coverage
from tests.rule_examples import Example, Marked, examples
from tests.rule_faults import faults_of

RULES = [rule for family in FAMILIES for rule in family_rules(family)]
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule.id)
def test_examples(rule: PythonRule) -> None:
    page = page_of(rule.rule.id)
    assert page.is_file(), f"{rule.rule.id} has no page: write {page.name} beside its module"
    found = examples(page.name, page.read_text("utf-8"))
    assert any(example.wrong for example in found), f"{page.name} shows nothing wrong"
    assert any(not example.wrong for example in found), f"{page.name} shows nothing right"
    for group in _groups(found):
        where = f"{page.name}:{group[0].page_line}"
        expected = {marked for example in group for marked in _named(example)}
        if not any(example.settings.get("source") is not None and example is group[-1] for example in group):
            assert bool(expected) == group[-1].wrong, (
                f"{where}: an example marks what is wrong, with carets, or nothing"
            )
        assert _reported(rule, group) == expected, where


def _named(example: Example) -> list[tuple[str, Marked]]:
    return [(example.settings.get("page", ""), marked) for marked in example.marked]


def _groups(found: list[Example]) -> Iterator[list[Example]]:
    """Fences that make one example together: pages of one site, or a source page and its translation."""
    group: list[Example] = []
    for example in found:
        follows = "page" in example.settings and group and "page" in group[-1].settings
        follows = follows and example.wrong == group[-1].wrong
        follows = follows and all(example.settings["page"] != other.settings["page"] for other in group)
        if group and not (follows or "source" in group[-1].settings or group[-1].kind == "json"):
            yield group
            group = []
        group.append(example)
    if group:
        yield group


def _reported(rule: PythonRule, group: list[Example]) -> set[tuple[str, Marked]]:
    known: dict[str, Any] = {"options": {}, "date": datetime.date(2026, 1, 1)}
    settings = group[0].settings
    if "opened" in settings:
        known["opened"] = {settings["page"]: ""}
    if "coverage" in settings:
        (subject,) = _subjects(rule.subject, group[0])
        shown = sum(entry.translated for entry in subject.entries)
        known["coverage"] = Coverage(shown, len(subject.entries), int(settings["coverage"]))
    if "term" in settings:
        known["glossary"] = Glossary((Term(settings["term"], settings["locale"], settings["target"]),))
    if rule.subject is Subject.SITE:
        pages = {example.settings["page"]: _page(example) for example in group}
        facts = {path: rule.facts(_document(page)) for path, page in pages.items()}
        problems = [problem for _, problem in rule.check(Site(facts, pages), known)]
        return {(p.page or "", _marked(pages[p.page or ""].html, p)) for p in problems}
    if "page" in group[0].settings:
        return _linked(rule, group, known)
    if rule.subject is Subject.RENDERED:  # what the browser measured stands before the page
        subject = measured(_document(_page(group[-1])), json.loads(group[0].content))
        return {("", _marked(subject.page.html, problem)) for _, problem in rule.check(subject, known)}
    if len(group) > 1 or "source" in group[0].settings:
        known["source"] = _document(_page(group[0]))
    found = set()
    for subject in _subjects(rule.subject, group[-1]):
        if isinstance(subject, Body) and len(group) > 1:
            (source,) = _subjects(rule.subject, group[0])
            subject = replace(subject, source=source)
        for _, problem in rule.check(subject, known):
            found.add(("", _marked(subject.parts[problem.part], problem)))
    return found


def _linked(rule: PythonRule, group: list[Example], known: dict[str, Any]) -> set[tuple[str, Marked]]:
    """A rule about one page that may look at the pages it links to: each page of the example in turn."""
    contents = {example.settings["page"]: example.content for example in group}
    known["resolve"] = lambda address: contents.get(address.lstrip("/"))
    return {
        (path, _marked(page.html, problem))
        for path, page in ((example.settings["page"], _page(example)) for example in group)
        for _, problem in rule.check(_document(page), known)
    }


def _marked(part: Traced, problem: Any) -> Marked:
    origin = part.origin(problem.start, problem.end)
    assert origin is not None, f"nothing in the example is at {problem}"
    text, span = origin
    line, column = text.position(span.start)
    first_end = text.content.find("\n", span.start)
    end = min(span.end, first_end if first_end >= 0 else len(text.content))
    return Marked(line, column, max(column + end - span.start, column + 1), problem.message)


def _subjects(kind: Subject, example: Example) -> list[Any]:
    text = Text("example", example.content)
    locale = example.settings.get("locale", "en")
    if kind is Subject.DOCUMENT:
        return [_document(_page(example))]
    if kind is Subject.PROSE:
        return list(_blocks(text, locale, example))
    if kind is Subject.BODY:
        return [Body("example", locale, tuple(_blocks(text, locale, example)))]
    if kind is Subject.ARTICLE:
        return [read_article(text, format={"plain": "text"}.get(example.kind, example.kind))]
    if kind is Subject.FAULT:
        return list(faults_of(example))
    entries = _entries(text, locale, example)
    return [Entries("example.po", locale, entries)] if kind is Subject.ENTRIES else list(entries)


def _blocks(text: Text, locale: str, example: Example) -> Iterator[Prose]:
    kind = Kind(example.settings.get("kind", "paragraph").replace("-", " "))
    for match in _PARAGRAPH.finditer(text.content):
        words = match[0].rstrip("\n")
        yield Prose(Traced.whole(text, Span(match.start(), match.start() + len(words))), locale, kind)


def _entries(text: Text, locale: str, example: Example) -> tuple[Any, ...]:
    from pipeline.catalogs import entries, read

    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    if 'msgid ""\nmsgstr' not in text.content:
        catalog = read(Text("example", header + text.content))
        shift = len(header)
    else:
        catalog, shift = read(text), 0
    found = entries(catalog, locale=locale)
    kind = example.settings.get("kind")
    if kind:
        found = tuple(replace(entry, kind=Kind(kind.replace("-", " "))) for entry in found)
    if not shift:
        return found
    return tuple(_moved(entry, text, shift) for entry in found)


def _moved(entry: Any, text: Text, shift: int) -> Any:
    """The entry with places in the example, which shows no header."""
    from pipeline.model import Piece

    def moved(part: Traced | None) -> Traced | None:
        if part is None:
            return None
        pieces = (Piece(p.start, p.end, text, Span(p.span.start - shift, p.span.end - shift)) for p in part.pieces)
        return Traced(part.text, tuple(pieces))

    return replace(
        entry,
        msgid=moved(entry.msgid),
        msgid_plural=moved(entry.msgid_plural),
        translations=tuple(moved(form) for form in entry.translations),
    )


def _page(example: Example) -> Page:
    path = example.settings.get("page", "example.html")
    return Page(
        path,
        example.settings.get("locale", "en"),
        Traced.whole(Text(path, example.content)),
        example.settings.get("article"),
    )


def _document(page: Page) -> Any:
    from pipeline.markup import read_document

    return read_document(page)
