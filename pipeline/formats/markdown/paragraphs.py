"""A rule for the parser of Markdown's blocks: a paragraph of one line, seen before any other rule is asked.

A line that begins with a letter, after a line like any other and before an empty one, can be nothing but a
paragraph (CommonMark 0.31, section 4.8), unless a definition follows; the other thirteen rules need not look at it.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock


def short_paragraphs(parser: MarkdownIt) -> None:
    """Adds the rule to a parser."""
    parser.block.ruler.before("table", "short_paragraph", _short_paragraph)


def _short_paragraph(state: StateBlock, line: int, _: int, silent: bool) -> bool:
    start, after = state.bMarks[line] + state.tShift[line], line + 1
    if silent or not state.src[start : start + 1].isalpha() or state.sCount[line] - state.blkIndent >= _CODE:
        return False
    end = state.lineMax
    if after < end and not state.isEmpty(after):
        return False
    if after + 1 < end and state.src.startswith((":", "~"), state.bMarks[after + 1] + state.tShift[after + 1]):
        return False
    content = state.src[start : state.eMarks[line]].rstrip(" \t")
    if content[-1:].isspace():
        return False
    state.line = after
    token = state.push("paragraph_open", "p", 1)
    token.map = [line, after]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = content, [line, after], []
    state.push("paragraph_close", "p", -1)
    return True


_CODE = 4  # columns of indent that make code of a line
