"""Pages with one fault each, opened in Chromium; skipped, saying so, where there is none."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from typing import Any

import pytest

from pipeline.browser import Failure, NoBrowserError, measured, open_pages
from pipeline.model import Outcome, Problem, Subject
from pipeline.rules.discover import family_rules
from tests.browser.pages import FAULTS, HANGING, document

RULES = {rule.rule.id: rule for rule in family_rules("accessibility") if rule.subject is Subject.RENDERED}
DOCUMENTS = {name: document(html, f"en/{name}/index.html") for name, html in FAULTS.items()}
Found = Mapping[str, "dict[str, Any] | Failure"]


@pytest.fixture(scope="module")
def found() -> Found:
    if importlib.util.find_spec("playwright") is None or importlib.util.find_spec("axe_playwright_python") is None:
        pytest.skip("the extra “browser” is not installed: no page is opened")
    try:
        opened = open_pages({one.page.path: one for one in DOCUMENTS.values()}, {})
    except NoBrowserError as error:
        pytest.skip(f"no Chromium: no page is opened ({error})")
    return {path.split("/")[1]: result for path, result in opened.items()}


def problems(found: Found, name: str) -> dict[str, list[tuple[str, Problem]]]:
    """Rule → what it marks and the problem."""
    result = found[name]
    assert not isinstance(result, Failure), f"{name}: {result}"
    subject = measured(DOCUMENTS[name], result)
    said: dict[str, list[tuple[str, Problem]]] = {}
    for rule, checker in RULES.items():
        for _, problem in checker.check(subject, {}):
            marked = DOCUMENTS[name].text[problem.start : problem.end]
            said.setdefault(rule.removeprefix("accessibility."), []).append((marked, problem))
    return said


def test_a_sound_page_has_no_problem(found: Found) -> None:
    assert problems(found, "sound") == {}


@pytest.mark.parametrize(
    ("name", "rule", "marked", "part"),
    [
        ("pale", "contrast", '<p class="pale">', "“Pale words” has a contrast of 2.84 : 1 in the light colours"),
        ("pale-in-the-dark", "contrast", "<p>", "in the dark colours (#444444 on #121212)"),
        ("half-clear", "contrast", "<p>", "(#999999 on #ffffff)"),
        ("wide", "reflow", '<p class="wide">', "“Fixed width” stands out of the page by"),
        ("right-to-left", "reflow", '<p class="wide">', "“عرض” stands out of the page by"),
        ("cut-when-spaced", "text-spacing", '<p class="tight">', "is cut off when readers widen the spacing"),
        ("no-outline", "focus-visible", '<a href="a.html" class="bare">', "Nothing changes on the screen"),
        ("off-the-screen", "focus-visible", '<a href="a.html" class="off">', "which is not on the screen"),
        ("under-the-head", "focus-obscured", '<a href="a.html" class="low">', "“Covered” lies under something else"),
        ("trap", "keyboard-trap", '<input aria-label="Shut in" id="in">', "cannot leave “Shut in”"),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_stands(found: Found, name: str, rule: str, marked: str, part: str) -> None:
    ((where, problem),) = problems(found, name)[rule]
    assert where == marked
    assert part in problem.message
    assert problem.outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("name", "rule", "marked"),
    [
        ("on-a-picture", "contrast", ["<p>"]),
        ("backwards", "focus-order", ['<a href="b.html">']),
        ("wide-table", "reflow", ["<td>"]),
    ],
)
def test_what_only_a_person_can_tell_is_for_review(found: Found, name: str, rule: str, marked: list[str]) -> None:
    said = problems(found, name)[rule]
    assert {where for where, _ in said} == set(marked)
    assert {problem.outcome for _, problem in said} == {Outcome.NEEDS_REVIEW}


def test_small_targets_side_by_side(found: Found) -> None:
    said = problems(found, "tiny")["target-size"]
    assert [where for where, _ in said] == ['<a href="1.html">', '<a href="2.html">']
    assert "“1” is 12 × 12 pixels small" in said[0][1].message


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("in-its-own-box", "reflow"),
        ("marked-by-colour", "focus-visible"),
        ("pale", "target-size"),
        ("cut-when-spaced", "reflow"),
        ("hidden-words", "contrast"),
        ("sound", "keyboard-trap"),
    ],
)
def test_what_is_right_is_not_said(found: Found, name: str, rule: str) -> None:
    assert rule not in problems(found, name)


def test_axe_core_runs_on_the_page(found: Found) -> None:
    said = problems(found, "scrolling")["axe-core"]
    assert [(where, "scrollable-region-focusable" in problem.message) for where, problem in said] == [
        ('<div class="box">', True)
    ]


def test_a_page_that_hangs_is_a_failure_and_no_error(found: Found) -> None:
    assert not [name for name, result in found.items() if isinstance(result, Failure)]
    (result,) = open_pages({"en/hang/index.html": document(HANGING)}, {}, seconds=4).values()
    assert result == Failure("the page did not answer within 4 seconds")
