"""A plain text article in, its messages and skeleton out: blank lines part paragraphs, short lines are headings."""

from __future__ import annotations

import re

from pipeline.formats.sketch import Sketch
from pipeline.model import Form, Kind, Span, Traced

_PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*(?:(?:\r\n|\n|\r)[^\r\n]*\S[^\r\n]*)*")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")
_ENDS = frozenset(".!?:;,…。！？؟।")
_LONGEST_HEADING = 80  # characters: a line of a typed page
_ITEM = re.compile(r"(?:[-*•–]|\d{1,3}[.)])\s+")


def read_plain_body(sketch: Sketch, start: int) -> dict[str, object]:
    """Reads the article's text from ``start`` into the sketch.

    A first line that is short is the heading of level 1, each later short line without an end sign
    before a longer paragraph a heading of level 2. Lines that all begin with a bullet or a number are a list.
    """
    found = list(_PARAGRAPH.finditer(sketch.text.content, start))
    blocks = [Traced.whole(sketch.text, Span(*one.span())) for one in found]
    first = True
    for number, block in enumerate(blocks):
        following = blocks[number + 1].text if number + 1 < len(blocks) else ""
        if _is_heading(block.text, following, first=first):
            level = 1 if first else 2
            _block(sketch, block, f"h{level}", Kind.HEADING, level)
        elif _is_list(block.text):
            _list(sketch, block)
        else:
            _block(sketch, block, "p", Kind.PARAGRAPH, 0)
        first = False
    return {}


def _is_heading(text: str, following: str, *, first: bool) -> bool:
    """A single short line before a longer paragraph; without an end sign, but a title may ask a question."""
    line = text.strip()
    if "\n" in line or "\r" in line or len(line) > _LONGEST_HEADING or _ITEM.match(line):
        return False
    if line[-1] in _ENDS and not (first and line[-1] in "?!？！؟"):
        return False
    return len(following.strip()) > len(line) and any(map(str.isalpha, line))


def _is_list(text: str) -> bool:
    return all(_ITEM.match(line.lstrip()) for line in text.splitlines() if line.strip())


def _block(sketch: Sketch, block: Traced, tag: str, kind: Kind, level: int) -> None:
    words = unwrapped(block)
    number = sketch.message(words, kind, Form.TEXT, level=level)
    sketch.opened(tag, (number,))
    sketch.slot(number, Form.TEXT)
    sketch.made(f"</{tag}>\n")


def _list(sketch: Sketch, block: Traced) -> None:
    numbered = block.text.lstrip()[:1].isdigit()
    tag = "ol" if numbered else "ul"
    sketch.made(f"<{tag}>\n")
    position = 0
    for line in block.text.splitlines(keepends=True):
        start = position + len(line) - len(line.lstrip())
        item = _ITEM.match(block.text, start)
        position += len(line)
        if item and item.end() < position:
            _block(sketch, block.slice(item.end(), position), "li", Kind.LIST_ITEM, 0)
    sketch.made(f"</{tag}>\n")


def unwrapped(block: Traced) -> Traced:
    """A block on one line, without space at its ends."""
    text = block.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    words = block.slice(start, end)
    return words.rewrite((found.start(), found.end(), " ") for found in _LINE_END.finditer(words.text))
