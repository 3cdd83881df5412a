"""Which pages have one shape, and which page of a shape is opened."""

from __future__ import annotations

from pipeline.markup import read_document
from pipeline.model import Outcome, Page, Site, Text, Traced
from pipeline.rules.accessibility.layout_not_checked import Shape, check, facts, groups


def page(path: str, body: str, attributes: str = 'lang="en"') -> Page:
    html = f"<!DOCTYPE html><html {attributes}><head><title>x</title></head><body>{body}</body></html>"
    return Page(path, path.split("/")[0], Traced.whole(Text(path, html)))


def shape(body: str, attributes: str = 'lang="en"') -> Shape:
    return facts(read_document(page("en/x.html", body, attributes)))


def test_texts_and_repetition_make_no_other_shape() -> None:
    one = shape("<h1>Rest</h1><p>One</p>")
    assert shape("<h1>Move</h1><p>One</p><p>Two</p><p>Two</p>").paths == one.paths
    assert shape("<p>One</p><h1>Rest</h1>").paths == one.paths


def test_elements_classes_roles_and_styles_make_another() -> None:
    shapes = [
        shape(body).paths
        for body in (
            "<p>x</p>", "<p class='note'>x</p>", "<p style='color:red'>x</p>", "<p role='note'>x</p>", "<div>x</div>",
            "<div><p>x</p></div>",
        )
    ]  # fmt: skip
    assert len(set(shapes)) == len(shapes)


def test_the_head_and_the_inside_of_figures_do_not_count() -> None:
    assert shape("<svg><g><path/></g></svg>").paths == shape("<svg><circle/></svg>").paths


def test_the_direction_counts() -> None:
    shapes = {
        "ar/a.html": shape("<p>x</p>", 'lang="ar"'),
        "en/a.html": shape("<p>x</p>"),
        "fa/a.html": shape("<p>x</p>", 'lang="en" dir="rtl"'),
    }
    assert [group.pages for group in groups(shapes)] == [("ar/a.html", "fa/a.html"), ("en/a.html",)]


def test_a_page_with_all_the_parts_of_another_shows_it_too() -> None:
    shapes = {
        "a.html": shape("<p>short</p>"),
        "b.html": shape("<p>one</p><ul><li>two</li></ul>"),
        "c.html": shape("<p>one</p><ol><li>two</li></ol>"),
    }
    found = {group.shown_by: group.pages for group in groups(shapes)}
    assert found == {"b.html": ("a.html", "b.html"), "c.html": ("c.html",)}


def test_the_page_with_the_longest_word_is_opened() -> None:
    shapes = {
        "de/a.html": shape("<p>Rückenmarkstimulation</p>"),
        "en/a.html": shape("<p>stimulation</p>"),
        "es/a.html": shape("<p>estimulación</p>"),
    }
    assert [(group.shown_by, len(group.pages)) for group in groups(shapes)] == [("de/a.html", 3)]


def test_between_equals_the_first_path_is_opened() -> None:
    shapes = {path: shape("<p>same</p>") for path in ("en/c.html", "en/a.html", "en/b.html")}
    assert [group.shown_by for group in groups(shapes)] == ["en/a.html"]


def said(opened: dict[str, str] | None) -> list[tuple[str | None, str]]:
    pages = {path: page(path, body) for path, body in (("en/a.html", "<p>x</p>"), ("en/b.html", "<p>longer</p>"))}
    site = Site({path: facts(read_document(one)) for path, one in pages.items()}, pages)
    problems = list(check(site, opened))
    assert all(problem.outcome is Outcome.NOT_CHECKED for problem in problems)
    return [(problem.page, problem.message) for problem in problems]


def test_each_shape_is_named_once_where_no_browser_looked() -> None:
    ((path, message),) = said(None)
    assert path == "en/b.html"
    assert "this page and 1 more of its shape were not checked: that needs a browser" in message


def test_a_page_that_was_opened_is_not_named() -> None:
    assert said({"en/b.html": ""}) == []


def test_a_page_that_could_not_be_opened_says_why() -> None:
    ((_, message),) = said({"en/b.html": "the page did not answer within 90 seconds"})
    assert "were not checked: the page did not answer within 90 seconds. Look at it yourself" in message


def test_pages_that_stay_as_they_were_are_not_counted() -> None:
    one = page("en/a.html", "<p>x</p>")
    site = Site({"en/a.html": facts(read_document(one)), "en/old.html": facts(read_document(one))}, {"en/a.html": one})
    ((problem),) = check(site, None)
    assert problem.page == "en/a.html"
    assert "of this page were not checked" in problem.message
