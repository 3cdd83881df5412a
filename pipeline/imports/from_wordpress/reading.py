"""A WordPress export (WXR) in, its items with every text traced into the file out.

The XML is read by expat with its own handlers: no document type is let in, so there are no entities
to expand or to fetch, and each text knows where it was written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from pipeline.imports.imported import UnreadableError
from pipeline.model import Span, Text, Traced

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, production 2
_DEEPEST = 100  # an export nests five levels


@dataclass(slots=True)
class Node:
    """One XML element with its children; ``text`` is its own character data."""

    name: str
    attrs: dict[str, str]
    offset: int
    text: Traced = field(default_factory=lambda: Traced(""))
    children: list[Node] = field(default_factory=list)

    def first(self, name: str) -> Node | None:
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> Iterator[Node]:
        return (child for child in self.children if child.name == name)

    def string(self, name: str) -> str:
        """The text of the first child of this name, "" where there is none."""
        child = self.first(name)
        return child.text.text.strip() if child else ""

    def traced(self, name: str) -> Traced:
        child = self.first(name)
        return child.text if child else Traced("")


def read_export(text: Text) -> Node:
    """The ``<channel>`` of an export. UnreadableError, with line and remedy, for anything else."""
    reader = _Reader(text)
    channel = next((node for node in reader.read().children if node.name == "channel"), None)
    if channel is None:
        raise UnreadableError("This is no WordPress export: there is no <channel> in it.", text.place(Span(0, 0)))
    return channel


class _Reader:
    """Builds the tree; expat calls back, so the state lives here."""

    def __init__(self, text: Text) -> None:
        self.text = text
        # Characters that XML forbids stand in many exports; as spaces they keep every other place.
        content = _FORBIDDEN.sub(" ", text.content)
        if content.startswith("\ufeff"):
            content = " " + content[1:] if content[1:2] != "<" else content
        self.content = content
        self.data = content.encode("utf-8")
        self.offsets = _Offsets(content)
        self.root = Node("", {}, 0)
        self.open: list[Node] = [self.root]
        self.runs: list[list[tuple[str, int]]] = [[]]

    def read(self) -> Node:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False
        parser.StartElementHandler = lambda name, attrs: self._start(parser, name, attrs)
        parser.EndElementHandler = lambda _: self._end(self._at(parser))
        parser.CharacterDataHandler = lambda data: self.runs[-1].append((data, self._at(parser)))
        parser.StartDoctypeDeclHandler = lambda *_: self._refuse_doctype(parser)
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError as error:
            place = self.text.place(Span(*[self.text.offset(error.lineno, error.offset + 1)] * 2))
            reason = expat.ErrorString(error.code)
            message = f"The export breaks off or is damaged here ({reason}). Export it again."
            raise UnreadableError(message, place) from error
        return self.root.children[0]

    def _at(self, parser: expat.XMLParserType) -> int:
        return self.offsets.character(parser.CurrentByteIndex)

    def _start(self, parser: expat.XMLParserType, name: str, attrs: dict[str, str]) -> None:
        at = self._at(parser)
        if len(self.open) > _DEEPEST:
            raise UnreadableError("This is no WordPress export: it nests too deeply.", self.text.place(Span(at, at)))
        node = Node(name, attrs, at)
        self.open[-1].children.append(node)
        self.open.append(node)
        self.runs.append([])

    def _end(self, at: int) -> None:
        node, runs = self.open.pop(), self.runs.pop()
        node.text = self._traced(runs, at)

    def _traced(self, runs: Sequence[tuple[str, int]], end: int) -> Traced:
        """Runs of character data as one text; an entity answers as a whole to where it stands."""
        parts: list[Traced] = []
        for index, (data, start) in enumerate(runs):
            stop = start + len(data)
            if self.content[start:stop] != data:
                stop = runs[index + 1][1] if index + 1 < len(runs) else end
            parts.append(Traced.of(data, self.text, Span(start, max(start, stop))))
        return Traced.join(_joined(parts))

    def _refuse_doctype(self, parser: expat.XMLParserType) -> None:
        at = self._at(parser)
        message = "The file declares a document type, which no WordPress export does. Take it out, or export again."
        raise UnreadableError(message, self.text.place(Span(at, at)))


def _joined(parts: Sequence[Traced]) -> list[Traced]:
    """Neighbours that stand side by side in the file as one piece: a CDATA section comes line by line."""
    done: list[Traced] = []
    for part in parts:
        piece, before = part.pieces[:1], done[-1].pieces[:1] if done else ()
        if piece and before and _adjoin(done[-1], part):
            span = Span(before[0].span.start, piece[0].span.end)
            done[-1] = Traced.of(done[-1].text + part.text, piece[0].origin, span)
        else:
            done.append(part)
    return done


def _adjoin(left: Traced, right: Traced) -> bool:
    first, second = left.pieces[0], right.pieces[0]
    exact = len(left.text) == len(first.span) and len(right.text) == len(second.span)
    return exact and first.span.end == second.span.start


class _Offsets:
    """Byte offsets in UTF-8 to character offsets, for ascending and other questions alike."""

    _STEP = 4096

    def __init__(self, content: str) -> None:
        self.content = content
        self.ascii = content.isascii()
        self.marks = [0]
        if not self.ascii:
            for start in range(0, len(content), self._STEP):
                self.marks.append(self.marks[-1] + len(content[start : start + self._STEP].encode("utf-8")))

    def character(self, byte: int) -> int:
        if self.ascii:
            return byte
        block = bisect_right(self.marks, byte) - 1
        start = block * self._STEP
        inside = self.content[start : start + self._STEP].encode("utf-8")[: byte - self.marks[block]]
        return start + len(inside.decode("utf-8", errors="ignore"))
