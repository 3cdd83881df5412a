"""Hostile pages: no crash, and time that grows with the size and no faster."""

from __future__ import annotations

import time

import pytest

from pipeline.markup import is_exposed, is_focusable, name, parse, role, visible_text

HOSTILE = {
    "deep": "<div>" * 30_000 + "x",
    "deep links": "<a href=x role=link>" * 5_000 + "x",
    "deep lists": "<ul><li>" * 5_000,
    "deep formatting": "<b><i>" * 1_000 + "x",
    "megabyte attribute": f'<img alt="{"x" * 1_000_000}">',
    "many attributes": "<p " + " ".join(f"a{n}=1" for n in range(5_000)) + ">",
    "never closed": "<a <b <c " * 3_000,
    "nul and surrogates": "<p\0>a\0b<title>\0\ud800</title>\udfff",
    "labels of each other": "<label for=a><input id=b></label><label for=b><input id=a></label>" * 50,
    "labelled in a circle": "<p id=a aria-labelledby=b>x</p><p id=b aria-labelledby=a>y</p>" * 50,
    "owned in a circle": "<p id=a aria-owns=b>x</p><p id=b aria-owns=a>y</p>",
    "all labelled by the same": "<p id=a>" + "word " * 2_000 + "</p>" + "<i role=img aria-labelledby=a></i>" * 2_000,
    "styles": "<style>" + "p{color:red}" * 2_000 + "a{{{" + "</style><p>x",
    "tables": "<table>" * 300 + "<tr><td colspan=99999 rowspan=99999>x" * 300,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_are_read(kind: str) -> None:
    document = parse(HOSTILE[kind])
    start = time.process_time()
    for element in document.elements[-2_500:]:
        role(document, element)
        name(document, element)
        is_exposed(document, element)
        is_focusable(document, element)
        document.span(element)
    visible_text(document, document.root)
    assert time.process_time() - start < 5
    assert document.root.end == len(document.elements)


def test_time_grows_with_the_size() -> None:
    block = "<h2>Part</h2><p>Some <a href=x>words</a> in <em>here</em></p><ul><li>One<li>Two</ul>"
    # The least of several runs: what else the machine does only adds. Ten times the page; squared would be 100.
    small, large = (min(_seconds(block * count) for _ in range(5)) for count in (150, 1_500))
    assert large < 40 * max(small, 0.002)


def _seconds(html: str) -> float:
    start = time.process_time()
    document = parse(html)
    for element in document.elements:
        name(document, element)
    return time.process_time() - start
