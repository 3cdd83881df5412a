"""The copy that a browser opens: numbered, and otherwise the page."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.browser import measured, numbered
from pipeline.model import Span
from tests.browser.pages import document

NUMBER = re.compile(r' data-everyreader="(\d+)"')
OPENING = re.compile(r"<([^\s/>]+)\Z")
TAGS = st.lists(
    st.sampled_from(["<p>", "</p>", "<div class='a>b'>", "</div>", "<br/>", "<td>", "<!-- <b> -->", "<b", "a < b",
                     "<i x=1>", "<svg><path d='M0'/></svg>", "<script>'<p>'</script>", "é", "\n"]),
    max_size=25,
)  # fmt: skip


@given(TAGS)
def test_without_its_numbers_the_copy_is_the_page(parts: list[str]) -> None:
    html = "".join(parts)
    assert NUMBER.sub("", numbered(document(html))) == html


@given(TAGS)
def test_each_number_stands_in_the_tag_of_its_element(parts: list[str]) -> None:
    page = document("".join(parts))
    copy = numbered(page)
    for match in NUMBER.finditer(copy):
        element = page.elements[int(match[1])]
        opening = OPENING.search(copy, 0, match.start())[1]
        assert opening.lower() == element.tag.lower()
        start = len(NUMBER.sub("", copy[: match.start()])) - len(opening) - 1
        assert page.span(element).start == start


def test_measurements_lead_to_the_start_tag() -> None:
    page = document("<p>One</p>\n<p id='two'>Two</p>")
    number = int(NUMBER.search(numbered(page), numbered(page).index("One"))[1])
    row = {"at": number, "words": "Two", "view": "narrow", "excess": 12}
    (overflow,) = measured(page, {"overflows": [row]}).overflows
    assert overflow.span == Span(11, 23)
    assert page.text[overflow.span.start : overflow.span.end] == "<p id='two'>"


def test_an_element_that_is_not_in_the_page_counts_as_the_page() -> None:
    page = document("<html><p>One</p>")
    (cut,) = measured(page, {"cuts": [{"at": 999, "words": "", "view": "wide"}]}).cuts
    assert cut.span == page.span(page.root)
