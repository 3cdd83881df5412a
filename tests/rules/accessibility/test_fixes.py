"""What a fix of an accessibility finding writes: exactly this; then the finding is gone, and no new one there."""

from __future__ import annotations

import pytest

from pipeline import Finding, check_html
from pipeline.config import Config
from pipeline.model import Page, Span, Text, Traced
from pipeline.single_page import page_checks, page_findings

PAGE = (
    "<!DOCTYPE html>\n<html{}><head><title>Back pain</title>{}</head>"
    "<body><main><h1>Back pain</h1>{}</main></body></html>"
)

# Rule; what stands there, what the fix makes of it; whether it may be applied unasked.
BODIES = [
    ("positive-tabindex", '<a href="x" tabindex="3">Rest</a>', '<a href="x" tabindex="0">Rest</a>', False),
    ("redundant-role", '<nav role="navigation" aria-label=Site>x</nav>', "<nav aria-label=Site>x</nav>", True),
    ("role-deprecated", '<ul role="directory"><li>x</li></ul>', '<ul role="list"><li>x</li></ul>', False),
    ("idle-focus", '<p class="q" tabindex=0>x</p>', '<p class="q">x</p>', False),
    ("autoplay", "<audio autoplay src=x></audio>", "<audio src=x></audio>", False),
    ("new-window", "<a href=x target=_blank>Rest</a>", "<a href=x>Rest</a>", False),
    ("decorative-title", '<img src=x alt="" title="A disc"/>', '<img src=x alt=""/>', False),
    ("scope", "<p scope=row>x</p>", "<p>x</p>", False),
    (
        "scope",
        "<table><tr><th scope=column>A</th></tr><tr><td>1</td></tr></table>",
        '<table><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>',
        False,
    ),
    ("alt-wording", '<img src=x alt="Image of a disc">', '<img src=x alt="A disc">', False),
    ("aria-attribute-known", "<a href=x aria-lable='A &amp; B'>x</a>", '<a href=x aria-label="A &amp; B">x</a>', False),
    ("aria-attribute-value", "<p aria-busy=yes>x</p>", '<p aria-busy="true">x</p>', False),
    (
        "letter-spacing",
        '<p style="color:red; letter-spacing: 0 !important">words</p>',
        '<p style="color:red; letter-spacing: 0">words</p>',
        False,
    ),
    ("layout-table", "<table><tr><td>a<td>b</table>", '<table role="none"><tr><td>a<td>b</table>', False),
    ("part-language-valid", '<p lang="pt_BR">Repouso e movimento</p>', '<p lang="pt-BR">Repouso e movimento</p>', True),
    ("direction", "<p lang=ar>الراحة والحركة، 3 مرات</p>", '<p lang=ar dir="rtl">الراحة والحركة، 3 مرات</p>', True),
    ("duplicate-attribute", '<p id="a" id="b">x</p>', '<p id="a" >x</p>', True),
]  # fmt: skip
VIEW = '<meta name="viewport" content="{}">'
HEADS = [
    ("meta-viewport", VIEW.format("width=device-width, user-scalable=no"), VIEW.format("width=device-width"), True),
    ("viewport-scale", VIEW.format("maximum-scale=3"), VIEW.format("width=device-width, initial-scale=1"), True),
    ("meta-refresh", '<meta http-equiv="refresh" content="30">', "", False),
]  # fmt: skip
ROOTS = [
    ("page-language", "", ' lang="en"', True),
    ("page-language", " class=js lang=''", ' class=js lang="en"', True),
    ("page-language-valid", ' lang="en_GB"', ' lang="en-GB"', True),
    ("page-locale", ' lang="de"', ' lang="en"', False),
    ("direction", ' lang="en" dir="rtl"', ' lang="en" dir="ltr"', True),
    ("language-twice", ' lang="en" xml:lang="de"', ' lang="en"', True),
]
CASES = [
    *((rule, PAGE.format(" lang=en", "", a), PAGE.format(" lang=en", "", b), safe) for rule, a, b, safe in BODIES),
    *((rule, PAGE.format(" lang=en", a, ""), PAGE.format(" lang=en", b, ""), safe) for rule, a, b, safe in HEADS),
    *((rule, PAGE.format(a, "", ""), PAGE.format(b, "", ""), safe) for rule, a, b, safe in ROOTS),
]


def _found(page: str) -> list[Finding]:
    return check_html(page, locale="en")


def _applied(page: str, finding: Finding) -> str:
    lines = page.splitlines(keepends=True)
    assert finding.fix and finding.place
    start = sum(map(len, lines[: finding.place.line - 1])) + finding.place.column - 1
    end = sum(map(len, lines[: finding.place.end_line - 1])) + finding.place.end_column - 1
    return page[:start] + finding.fix.replacement + page[end:]


@pytest.mark.parametrize(("rule", "page", "mended", "safe"), CASES)
def test_a_fix_mends_what_it_was_offered_for_and_breaks_nothing(rule: str, page: str, mended: str, safe: bool) -> None:
    before = _found(page)
    finding = next(one for one in before if one.rule == f"accessibility.{rule}")
    assert finding.fix is not None
    assert finding.fix.safe is safe
    assert _applied(page, finding) == mended
    after = [one.rule for one in _found(mended)]
    assert finding.rule not in after
    assert set(after) <= {one.rule for one in before}


def test_a_tag_printed_from_a_template_is_not_written_over_its_expressions() -> None:
    template = Text("base.html", '<html class="{{ page.kind }}"><head>')
    tag = '<html class="article">'
    page = Traced.join([Traced.of(tag, template, Span(0, 30)), "<title>Back pain</title><p>Rest and move"])
    found = page_findings(Page("en/x.html", "en", page), page_checks(Config()))
    finding = next(one for one in found if one.rule == "accessibility.page-language")
    assert (finding.path, finding.fix) == ("base.html", None)


def test_a_tag_that_is_written_nowhere_has_no_fix() -> None:
    implied = check_html("<title>Back pain</title><p>Rest and move</p>", locale="en")
    finding = next(one for one in implied if one.rule == "accessibility.page-language")
    assert finding.fix is None
