"""What a browser found: on which pages it counts, where it leads, and what is not said twice. No browser is opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from pipeline import in_browser
from pipeline.browser import Failure
from pipeline.check import checks
from pipeline.in_browser import SHAPES, Browser
from pipeline.markup import Document, read_document
from pipeline.model import Finding, Outcome, Page, Place, Severity, Span, Text, Traced
from pipeline.rules.accessibility.layout_not_checked import facts
from pipeline.rules.discover import family_rules

TEMPLATE = Text("templates/layout.html", "<!DOCTYPE html>\n<html lang=en><body><p class=nav>Menu</p>\n")
NAV, ARTICLE = "<p class=nav>", "<p class=own>"


def page(path: str, words: str) -> Page:
    """The template, then one paragraph of the article."""
    article = Text(f"source/{path.split('/')[1]}.md", f"{ARTICLE}{words}</p>")
    return Page(path, "en", Traced.join([Traced.whole(TEMPLATE), Traced.whole(article)]))


PAGES = {path: page(path, words) for path, words in (("en/a/index.html", "Short"), ("en/b/index.html", "Considerable"))}
FACTS = {path: {SHAPES: facts(read_document(one))} for path, one in PAGES.items()}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The paths that each call opened. Each page has a cut in the menu and one in the article, and axe says both."""
    calls: list[list[str]] = []

    def measurements(documents: Mapping[str, Document], files: Mapping[str, bytes], prefix: str) -> dict[str, Any]:
        assert {*PAGES, "style.css"} <= set(files)
        assert prefix == "/site/"
        calls.append([*documents])
        rows = [{"at": number(document, tag)} for document in documents.values() for tag in (NAV, ARTICLE)]
        cuts = [{**row, "words": "x", "view": "narrow"} for row in rows]
        axe = {"rule": "r", "help": "H", "why": "", "impact": "minor", "sure": True}
        return {path: {"cuts": cuts, "audits": [{**row, **axe} for row in rows]} for path in documents}

    monkeypatch.setattr(in_browser, "open_pages", measurements)
    return calls


def number(document: Document, tag: str) -> int:
    return next(e.index for e in document.elements if document.source(e) == tag and document.locate(e))


def look(browser: Browser, found: tuple[Finding, ...] = ()) -> in_browser.Look:
    run = checks(family_rules("accessibility"))
    return browser.look(run, FACTS, PAGES, {"style.css": b"p{}"}, found)


def test_one_page_of_a_shape_is_opened_once_a_run(opened: list[list[str]]) -> None:
    browser = Browser("/site/")
    first = look(browser)
    assert opened == [["en/b/index.html"]]
    assert first.opened == {"en/b/index.html": ""}
    assert look(browser) == first
    assert opened[1:] == [[]]


@pytest.mark.usefixtures("opened")
def test_a_fault_of_the_article_counts_on_its_page_and_one_of_the_template_on_all() -> None:
    notes = [note for note in look(Browser("/site/")).notes if note.finding.rule == "accessibility.reflow"]
    by_path = {note.finding.path: note for note in notes}
    menu, own = by_path["templates/layout.html"], by_path["source/b.md"]
    assert menu.pages == {"en/a/index.html", "en/b/index.html"}
    assert menu.finding.count == 2
    assert menu.finding.place == TEMPLATE.place(Span(36, 49))
    assert own.pages == {"en/b/index.html"}
    assert (own.finding.count, own.finding.line, own.finding.column) == (1, 1, 1)
    assert own.finding.seen_at == Place("en/b/index.html", 3, 1, 3, 14)


@pytest.mark.usefixtures("opened")
def test_what_our_own_rules_found_at_an_element_axe_core_does_not_say_again() -> None:
    said = Finding(
        "accessibility.empty-alt", Severity.ERROR, Outcome.FAILED, "x", seen_at=Place("en/b/index.html", 3, 4, 3, 8)
    )
    for found, paths in (((), ["source/b.md", "templates/layout.html"]), ((said,), ["templates/layout.html"])):
        notes = look(Browser("/site/"), found).notes
        axe = [note.finding.path for note in notes if note.finding.rule == "accessibility.axe-core"]
        assert sorted(filter(None, axe)) == paths


@pytest.mark.usefixtures("opened")
def test_a_part_of_the_templates_at_fault_in_two_shapes_is_one_finding() -> None:
    right_to_left = TEMPLATE.content.replace("lang=en", "lang=ar")
    other = Page(
        "ar/a/index.html", "ar", Traced.join([right_to_left[:36], Traced.whole(TEMPLATE, Span(36, 53)), ARTICLE])
    )
    pages = {**PAGES, other.path: other}
    shapes = {path: {SHAPES: facts(read_document(one))} for path, one in pages.items()}
    run = checks(family_rules("accessibility"))
    notes = Browser("/site/").look(run, shapes, pages, {"style.css": b""}, ()).notes
    (menu,) = (n for n in notes if n.finding.rule == "accessibility.reflow" and n.finding.path == TEMPLATE.name)
    assert menu.pages == set(pages)
    assert (menu.finding.count, menu.finding.locale) == (3, None)


def test_a_page_that_hangs_gives_no_finding_but_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def hanging(documents: Mapping[str, Document], *_: object, **__: object) -> dict[str, Failure]:
        return dict.fromkeys(documents, Failure("why"))

    monkeypatch.setattr(in_browser, "open_pages", hanging)
    seen = look(Browser())
    assert seen.notes == ()
    assert seen.opened == {"en/b/index.html": "why"}
