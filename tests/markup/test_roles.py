"""Roles, states, focus, languages and tables of small pages."""

from __future__ import annotations

import pytest

from pipeline.markup import (
    declared_language,
    font_size,
    idle_headers,
    is_exposed,
    is_focusable,
    is_tabbable,
    is_visible,
    parse,
    role,
    style,
    table_cells,
)

ROLES = [
    ("<a id=x href=y>", "link"), ("<a id=x>", "generic"), ("<img id=x>", "img"), ("<img id=x alt=''>", "none"),
    ("<img id=x alt='' tabindex=0>", "img"), ("<img id=x alt='' aria-live=off>", "img"),
    ("<input id=x>", "textbox"), ("<input id=x type=Search>", "searchbox"), ("<input id=x list=l>", "combobox"),
    ("<input id=x type=nonsense>", "textbox"), ("<input id=x type=date>", None), ("<select id=x>", "combobox"),
    ("<select id=x size=3>", "listbox"), ("<select id=x multiple>", "listbox"), ("<header id=x>", "banner"),
    ("<article><header id=x>", "generic"), ("<aside id=x>", "complementary"), ("<section><aside id=x>", "generic"),
    ("<section><aside id=x title=t>", "complementary"), ("<section id=x>", "generic"),
    ("<section id=x aria-label=s>", "region"), ("<ul><li id=x>", "listitem"), ("<div><li id=x>", "generic"),
    ("<ul role=none><li id=x>", "none"), ("<div role=list><p role=none><li id=x>", "listitem"),
    ("<table><tr><td id=x>", "cell"), ("<table role=grid><tr><td id=x>", "gridcell"),
    ("<table role=presentation><tr><td id=x>", "none"), ("<table><tr><th id=x>a<th>b", "columnheader"),
    ("<table><tr><th id=x>a<td>b", "rowheader"), ("<table><tr><th id=x scope=row>a", "rowheader"),
    ("<h2 id=x role=none>", "none"), ("<h2 id=x role=none tabindex=0>", "heading"),
    ("<h2 id=x role='nonsense button'>", "button"), ("<h2 id=x role=widget>", "heading"),
    ("<h2 id=x role=none aria-label=l>", "heading"), ("<svg id=x>", "graphics-document"),
    ("<svg><a id=x href=y>", "link"), ("<summary id=x>", None), ("<p id=x ROLE=Tab>", "tab"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), ROLES)
def test_roles(html: str, expected: str | None) -> None:
    document = parse(html)
    element = document.element("x")
    assert element is not None
    assert role(document, element) == expected


STATES = [  # exposed, visible
    ("<p id=x>", True, True), ("<p id=x hidden>", False, False), ("<div aria-hidden=true><p id=x>", False, True),
    ("<p id=x aria-hidden>", True, True), ("<div inert><p id=x>", False, True),
    ("<p id=x style='display: none'>", False, False), ("<p id=x hidden style='display:block'>", True, True),
    ("<div style='visibility:hidden'><p id=x>", False, False),
    ("<div style='visibility:hidden'><p id=x style='visibility:visible'>", True, True),
    ("<p id=x style='position:absolute;left:-9999px'>", True, False), ("<p id=x style='opacity:0'>", True, False),
    ("<style>p{display:none}</style><p id=x>", False, False),
    ("<style>p{display:none} #x{display:block}</style><p id=x>", True, True),
    ("<style>p{display:none!important} #x{display:block}</style><p id=x style='display:block'>", False, False),
    ("<style>@media print{p{display:none}}</style><p id=x>", True, True),
    ("<style>p:hover{display:none}</style><p id=x>", True, True),
    ("<style>/* } */ @media screen{p{display:none}}</style><p id=x>", False, False),
    ("<details><summary>s</summary><p id=x>", False, False), ("<details open><p id=x>", True, True),
    ("<details><summary id=x>s</summary></details>", True, True), ("<dialog id=x>", False, False),
    ("<dialog open id=x>", True, True), ("<input id=x type=hidden>", False, False),
    ("<svg><title id=x>t</title></svg>", False, False),
]  # fmt: skip


@pytest.mark.parametrize(("html", "exposed", "visible"), STATES)
def test_states(html: str, exposed: bool, visible: bool) -> None:
    document = parse(html)
    element = document.element("x")
    assert element is not None
    assert (is_exposed(document, element), is_visible(document, element)) == (exposed, visible)


FOCUS = [  # focusable, reached by Tab
    ("<a id=x href=y>", True, True), ("<a id=x>", False, False), ("<p id=x tabindex=0>", True, True),
    ("<p id=x tabindex=-1>", True, False), ("<p id=x tabindex=no>", False, False),
    ("<input id=x disabled>", False, False),
    ("<fieldset disabled><input id=x>", False, False), ("<fieldset disabled><legend><input id=x>", True, True),
    ("<button id=x hidden>", False, False), ("<div inert><button id=x>", False, False),
    ("<div aria-hidden=true><button id=x>", True, True), ("<video id=x controls>", True, True),
    ("<details><summary id=x>", True, True), ("<summary id=x>", False, False),
    ("<p id=x contenteditable>", True, True), ("<p id=x contenteditable=false>", False, False),
]  # fmt: skip


@pytest.mark.parametrize(("html", "focusable", "tabbable"), FOCUS)
def test_focus(html: str, focusable: bool, tabbable: bool) -> None:
    document = parse(html)
    element = document.element("x")
    assert element is not None
    assert (is_focusable(document, element), is_tabbable(document, element)) == (focusable, tabbable)


def test_the_language_of_an_element_is_the_nearest_that_is_declared() -> None:
    document = parse("<html lang=en><p lang=de>a<b id=x>b</b><i lang='' id=y></i></p><p id=z xml:lang=fr>")
    found = [declared_language(document, document.by_id[key][0]) for key in "xyz"]
    assert found == ["de", "", "en"]


def test_cells_stand_where_rows_and_columns_that_they_span_put_them() -> None:
    document = parse("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tfoot><tr><td rowspan=0>e</table>")
    cells = table_cells(document, document.tagged("table")[0])
    assert [(cell.column, cell.row, cell.width, cell.height) for cell in cells] == [
        (0, 0, 1, 2), (1, 0, 2, 1), (1, 1, 1, 1), (2, 1, 1, 1), (0, 2, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "idle"),
    [
        ("<tr><th>a<th>b<tr><td>1", ["b"]),
        ("<tr><th>a<th>b<tr><td colspan=2>1", []),
        ("<tr><th>a<td>1<tr><th>b", ["b"]),
        ("<tr><th id=h>a<tr><td></td><td headers=h>1", []),
        ("<tr><th scope=row>a<tr><td>1", ["a"]),
        ("<tr><th id=h>a<th>b<tr><td>1<td headers=h>2", ["b"]),
    ],
)
def test_header_cells_without_cells(html: str, idle: list[str]) -> None:
    document = parse(f"<table>{html}</table>")
    found = idle_headers(document, document.tagged("table")[0], lambda _: True)
    assert [header.children[0] for header in found] == idle


def test_the_winning_declaration_and_the_font_size() -> None:
    document = parse(
        "<style>p{font-size:20px;width:1px} .c{font-size:150%} #x{width:2px!important}</style>"
        "<div style='font-size:10px'><p id=x class=c style='width:3px'>a<b id=y style='font-size:2em'>b</b></p></div>"
    )
    first, second = (document.by_id[key][0] for key in "xy")
    assert style(document, first, "width") == "2px"
    assert (font_size(document, first), font_size(document, second)) == (15.0, 30.0)
