"""The rule for paragraphs of one line gives what the parser gives without it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pipeline.formats.markdown.paragraphs import parser_of_blocks

_LINES = (
    "", "", "words", "Élan\u00a0", "a b  ", "    code", "  two", "> quote", ">", "> a", "* item", "1. one", "- ", "---",
    "===", ": definition", "~ tilde", "# heading", "| a | b |", "| - | - |", "a | b", "- | -", "```", "[^1]: note",
    "# | a |", "#", "#a", "###### a #", "[a]: b", "<div>", "</div>", "x\ty", "\tz", "日本", "a\\", "* * *",
)  # fmt: skip


def tokens(parser: MarkdownIt, text: str) -> list[tuple[object, ...]]:
    return [(one.type, one.tag, one.map, one.content, one.level, one.hidden) for one in parser.parse(text)]


@given(st.lists(st.sampled_from(_LINES), max_size=9).map("\n".join))
@settings(max_examples=400, deadline=None)
def test_both_parsers_agree(text: str) -> None:
    without = parser_of_blocks()
    without.block.ruler.disable("short_paragraph")
    assert tokens(parser_of_blocks(), text) == tokens(without, text)
