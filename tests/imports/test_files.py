"""Bytes: what a file is, and in which encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.imports import UnreadableError, import_file


def test_the_three_sorts_are_told_apart_by_content() -> None:
    export = Path(__file__).with_name("export.xml").read_bytes()
    assert len(import_file("any", export).articles) == 2
    assert (
        import_file("any", b"<!-- x -->\n<!DOCTYPE html><h1>Pain</h1><p>Text").articles[0].content.endswith("\nText\n")
    )
    assert import_file("a.htm", b"Pain <b>now</b>").articles[0].content.endswith("\nPain **now**\n")
    assert import_file("a.txt", b"Pain\n\nIt <b>hurts</b>.").articles[0].content.endswith("\nIt \\<b>hurts\\</b>.\n")


@pytest.mark.parametrize(
    "data",
    [
        "Title é".encode(),
        b"\xef\xbb\xbfTitle \xc3\xa9",
        "Title é".encode("utf-16"),
        "Title é".encode("cp1252"),
        '<meta charset="iso-8859-2"><h1>Title é</h1>'.encode("iso-8859-2"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert import_file("x", data).articles[0].title == "Title é"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", b'<?xml version="1.0"?><feed/>'])
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        import_file("x.bin", data)
    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == ("x.bin", 1)


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "is empty"), (b"\xef\xbb\xbf \n", "is empty"), (b'<?xml version="1.0"?>\n<svg xmlns="x"/>', "is a drawing")],
)
def test_what_is_no_article_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        import_file("pillow.svg", content)
