"""HTML in, messages and skeleton out: what stands between block elements is one message, its inline tags in it."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.formats.html.elements import IMPLIED_ENDS, INLINE, OPAQUE, kind_of
from pipeline.formats.html.tags import write_tag
from pipeline.formats.inline.marks import Mark, Shape
from pipeline.formats.inline.scan import RAW_TEXT, HtmlScanner
from pipeline.formats.inline.tags import VOID, entity
from pipeline.formats.inline.words import is_worth_translating
from pipeline.formats.instructions import Instruction, instruction_of
from pipeline.formats.sketch import Sketch
from pipeline.model import Form, Kind, Traced

_SIGN = re.compile(r"[<&]")


class HtmlWalk:
    """Goes through HTML once; remembers its open elements, so that a fragment can follow another."""

    def __init__(self, sketch: Sketch, otherwise: Kind = Kind.PARAGRAPH) -> None:
        self.sketch, self.otherwise = sketch, otherwise
        self.open: list[str] = []
        self.count: Counter[str] = Counter()
        self.quiet_from: int | None = None  # how many elements were open when one not for translation began
        self.quiet_next = False  # the element that follows is not for translation
        self.waiting: Mark | None = None  # a start tag that may come to hold one message
        self.run: list[Mark] = []
        self.content = Traced("")

    @property
    def quiet(self) -> bool:
        return self.quiet_from is not None

    def walk(self, content: Traced) -> None:
        """Writes a fragment into the sketch."""
        self.content = content
        text, scanner = content.text, HtmlScanner(content.text)
        start = position = 0  # where the run at hand began, and where reading is
        while found := _SIGN.search(text, position):
            mark = scanner.at(found.start()) if found.group() == "<" else entity(text, found.start())
            position = mark.end if mark else found.end()
            if mark is None:
                continue
            if mark.shape is Shape.TEXT or (mark.tag in INLINE and not self._silent(mark)):
                self.run.append(mark)
                continue
            if mark.tag == "!" and not self._instructs(mark):
                self.run.append(mark)
                continue
            self._flush(start, mark.start, before=mark)
            position = start = self._block(mark, scanner)
        end = len(text) if scanner.open_from is None else scanner.open_from
        self._flush(start, end)
        self._write_waiting()
        self.sketch.copy(content.slice(end, len(text)))

    def _silent(self, mark: Mark) -> bool:
        """Whether an inline tag begins, or ends, what a comment set apart from translation."""
        return bool(self.count[mark.tag]) if mark.data.closing else self.quiet_next and not self.run

    def _instructs(self, mark: Mark) -> bool:
        instruction, words = instruction_of(mark.data.raw)
        if instruction is Instruction.COMMENT:
            self.sketch.comments.append(words)
        elif instruction is Instruction.NO_TRANSLATE:
            self.quiet_next = True
        return instruction is not Instruction.NONE

    def _block(self, mark: Mark, scanner: HtmlScanner) -> int:
        """Takes a tag that ends a run; gives the place where the next one begins."""
        if mark.tag == "!":
            self._write_waiting()
            self.sketch.copy(self.content.slice(mark.start, mark.end))
            return mark.end
        if mark.data.closing:
            self._write_waiting()
            self._close(mark.tag)
            self.sketch.copy(self.content.slice(mark.start, mark.end))
            return mark.end
        self._end_implied(mark.tag)
        self._write_waiting()
        if mark.tag in OPAQUE:
            return self._opaque(mark, scanner)
        if mark.tag in VOID:
            write_tag(self.sketch, self.content, mark, quiet=self.quiet or self.quiet_next)
            self.quiet_next = False
            return mark.end
        self.waiting = mark
        self._push(mark)
        return mark.end

    def _push(self, mark: Mark) -> None:
        if (self.quiet_next or mark.data.value("translate") == "no") and not self.quiet:
            self.quiet_from = len(self.open)
        self.quiet_next = False
        self.open.append(mark.tag)
        self.count[mark.tag] += 1

    def _close(self, name: str) -> None:
        """Ends the innermost element of this name and all that are open inside it; a stray end tag ends nothing."""
        if not self.count[name]:
            return
        while self.open:
            ended = self.open.pop()
            self.count[ended] -= 1
            if self.quiet_from is not None and len(self.open) <= self.quiet_from:
                self.quiet_from = None
            if ended == name:
                return

    def _end_implied(self, name: str) -> None:
        if self.open and self.open[-1] == "p":
            self._close("p")  # no block stands inside a paragraph
        ended, border = IMPLIED_ENDS.get(name, (set(), set()))
        for opened in reversed(self.open[-16:] if ended else []):
            if opened in border:
                return
            if opened in ended:
                self._close(opened)

    def _opaque(self, mark: Mark, scanner: HtmlScanner) -> int:
        """An element that goes out as it stands, to the end of its end tag."""
        write_tag(self.sketch, self.content, mark, quiet=True)
        self.quiet_next = False
        if mark.data.raw.endswith("/>") and mark.tag not in RAW_TEXT:
            return mark.end
        end = scanner.raw_end(mark.tag, mark.end)
        self.sketch.copy(self.content.slice(mark.end, end))
        return end

    def _write_waiting(self, message: int | None = None) -> None:
        if self.waiting:
            write_tag(self.sketch, self.content, self.waiting, message, quiet=self.quiet)
        self.waiting = None

    def _flush(self, start: int, end: int, before: Mark | None = None) -> None:
        """Writes the text since the last block tag. ``before``: the tag that ends it."""
        run, self.run = self.run, []
        text = self.content.text
        if not run and not text[start:end].strip():
            if start < end:
                self._write_waiting()
                self.sketch.copy(self.content.slice(start, end))
            return
        if self.quiet or not _worth(self.content, start, end, run):
            self._write_waiting()
            self._verbatim(start, end, run)
            return
        whole = before is not None and before.data.closing and self.waiting is not None
        self._message(start, end, run, whole=whole)

    def _message(self, start: int, end: int, run: list[Mark], *, whole: bool) -> None:
        """A message; the space and the tags around it belong to the skeleton."""
        first, last = trimmed(self.content.text, start, end, run)
        around = [mark for mark in run if mark.end <= first or mark.start >= last]
        kind = kind_of(self.open, self.otherwise)
        level = int(self.open[-1][1]) if kind is Kind.HEADING and self.open[-1][1:].isdigit() else 0
        # An element with other tags around the message has other messages too, perhaps: it cannot name their language.
        alone = whole and not any(mark.shape is Shape.TAG and mark.tag != "!" for mark in around)
        if not alone:
            self._write_waiting()
            self._verbatim(start, first, [mark for mark in around if mark.end <= first])
        number = self.sketch.message(self.content.slice(first, last), kind, Form.HTML, level=level)
        if alone:
            self._write_waiting(number)
            self._verbatim(start, first, [mark for mark in around if mark.end <= first])
        self.sketch.slot(number, Form.HTML)
        self._verbatim(last, end, [mark for mark in around if mark.start >= last])

    def _verbatim(self, start: int, end: int, run: list[Mark]) -> None:
        """Text and tags that are no message, or around one; what they say in attributes still is."""
        for mark in run:
            if mark.shape is not Shape.TAG or mark.tag == "!":
                continue
            self.sketch.copy(self.content.slice(start, mark.start))
            write_tag(self.sketch, self.content, mark, quiet=self.quiet)
            start = mark.end
        if start < end:
            self.sketch.copy(self.content.slice(start, end))


def _worth(content: Traced, start: int, end: int, run: list[Mark]) -> bool:
    """Whether a run has words of its own; what its tags say in attributes is a message by itself otherwise."""
    marks = [mark._replace(start=mark.start - start, end=mark.end - start) for mark in run]
    return is_worth_translating(Traced(content.text[start:end]), marks, attributes=False)


def trimmed(text: str, start: int, end: int, run: list[Mark]) -> tuple[int, int]:
    """Where the message of a run begins and ends: space, comments and tags around all of it are off."""
    mates = _mates(run)
    low, high = 0, len(run) - 1
    while True:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if low <= high and run[low].start == start and _loose(run[low], opening=True):
            start, low = run[low].end, low + 1
        elif low <= high and run[high].end == end and _loose(run[high], opening=False):
            end, high = run[high].start, high - 1
        elif low < high and run[low].start == start and run[high].end == end and mates.get(low) == high:
            start, end, low, high = run[low].end, run[high].start, low + 1, high - 1
        else:
            return start, end


def _loose(mark: Mark, *, opening: bool) -> bool:
    """A comment, a line break or an image at either end, or the end of an element that did not begin here."""
    if mark.shape is not Shape.TAG:
        return False
    return mark.tag == "!" or mark.tag in VOID or (mark.data.closing and opening)


def _mates(run: list[Mark]) -> dict[int, int]:
    """The number of each start tag's end tag, where the two hold whole elements between them."""
    mates: dict[int, int] = {}
    opened: list[int] = []
    for number, mark in enumerate(run):
        if mark.shape is not Shape.TAG or mark.tag == "!" or mark.tag in VOID:
            continue
        if not mark.data.closing:
            opened.append(number)
        elif opened and run[opened[-1]].tag == mark.tag:
            mates[opened.pop()] = number
        else:
            opened.clear()
    return mates
