"""The parser of the blocks of Markdown. A rule of its own sees most headings and paragraphs before any other is asked.

A line that begins with a letter, after a line like any other and before an empty one, can be nothing but a
paragraph (CommonMark 0.31, section 4.8), unless a definition follows; the other thirteen rules need not look at it.
With a ``#`` before an empty line it is a heading or a paragraph, and no head of a table.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.heading import heading
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

# markdown-it's own default; CommonMark's preset of 20 would leave out text that a person can write.
DEEPEST = 100


def parser_of_blocks() -> MarkdownIt:
    """Blocks alone: the inline rules never run."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    parser.use(deflist_plugin).use(footnote_plugin, inline=False, move_to_end=False)
    parser.block.ruler.before("table", "short_paragraph", _short_paragraph)
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


block_parser = cache(parser_of_blocks)


def _short_paragraph(state: StateBlock, line: int, _: int, silent: bool) -> bool:
    start, after = state.bMarks[line] + state.tShift[line], line + 1
    sign = state.src[start : start + 1]
    if silent or not (sign == "#" or sign.isalpha()) or state.sCount[line] - state.blkIndent >= _CODE:
        return False
    end = state.lineMax
    if after < end and not state.isEmpty(after):
        return False
    if sign == "#":
        return heading(state, line, end, silent)
    if after + 1 < end and state.src.startswith((":", "~"), state.bMarks[after + 1] + state.tShift[after + 1]):
        return False
    content = state.src[start : state.eMarks[line]].rstrip(" \t")
    if content[-1:].isspace():
        return False
    state.line, level = after, state.level
    state.tokens += (
        Token("paragraph_open", "p", 1, map=[line, after], level=level, block=True),
        Token("inline", "", 0, map=[line, after], level=level + 1, children=[], content=content, block=True),
        Token("paragraph_close", "p", -1, level=level, block=True),
    )
    return True


_CODE = 4  # columns of indent that make code of a line
