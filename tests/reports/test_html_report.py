"""A run as one page: what stands in it, and that it keeps our own rules."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import pipeline
from pipeline.model import Finding, Fix, Outcome, Place, Severity, State
from pipeline.reports import PageLine, Report, write_report
from pipeline.reports.html_report import report
from pipeline.reports.sheet import standard_address

ERROR = Finding(
    rule="accessibility.empty-alt",
    severity=Severity.ERROR,
    outcome=Outcome.FAILED,
    message="This picture has no alternative text. Say what it shows.",
    locale="en",
    place=Place("source/rest.md", 12, 5, 12, 30),
    seen_at=Place("en/rest/index.html", 40, 3, 40, 60),
    fix=Fix("Say what it shows", "x"),
    standards=("WCAG 2.2 1.1.1", "ACT 23a2a8", "House style 7"),
    words='<img alt="" src="a.svg">',
)
WARNING = Finding(
    rule="translation.missing",
    severity=Severity.WARNING,
    outcome=Outcome.FAILED,
    message="This message has no translation. Translate it.",
    locale="es",
    place=Place("locales/es/LC_MESSAGES/rest.po", 7, 8, 7, 20),
    words="Lie down for ten minutes when the pain is strong.",
)
SPANISH = replace(
    WARNING,
    rule="wording.es-plain-words",
    message="Una palabra difícil.",
    words="Descanse diez minutos cuando el dolor es fuerte.",
    place=Place("locales/es/LC_MESSAGES/rest.po", 9, 8, 9, 20),
)
WAIVED = replace(ERROR, state=State.WAIVED, message="A waived fault.")
UNCHECKED = replace(WARNING, outcome=Outcome.NOT_CHECKED, place=None, message="No browser looked at it.")
PAGES = (PageLine("en/rest/index.html", "en", False, "1 error"), PageLine("es/rest/index.html", "es", True))
RUN = Report((ERROR, WARNING, SPANISH, WAIVED, UNCHECKED), False, PAGES, ("A note.",), publishing=True)


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<body>")[2]).split())


def test_it_keeps_our_own_rules() -> None:
    assert [(f.rule, f.line, f.message) for f in pipeline.check_html(report(RUN))] == []


def test_an_empty_run_keeps_our_own_rules() -> None:
    html = report(Report((), True))
    assert [(f.rule, f.line, f.message) for f in pipeline.check_html(html)] == []
    assert "Passed" in words_of(html)
    assert "What to mend" not in html


def test_a_finding_has_its_place_words_remedy_and_standards() -> None:
    text = words_of(report(RUN))
    assert "Error accessibility.empty-alt This picture has no alternative text. Say what it shows." in text
    assert "line 12, column 5 seen at en/rest/index.html: line 40, column 3" in text
    assert "Fix: Say what it shows (look at it first)" in text
    html = report(RUN)
    assert '<a href="https://www.w3.org/WAI/WCAG22/Understanding/non-text-content">WCAG 2.2 1.1.1</a>' in html
    assert '<a href="https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/">ACT 23a2a8</a>' in html
    assert "<li>House style 7</li>" in html
    assert "&lt;img alt=&#34;&#34; src=&#34;a.svg&#34;&gt;" in html


def test_pages_say_what_became_of_them() -> None:
    text = words_of(report(RUN))
    assert "Held back by errors" in text
    assert "Pages held back en/rest/index.html : 1 error" in text
    assert "1 of 2 pages published" in text


def test_files_are_in_order_and_the_rest_stands_apart() -> None:
    html = report(RUN)
    assert html.index("locales/es/LC_MESSAGES/rest.po") < html.index('<h3><span class="place">source/rest.md')
    apart = html.partition("<h2>Known, waived or not checked</h2>")[2]
    assert "A waived fault." in apart
    assert "No browser looked at it." in apart
    assert html.count("A waived fault.") == 1


def test_what_is_said_of_many_places_is_said_once() -> None:
    many = tuple(replace(WARNING, place=Place("a.po", line, 1, line, 5)) for line in (3, 9, 27))
    html = report(Report(many, True))
    assert html.count("This message has no translation.") == 1
    assert re.findall(r"line (\d+), column 1", html) == ["3", "9", "27"]
    assert "3 places" in html


def test_words_carry_their_language() -> None:
    html = report(RUN)
    assert '<p class="words" dir="auto" lang="es">Descanse diez minutos' in html
    assert '<p class="words" dir="auto">Lie down for ten minutes' in html


def test_the_format_has_its_name() -> None:
    assert write_report(RUN, "html") == report(RUN)


def test_it_needs_no_other_file() -> None:
    assert not re.search(r"<(?:link|script|img)\b|url\(|@import", report(RUN))


@pytest.mark.parametrize(
    ("standard", "address"),
    [
        ("WCAG 2.2 2.5.8", "https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum"),
        ("WCAG 2.2 1.3.1", "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships"),
        ("WCAG 2.2 9.9.9", None),
        ("ISO 24495-1", None),
    ],
)
def test_addresses_of_standards(standard: str, address: str | None) -> None:
    assert standard_address(standard) == address
