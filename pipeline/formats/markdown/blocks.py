"""A Markdown article in, its segments and skeleton out: blocks by markdown-it-py, inline text by our own reader.

CommonMark 0.31 with GFM's tables, strikethrough and task lists, footnotes and definition lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from pipeline.formats.html.walk import HtmlWalk
from pipeline.formats.inline.marks import Mark
from pipeline.formats.inline.words import is_worth_translating
from pipeline.formats.inline.writer import escape
from pipeline.formats.instructions import Instruction, instruction_of
from pipeline.formats.markdown.faults import too_deep, undefined, unused
from pipeline.formats.markdown.footnotes import Footnotes, apart, find_footnotes
from pipeline.formats.markdown.images import write_image
from pipeline.formats.markdown.inline import read_markdown
from pipeline.formats.markdown.paragraphs import DEEPEST, block_parser
from pipeline.formats.markdown.places import Lines
from pipeline.formats.markdown.simple import simple_marks
from pipeline.formats.sketch import Sketch
from pipeline.model import Form, Kind, References, Span, Traced

_TASK = re.compile(r"\[([ xX])\][ \t]")
_ALIGN = re.compile(r"text-align:(\w+)")
_CONTAINERS = {"blockquote": Kind.QUOTE, "list_item": Kind.LIST_ITEM, "dd": Kind.DEFINITION}
_KINDS = {"heading": Kind.HEADING, "th": Kind.TABLE_HEADER, "td": Kind.TABLE_CELL, "dt": Kind.TERM}

_PLAIN_KINDS = {
    "paragraph_open": Kind.PARAGRAPH, "heading_open": Kind.HEADING, "th_open": Kind.TABLE_HEADER,
    "td_open": Kind.TABLE_CELL, "list_item_open": Kind.LIST_ITEM,
}  # fmt: skip


def read_markdown_body(sketch: Sketch, start: int, *, for_page: bool = False) -> dict[str, object]:
    """Reads the article's text from ``start`` into the sketch; Markdown says nothing of itself."""
    env: dict[str, dict[str, dict[str, str]]] = {}
    tokens = block_parser().parse(sketch.text.content[start:], env)
    links = {label: (entry["href"], entry["title"]) for label, entry in env.get("references", {}).items()}
    body, notes = apart(tokens)
    footnotes = Footnotes()
    if notes:
        in_order = [*body, *(token for note in notes.values() for token in note)]
        footnotes = find_footnotes(in_order, References(links, dict.fromkeys(notes, 0)))
    sketch.references = References(links, footnotes.numbers)
    lines = Lines(sketch.text, start)
    sketch.problems.extend([*too_deep(tokens, lines, DEEPEST), *unused(notes, footnotes.numbers, sketch.text.content)])
    Walk(sketch, lines, body, for_page=for_page).run()
    if footnotes.numbers:
        _write_footnotes(sketch, lines, footnotes, notes, for_page=for_page)
    return {}


def _write_footnotes(
    sketch: Sketch, lines: Lines, footnotes: Footnotes, notes: dict[str, list[Token]], *, for_page: bool
) -> None:
    sketch.made('<hr class="footnotes-sep" />\n<section class="footnotes">\n<ol class="footnotes-list">\n')
    for label, number in footnotes.numbers.items():
        sketch.made(f'<li id="fn{number}" class="footnote-item">')
        Walk(sketch, lines, notes[label], for_page=for_page, backlinks=footnotes.backlinks(label)).run()
        sketch.made("</li>\n")
    sketch.made("</ol>\n</section>\n")


class Walk:
    """Goes through blocks once, from the first to the last. ``backlinks`` end the last paragraph of a footnote."""

    def __init__(
        self, sketch: Sketch, lines: Lines, tokens: list[Token], *, for_page: bool, backlinks: str = ""
    ) -> None:
        self.sketch, self.lines, self.tokens = sketch, lines, tokens
        self.for_page, self.backlinks = for_page, backlinks
        self.kinds = [Kind.FOOTNOTE if backlinks else Kind.PARAGRAPH]
        self.row: Iterator[Traced] = iter(())
        self.waiting: Token | None = None  # a start tag to be written with the message that it holds
        self.in_figure = False
        self.quiet_until = 0  # blocks before this number are not for translation
        self.number = 0
        self.html = HtmlWalk(sketch, Kind.HTML)

    def run(self) -> None:
        done = 0
        for number, token in enumerate(self.tokens):
            self.number = number
            if number < done:
                continue
            if token.nesting > 0 and (taken := self._plain_block(token)):
                done = number + taken
            elif token.type == "inline":
                self._inline(token)
            elif token.nesting:
                self._tag(token)
            elif token.type in ("fence", "code_block"):
                self._code(token)
            elif token.type == "html_block":
                self._html(token)
            elif token.type == "hr":
                self.sketch.made("<hr />\n", self.lines.span(_line(token)))

    def _plain_block(self, opener: Token) -> int:
        """Writes a block that holds one message of the plainest marks and no more; so many tokens, 0 for others."""
        kind = _PLAIN_KINDS.get(opener.type)
        if kind is None or opener.hidden or self.backlinks or self.number < self.quiet_until or self.html.quiet:
            return 0
        item = opener.type == "list_item_open"
        block, inline = self.tokens[self.number + item : self.number + item + 2]
        if inline.type != "inline" or (item and not self._is_tight_item(block, inline)):
            return 0
        marks = simple_marks(inline.content, any_target=False)
        if marks is None or not is_worth_translating(Traced(inline.content), marks):
            return 0
        if self.number and self.tokens[self.number - 1].hidden:
            self.sketch.made("\n")
        if item:
            self.kinds.append(kind)
        elif kind is Kind.PARAGRAPH:
            kind = self.kinds[-1]
        level = int(opener.tag[1]) if kind is Kind.HEADING else 0
        number = self.sketch.plain_message(self._raw(inline, block), kind, marks, level)
        self.sketch.block(opener.tag, number, self._marker(opener), _attributes(opener) if opener.attrs else "")
        if item:
            return 4  # its end is still to come
        self.sketch.made(f"</{opener.tag}>\n")
        return 3

    def _is_tight_item(self, block: Token, inline: Token) -> bool:
        """Whether an item of a list holds a message without a paragraph and nothing after it, and is no task."""
        return block.hidden and not inline.content.startswith("[") and self.tokens[self.number + 4].nesting < 0

    def _tag(self, token: Token) -> None:
        name = token.type.rpartition("_")[0]
        if name in _CONTAINERS and token.nesting > 0:
            self.kinds.append(_CONTAINERS[name])
        elif name in _CONTAINERS:
            self.kinds.pop()
        if token.type == "tr_open":
            self.row = iter(self.lines.cells(self._row_contents(), _line(token)))
        if token.hidden:
            return
        if token.nesting < 0:
            self._close(token)
            return
        if self.number and self.tokens[self.number - 1].hidden:
            self.sketch.made("\n")
        if self._holds_message():
            self.waiting = token
            return
        self.sketch.opened(token.tag, (), self._marker(token), _attributes(token))
        following = self.tokens[self.number + 1]
        empty = following.nesting < 0 and following.tag == token.tag and token.type != "blockquote_open"
        if not (following.hidden or empty):
            self.sketch.made("\n")

    def _close(self, token: Token) -> None:
        if self.in_figure and token.type == "paragraph_close":
            self.in_figure = False
            self.sketch.made("</figure>\n")
            return
        if self.backlinks and self.number + 1 == len(self.tokens) and token.type == "paragraph_close":
            self.sketch.made(self.backlinks)
        self.sketch.made(f"</{token.tag}>\n")

    def _holds_message(self) -> bool:
        """Whether the start tag at hand holds one message and nothing else, as a tight list item may."""
        ahead = self.tokens[self.number + 1 : self.number + 5]
        if ahead[0].type == "inline":
            return True
        return len(ahead) == 4 and ahead[0].hidden and ahead[1].type == "inline" and ahead[3].nesting < 0

    def _row_contents(self) -> list[str]:
        contents: list[str] = []
        for place in range(self.number + 1, len(self.tokens)):
            token = self.tokens[place]
            if token.type == "tr_close":
                break
            if token.type == "inline":
                contents.append(token.content)
        return contents

    def _marker(self, token: Token) -> Callable[[], Span]:
        """Where the signs are in the article that a start tag stands for; looked for when somebody asks."""
        line = _line(token)
        if token.type == "heading_open" and token.markup.startswith("#"):
            return partial(self.lines.marker, line, token.markup)
        if token.type == "blockquote_open":
            return partial(self.lines.marker, line, ">")
        if token.type == "list_item_open":
            return partial(self.lines.marker, line, f"{token.info}{token.markup}")
        return partial(self.lines.span, line)

    def _inline(self, token: Token) -> None:
        block, opener, self.waiting = self.tokens[self.number - 1], self.waiting, None
        raw = self._raw(token, block)
        box, after_box = "", ""
        task = _TASK.match(raw.text) if self.tokens[self.number - 2].type == "list_item_open" else None
        if task and block.type == "paragraph_open":
            checked = "" if task.group(1) == " " else 'checked="" '
            box = f'<input {checked}disabled="" type="checkbox"> '
            if self.for_page:  # on a page the words of the item name its box
                box, after_box = f"<label>{box}", "</label>"
            raw = raw.slice(task.end(), len(raw))
        marks = read_markdown(raw.text, self.sketch.references, wrapped=True)
        self.sketch.problems.extend(undefined(raw, marks))
        if self.number < self.quiet_until or self.html.quiet or not is_worth_translating(raw, marks):
            self._open(opener, ())
            self.sketch.made(box)
            self.sketch.literal(raw, Form.INLINE)
            self.sketch.made(after_box)
        elif block.type == "paragraph_open" and opener and not box and _is_image(raw, marks):
            self._image(raw, marks[0], opener)
        else:
            self._message(raw, marks, block, opener, box)
            self.sketch.made(after_box)

    def _raw(self, token: Token, block: Token) -> Traced:
        if block.type in ("th_open", "td_open"):
            return next(self.row)
        line = _line(token)
        after = 0
        if block.type == "heading_open" and block.markup.startswith("#"):
            after = self.lines.marker(line, block.markup).end - self.lines.start(line)
        return self.lines.trace(token.content, line, after=after)

    def _message(self, raw: Traced, marks: tuple[Mark, ...], block: Token, opener: Token | None, box: str) -> None:
        name = block.type.rpartition("_")[0]
        level = int(block.tag[1]) if name == "heading" else 0
        number = self.sketch.message(raw, _KINDS.get(name, self.kinds[-1]), Form.INLINE, level=level, marks=marks)
        self._open(opener, (number,))
        self.sketch.made(box)
        self.sketch.slot(number, Form.INLINE)

    def _image(self, raw: Traced, mark: Mark, opener: Token) -> None:
        self.in_figure = self.for_page and bool(mark.data.title) and opener.type == "paragraph_open"
        if self.in_figure:
            self.sketch.made("<figure>\n")
        else:
            self._open(opener, ())
        write_image(self.sketch, raw, mark, figure=self.in_figure)

    def _open(self, opener: Token | None, segments: tuple[int, ...]) -> None:
        if opener:
            self.sketch.opened(opener.tag, segments, self._marker(opener), _attributes(opener))

    def _code(self, token: Token) -> None:
        sketch, line = self.sketch, _line(token)
        info = unescapeAll(token.info).strip() if token.info else ""
        language = f' class="language-{escape(info.split(maxsplit=1)[0])}"' if info else ""
        sketch.made(f"<pre><code{language}>", self.lines.span(line))
        sketch.code(self.lines.trace(token.content, line + (token.type == "fence")))
        sketch.made("</code></pre>\n")

    def _html(self, token: Token) -> None:
        content = self.lines.trace(token.content, _line(token))
        instruction, _ = instruction_of(token.content)
        if instruction is Instruction.NO_TRANSLATE:
            self.quiet_until = max(self.quiet_until, self._end_of_next())
            self.sketch.copy(content)
        elif self.number < self.quiet_until:
            self.sketch.copy(content)
        else:
            self.html.walk(content)

    def _end_of_next(self) -> int:
        """The number after the block that follows, whole."""
        depth = 0
        for number in range(self.number + 1, len(self.tokens)):
            depth += self.tokens[number].nesting
            if depth <= 0:
                return number + 1
        return len(self.tokens)


def _is_image(raw: Traced, marks: tuple[Mark, ...]) -> bool:
    return len(marks) == 1 and marks[0].element == "img" and (marks[0].start, marks[0].end) == (0, len(raw))


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _attributes(token: Token) -> str:
    strings: list[str] = []
    for name, value in token.attrs.items():
        aligned = _ALIGN.match(str(value)) if name == "style" else None
        strings.append(f' align="{aligned.group(1)}"' if aligned else f' {name}="{escape(str(value))}"')
    return "".join(strings)
