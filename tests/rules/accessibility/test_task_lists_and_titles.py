"""Boxes of Markdown task lists, and titles that end in the name of a site in another language."""

from __future__ import annotations

import pytest

from pipeline import check_html
from pipeline.model import Severity

PAGE = """<!DOCTYPE html><html lang="es"><head><title>{0}</title></head><body><main><h1>{0}</h1>
<p>La mayoría de las personas mejora en seis semanas sin ningún tratamiento.</p></main></body></html>"""


@pytest.mark.parametrize("title", ["Vuelva a caminar – Walk with us again", "Inicio – Walk with us again"])
def test_the_name_of_a_site_in_its_own_language_is_no_fault(title: str) -> None:
    assert not [f for f in check_html(PAGE.format(title), locale="es") if "untranslated" in f.rule]


def test_a_title_whose_own_part_is_untranslated_is_told_where_it_stands() -> None:
    found = check_html(PAGE.format("What to do about back pain – Walk with us again"), locale="es")
    told = [(f.rule, f.severity, f.place.line, f.place.column) for f in found if f.place and "untranslated" in f.rule]
    assert told == [
        ("accessibility.untranslated-title", Severity.ERROR, 1, 45),
        ("accessibility.untranslated-text", Severity.ERROR, 1, 123),
    ]


@pytest.mark.parametrize(
    ("html", "severity"),
    [
        ('<ul><li><input type="checkbox" disabled> Book</li></ul>', Severity.WARNING),
        ('<ul><li><p><input type="checkbox" disabled> Book</p></li></ul>', Severity.WARNING),
        ('<ul><li><input type="checkbox"> Book</li></ul>', Severity.ERROR),
        ('<ul><li>Book <input type="checkbox" disabled></li></ul>', Severity.ERROR),
        ('<p><input type="checkbox" disabled> Book</p>', Severity.ERROR),
    ],
)
def test_only_the_box_of_a_task_list_is_a_warning(html: str, severity: Severity) -> None:
    (found,) = [f for f in check_html(html) if f.rule == "accessibility.field-label"]
    assert (found.severity, found.words) == (
        severity,
        html[html.index("<input") : html.index(">", html.index("<input")) + 1],
    )
