"""The quick reader of plain marks says what the reader of all Markdown says, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.inline.marks import Mark
from pipeline.formats.markdown.inline import MarkdownReader
from pipeline.formats.markdown.simple import simple_marks
from pipeline.model import References

_PIECES = (
    "a", "b", " ", "**", "*", "_", "__", "`", "``", "[", "]", "(", ")", "](", "[^a]", "!", "&", "&amp;", "<b>", "\\",
    ".", ",", "\u3000", "é", "日", "~", "\n", "javascript:x", " **a b** ", "*a b*", "[a](b)", "`a`",
)  # fmt: skip
_KNOWN = References({"b": ("x", "")}, {"a": 1})


def paired(marks: tuple[Mark, ...]) -> list[tuple[object, ...]]:
    """The marks with their pairs numbered in order."""
    numbers: dict[int, int] = {0: 0}
    return [(*mark[:5], numbers.setdefault(mark.pair, len(numbers))) for mark in marks]


@given(st.lists(st.sampled_from(_PIECES), max_size=9).map("".join), st.booleans(), st.booleans())
def test_both_readers_agree(text: str, wrapped: bool, any_target: bool) -> None:
    simple = simple_marks(text, any_target=any_target)
    if simple is not None:
        whole = MarkdownReader(text, _KNOWN, wrapped=wrapped, any_target=any_target).read()
        assert paired(simple) == paired(whole)


@pytest.mark.parametrize("text", ["no sign", "a **b c**, *d*.", "see [a b](https://c.org/d_e*f) & `g *h*`!"])
def test_plain_messages_are_read(text: str) -> None:
    assert simple_marks(text, any_target=False) is not None
