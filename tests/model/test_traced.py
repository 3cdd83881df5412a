"""Origins survive cutting, joining and rewriting."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Piece, Place, Span, Text, Traced

TEXT = Text("a.md", "hello & world\nline two")


def test_a_rewritten_piece_answers_as_a_whole_and_its_neighbours_letter_by_letter() -> None:
    traced = Traced.whole(TEXT).rewrite([(6, 7, "&amp;")])
    assert traced.text == "hello &amp; world\nline two"
    assert traced.place(6, 11) == Place("a.md", 1, 7, 1, 8)
    assert traced.place(8, 9) == Place("a.md", 1, 7, 1, 8)
    assert traced.place(12, 17) == Place("a.md", 1, 9, 1, 14)


def test_what_the_pipeline_made_has_no_place() -> None:
    joined = Traced.join(["<p>", Traced.whole(TEXT, Span(0, 5)), "</p>"])
    assert joined.place(0, 3) is None
    assert joined.place(0, 4) == Place("a.md", 1, 1, 1, 2)
    assert joined.place(3, 8) == Place("a.md", 1, 1, 1, 6)


def test_an_insertion_at_the_start_keeps_all_places() -> None:
    traced = Traced.whole(TEXT).rewrite([(0, 0, "> ")])
    assert traced.text.startswith("> hello")
    assert traced.place(2, 7) == Place("a.md", 1, 1, 1, 6)


def test_where_texts_meet_the_first_one_answers() -> None:
    other = Text("b.po", "monde")
    joined = Traced.join([Traced.whole(TEXT, Span(0, 6)), Traced.whole(other)])
    assert joined.place(0, 11) == Place("a.md", 1, 1, 1, 7)
    assert joined.place(6, 11) == Place("b.po", 1, 1, 1, 6)


@given(st.text(max_size=30), st.data())
def test_every_slice_leads_to_its_own_characters(content: str, data: st.DataObject) -> None:
    text = Text("x", content)
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    cut = Traced.join(["«", Traced.whole(text).slice(start, end), "»"])
    assert cut.text == f"«{content[start:end]}»"
    for offset in range(1, len(cut.text) - 1):
        origin = cut.origin(offset, offset + 1)
        assert origin is not None
        assert content[origin[1].start : origin[1].end] == cut.text[offset]


@given(st.text(alphabet="ab\r\n", max_size=20), st.integers(0, 20))
def test_line_and_column_lead_back_to_the_offset(content: str, offset: int) -> None:
    text = Text("x", content)
    offset = min(offset, len(content))
    line, column = text.position(offset)
    assert text.offset(line, column) == offset
    before = content[:offset]
    if not (before.endswith("\r") and content[offset : offset + 1] == "\n"):
        assert line == len(before.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def test_pieces_are_counted_out_once_and_only_if_asked() -> None:
    asked: list[int] = []

    def pieces() -> Iterator[Piece]:
        asked.append(1)
        yield Piece(0, 5, TEXT, Span(0, 5))

    traced = Traced("hello", pieces)
    joined = Traced.join(["<p>", traced, "</p>"])
    assert joined.text == "<p>hello</p>"
    assert not asked
    assert joined.place(3, 8) == Place("a.md", 1, 1, 1, 6)
    assert traced == Traced("hello", (Piece(0, 5, TEXT, Span(0, 5)),))
    assert asked == [1]
    assert pickle.loads(pickle.dumps(joined)) == joined  # as a pool of processes sends it
