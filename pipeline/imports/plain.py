"""Plain text in, an article in Markdown out: the title, headings, lists and paragraphs recognized."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.imports.characters import tidy
from pipeline.imports.escaping import at_line_start, escaped
from pipeline.imports.imported import Block, BlockKind, Imported, LeftOut, left_out
from pipeline.imports.leftovers import without_leftovers
from pipeline.imports.writing import written
from pipeline.model import Span, Text, Traced

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*\Z")
_RULE = re.compile(r"\s*(?:[*_=~–—-]\s*){3,}\Z")
_BULLET = re.compile(r"\s*([-*+•·▪◦‣○●–])\s+(?=\S)")
_NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
_ENDS_SENTENCE = re.compile(r"[.,;:…。，；：؛،।]['\"”’)»]*\Z")
_BYLINE = re.compile(r"(?:by|por|par|von|di|door|av|af)\s+[^\W\d_]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")

# A heading is a label: GOV.UK's and WordPress's guides both keep headings below 65-70 characters;
# a title may be longer.
HEADING_LETTERS = 80
HEADING_WORDS = 12
TITLE_LETTERS = 160
LONG_LINE = 100  # nobody wraps lines later: such a line is a paragraph of its own
SHORT_LINE = 45  # lines that stay this short were broken on purpose: an address, a verse


def import_plain(text: str, *, path: str = "article.txt", facts: Mapping[str, object] | None = None) -> Imported:
    """The article in a plain text. Every line is in the article or in ``left_out``."""
    whole, left = tidy(Traced.whole(Text(path, text)))
    blocks = [block for lines in _groups(whole.text) for block in _blocks(whole.text, lines)]
    blocks, form = without_leftovers(whole, blocks)
    title, blocks, dropped = _title(whole, blocks)
    headed = _with_headings(blocks)
    return written(title, headed, [*left, *form, *dropped], facts=facts)


def _groups(text: str) -> Iterator[list[Span]]:
    """The lines between blank lines, each without its line end."""
    group: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group().rstrip("\r\n")
        if line.strip():
            group.append(Span(match.start(), match.start() + len(line)))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _blocks(text: str, lines: Sequence[Span]) -> Iterator[Block]:
    """The blocks that stand between two blank lines."""
    strings = [text[span.start : span.end] for span in lines]
    if len(lines) == 1 and _RULE.match(strings[0]):
        yield Block("* * *", strings[0].strip(), lines[0], BlockKind.OTHER)
        return
    if len(lines) >= 2 and _UNDERLINE.match(strings[1]) and not _BULLET.match(strings[0]):
        level = 1 if "=" in strings[1] else 2
        yield _heading(strings[0].strip(), Span(lines[0].start, lines[1].end), level)
        if lines[2:]:
            yield from _blocks(text, lines[2:])
        return
    starts = [index for index, line in enumerate(strings) if _BULLET.match(line) or _NUMBER.match(line)]
    if starts and _is_list(strings, starts):
        if starts[0]:
            yield from _paragraphs(strings[: starts[0]], lines[: starts[0]])
        yield _list(strings, lines, starts)
        return
    yield from _paragraphs(strings, lines)


def _is_list(lines: Sequence[str], starts: Sequence[int]) -> bool:
    """Two items or more of one sort; a single one only where it is a bullet at the very start."""
    if len(starts) == 1:
        return starts[0] == 0 and bool(re.match(r"\s*[-*•·▪◦‣○●]\s", lines[0]))
    return len({bool(_NUMBER.match(lines[index])) for index in starts}) == 1


def _list(lines: Sequence[str], spans: Sequence[Span], starts: Sequence[int]) -> Block:
    items: list[str] = []
    words: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        number = _NUMBER.match(lines[start])
        match = number or _BULLET.match(lines[start])
        mark = f"{int(number[1])}." if number else "-"
        text = " ".join(
            [lines[start][match.end() if match else 0 :].strip(), *(line.strip() for line in lines[start + 1 : end])]
        )
        items.append(f"{mark} {at_line_start(escaped(text))}")
        words.append(text)
    span = Span(spans[starts[0]].start, spans[-1].end)
    return Block("\n".join(items), "\n".join(words), span, BlockKind.OTHER)


def _paragraphs(lines: Sequence[str], spans: Sequence[Span]) -> Iterator[Block]:
    if any(len(line) > LONG_LINE for line in lines):
        for line, span in zip(lines, spans, strict=True):
            yield _paragraph([line.strip()], span)
        return
    broken = len(lines) > 1 and max(len(line.strip()) for line in lines) <= SHORT_LINE
    yield _paragraph([line.strip() for line in lines], Span(spans[0].start, spans[-1].end), hard=broken)


def _paragraph(lines: Sequence[str], span: Span, *, hard: bool = False) -> Block:
    end = "\\\n" if hard else "\n"
    return Block(at_line_start(end.join(escaped(line) for line in lines)), "\n".join(lines), span)


def _heading(words: str, span: Span, level: int) -> Block:
    return Block(escaped(words), words, span, BlockKind.HEADING, level)


def _title(text: Traced, blocks: Sequence[Block]) -> tuple[str, list[Block], list[LeftOut]]:
    """The first line if it can be a title; else the first words, which then stay in the text as well."""
    if not blocks:
        return "Untitled", [], []
    first = blocks[0]
    if first.kind is BlockKind.HEADING or _may_be_title(first):
        return " ".join(first.words.split()), list(blocks[1:]), []
    words = " ".join(first.words.split()[:10]).rstrip(".,;: ")
    why = "no title found: the first words stand in for it; write one"
    return words, list(blocks), [left_out(text, first.span, why, words)]


def _may_be_title(block: Block) -> bool:
    if block.kind is not BlockKind.TEXT or "\n" in block.words or len(block.words) > TITLE_LETTERS:
        return False
    return not _ENDS_SENTENCE.search(block.words)


def _with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Short lines that head the text below them become headings of level 2."""
    done: list[Block] = []
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if following is not None and following.kind is not BlockKind.HEADING and _may_be_heading(block, following):
            done.append(_heading(" ".join(block.words.split()), block.span, 2))
        else:
            done.append(block)
    return done


def _may_be_heading(block: Block, following: Block) -> bool:
    words = block.words
    if block.kind is not BlockKind.TEXT or "\n" in words or len(words) > HEADING_LETTERS:
        return False
    if _ENDS_SENTENCE.search(words) or _BYLINE.match(words) or len(words.split()) > HEADING_WORDS:
        return False
    letter = next((c for c in words if c.isalpha()), "")
    if not letter or letter.islower():
        return False
    return _is_title_case(words) or len(following.words) > 1.5 * len(words)


def _is_title_case(words: str) -> bool:
    """Most words of four letters and more start with a capital."""
    long = [word for word in _WORD.findall(words) if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) / len(long) > 0.6
