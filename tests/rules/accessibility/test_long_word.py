"""A long word that stands out of a narrow page: the finding leads to the word, not to the tag around it."""

from __future__ import annotations

from pipeline.browser.measurements import measured
from pipeline.markup import parse
from pipeline.rules.accessibility.reflow import check

WORD = "Bandscheibenvorfalloperationstermin"


def places(words: str) -> list[str]:
    page = parse(f'<!DOCTYPE html><html lang="de"><title>Schmerz</title><ul><li class="wide">{words}</li></ul>')
    item = next(element for element in page.elements if element.tag == "li")
    row = {"at": item.index, "words": words, "view": "narrow", "excess": 80.0}
    return [page.text[one.start : one.end] for one in check(measured(page, {"overflows": [row]}))]


def test_one_long_word_is_marked_itself() -> None:
    assert places(WORD) == [WORD]


def test_a_box_that_is_too_wide_is_marked_at_its_tag() -> None:
    assert places("Ein kurzer Satz.") == ['<li class="wide">']
