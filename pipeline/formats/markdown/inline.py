"""A message in inline Markdown in, its marks out: CommonMark 0.31 with strikethrough and footnote signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

from pipeline.formats.inline.marks import Image, Link, Mark, Note, Shape
from pipeline.formats.inline.tags import TagReader, entity
from pipeline.formats.markdown.delimiters import Flanking, Run, pair_runs, run_at
from pipeline.formats.markdown.links import LABEL, TailReader, allowed, encoded, label_key
from pipeline.formats.markdown.simple import simple_marks
from pipeline.model import References

_SIGN = re.compile(r"[!\\`*_~\[\]<&\n]")  # one set of characters: an alternative would be tried at each letter
_RUN = re.compile(r"\*+|_+|~+")
_TICKS = re.compile(r"`+")
_NOTE = re.compile(r"\[\^([^\s\[\]]+)\]")
_LETTERLIKE = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_ADDRESS = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\x00-\x20]*)>")
_MAIL = re.compile(rf"<([a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_LETTERLIKE}(?:\.{_LETTERLIKE})*)>")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_MARGIN = re.compile(r"[ \t]*")


@dataclass(slots=True)
class _Bracket:
    """A ``[`` or ``![`` that waits for its ``]``: how many marks and runs stood before it."""

    start: int
    end: int
    image: bool
    marks: int
    runs: int


class MarkdownReader:
    """Reads one message. ``wrapped``: a line end is white space, as in an article; else it is a line break."""

    def __init__(
        self,
        text: str,
        known: References,
        *,
        wrapped: bool = False,
        flanking: Flanking = Flanking.SPEC,
        any_target: bool = False,
    ) -> None:
        self.text, self.known, self.wrapped, self.flanking = text, known, wrapped, flanking
        self.any_target = any_target  # take targets that Markdown refuses as links too; the caller judges them
        self.marks: list[Mark] = []
        self.runs: list[Run] = []
        self.brackets: list[_Bracket] = []
        self.closed = 0  # link brackets below this depth are dead: a link holds no link
        self.numbers = count(1)
        self.tags: TagReader | None = None  # these two are made when the first sign asks for them
        self.tails: TailReader | None = None
        self.ticks: dict[int, list[int]] | None = None

    def read(self) -> tuple[Mark, ...]:
        text, position = self.text, 0
        while found := _SIGN.search(text, position):
            position = self._at(found.group(), found.start(), found.end())
        self._pair(0)
        return tuple(sorted(self.marks, key=lambda mark: mark.start))

    def _at(self, sign: str, start: int, end: int) -> int:
        """Takes the sign at ``start``; gives the place where reading goes on."""
        match sign:
            case "*" | "_" | "~":
                return self._delimiters(start)
            case "[":
                return self._open_bracket("[", start, end)
            case "!":
                image = self.text.startswith("[", end)
                return self._open_bracket("![", start, end + 1) if image else end
            case "]":
                return self._close_bracket(start)
            case "`":
                return self._code(start)
            case "\\":
                return self._escape(start)
            case "\n":
                return self._line_end(start)
            case "<":
                self.tags = self.tags or TagReader(self.text)
                return self._add(self._automatic(start) or self.tags.at(start), end)
        return self._add(entity(self.text, start), end)

    def _add(self, mark: Mark | None, otherwise: int) -> int:
        if mark is None:
            return otherwise
        self.marks.append(mark)
        return mark.end

    def _delimiters(self, start: int) -> int:
        found = _RUN.match(self.text, start)
        assert found is not None
        self.runs.append(run_at(self.text, start, found.end(), len(self.runs), self.flanking))
        return found.end()

    def _escape(self, start: int) -> int:
        following = self.text[start + 1 : start + 2]
        if following == "\n":
            return self._break(start, start + 2)
        if following not in _ESCAPABLE or not following:
            return start + 1
        return self._add(Mark(start, start + 2, Shape.TEXT, "", following), start + 2)

    def _line_end(self, start: int) -> int:
        if not self.wrapped:
            return self._break(start, start + 1)
        first = start
        while first and self.text[first - 1] == " ":
            first -= 1
        if start - first >= 2:
            return self._break(first, start + 1)
        end = self._margin(start + 1)
        return self._add(Mark(first, end, Shape.TEXT, "joint", "\n"), end)

    def _break(self, start: int, end: int) -> int:
        end = self._margin(end)
        return self._add(Mark(start, end, Shape.ATOM, "br"), end)

    def _margin(self, start: int) -> int:
        found = _MARGIN.match(self.text, start)
        return found.end() if found else start

    def _code(self, start: int) -> int:
        opening = _TICKS.match(self.text, start)
        assert opening is not None
        width = opening.end() - start
        if self.ticks is None:
            self.ticks = {}
            for found in reversed(list(_TICKS.finditer(self.text, start))):
                self.ticks.setdefault(found.end() - found.start(), []).append(found.start())
        ends = self.ticks.get(width, [])
        while ends and ends[-1] < opening.end():
            ends.pop()
        if not ends:
            return opening.end()
        return self._add(Mark(start, ends[-1] + width, Shape.ATOM, "code", width), start)

    def _automatic(self, start: int) -> Mark | None:
        found = _ADDRESS.match(self.text, start)
        prefix = ""
        if not found:
            found, prefix = _MAIL.match(self.text, start), "mailto:"
        if not found:
            return None
        written = prefix + found.group(1)
        href = encoded(written)
        if not self.any_target and not allowed(href):
            return None
        return Mark(start, found.end(), Shape.ATOM, "auto", Link(written, href))

    def _open_bracket(self, sign: str, start: int, end: int) -> int:
        note = _NOTE.match(self.text, start) if sign == "[" else None
        if note and note.group(1) in self.known.footnotes:
            label = note.group(1)
            data = Note(label, self.known.footnotes[label])
            return self._add(Mark(start, note.end(), Shape.ATOM, "note", data), end)
        self.brackets.append(_Bracket(start, end, sign == "![", len(self.marks), len(self.runs)))
        return end

    def _close_bracket(self, start: int) -> int:
        if not self.brackets:
            return start + 1
        depth = len(self.brackets) - 1
        opener = self.brackets.pop()
        dead = not opener.image and depth < self.closed
        self.closed = min(self.closed, depth)
        found = None if dead else self._target(opener, start)
        if found is None:
            return start + 1
        end, link = found
        self._pair(opener.runs)
        if opener.image:
            self._image(opener, start, end, link)
            return end
        number = next(self.numbers)
        self.marks.append(Mark(opener.start, opener.end, Shape.OPEN, "a", link, number))
        self.marks.append(Mark(start, end, Shape.CLOSE, "a", link, number))
        self.closed = depth
        return end

    def _image(self, opener: _Bracket, start: int, end: int, link: Link) -> None:
        inner = tuple(sorted(self.marks[opener.marks :], key=lambda mark: mark.start))
        del self.marks[opener.marks :]
        image = Image(link.written, link.href, link.title, opener.end, start, inner)
        self.marks.append(Mark(opener.start, end, Shape.ATOM, "img", image))

    def _pair(self, first: int) -> None:
        self.marks.extend(pair_runs(self.runs[first:], self.numbers, strict=self.flanking is Flanking.SPEC))
        del self.runs[first:]

    def _target(self, opener: _Bracket, start: int) -> tuple[int, Link] | None:
        self.tails = self.tails or TailReader(self.text, loose=self.flanking is Flanking.ANY)
        tail = self.tails.at(start + 1)
        if tail:
            end, written, title = tail
            href = encoded(written)
            if self.any_target or allowed(href):
                return end, Link(written, href, title)
        return self._reference(opener, start)

    def _reference(self, opener: _Bracket, start: int) -> tuple[int, Link] | None:
        links = self.known.links
        if not links:
            return None
        end, label = start + 1, self.text[opener.end : start]
        following = LABEL.match(self.text, end)
        if following:
            end, label = following.end(), following.group(1)
        elif self.text.startswith("[]", end):
            end += 2
        if len(label) > 999:
            return None
        found = links.get(label_key(label))
        if found is None:
            return None
        return end, Link(found[0], found[0], found[1], label_key(label))


def read_markdown(
    text: str,
    known: References,
    *,
    wrapped: bool = False,
    flanking: Flanking = Flanking.SPEC,
    any_target: bool = False,
) -> tuple[Mark, ...]:
    """All marks of a message in inline Markdown, in order, none inside another (an image holds its own)."""
    simple = simple_marks(text, any_target=any_target) if flanking is Flanking.SPEC else None
    if simple is not None:
        return simple
    return MarkdownReader(text, known, wrapped=wrapped, flanking=flanking, any_target=any_target).read()
