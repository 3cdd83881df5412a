"""What a reader of a format says, in order, in; the segments and the skeleton of an article out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from pipeline.formats.inline.marks import Mark, Plan
from pipeline.formats.inline.plans import plan_html_message, plan_markdown
from pipeline.formats.inline.rendering import write_source
from pipeline.formats.inline.words import message_words
from pipeline.formats.inline.writer import Writer, escape, merged
from pipeline.model import (
    Address,
    Form,
    Kind,
    LanguageMark,
    Part,
    Problem,
    References,
    Segment,
    Slot,
    Span,
    Text,
    Traced,
)

Place = Span | Callable[[], Span] | None  # where something stands in the article; perhaps looked for when asked
_PLACEHOLDER = re.compile("\ufdd0(\\d+)\ufdd1")


@lru_cache(maxsize=1024)
def _holding(number: int) -> tuple[LanguageMark, Traced, Slot]:
    """What a block has around its message: the same in every article."""
    return LanguageMark((number,)), Traced(">"), Slot(number, Form.INLINE)


class Sketch:
    """Collects an article from its start to its end: the one mutable thing of reading."""

    def __init__(self, text: Text, segments: Iterable[Segment] = ()) -> None:
        self.text = text
        self.segments: list[Segment] = list(segments)
        self.parts: list[Part] = []
        self.problems: list[Problem] = []
        self.comments: list[str] = []
        self.references = References()
        self.note_times: dict[str, int] = {}
        self._headings: list[tuple[int, str]] = []
        self._above: tuple[str, ...] = ()  # the titles of these headings
        self._writer = Writer()

    def made(self, html: str, span: Place = None) -> None:
        """HTML that stands for a range of the article, or that nothing in it stands for."""
        if span is None:
            self._writer.add(html)
        elif html:
            self._writer.stands_for(html, self.text, span)

    def copy(self, html: Traced) -> None:
        """HTML as the article has it."""
        self._writer.copy(html)

    def escaped(self, text: Traced) -> None:
        self._writer.text(text)

    def code(self, text: Traced) -> None:
        """Code, escaped; traced as a whole where escapes stand in it, since a piece for each would slow down pages."""
        self._writer.made(escape(text.text), text, 0, len(text.text))

    def address(self, source: Traced, written: str | None = None) -> None:
        """The published form of an address goes here, escaped for a double-quoted attribute."""
        self._part(Address(source, written))

    def opened(self, tag: str, segments: tuple[int, ...] = (), span: Place = None, attributes: str = "") -> None:
        """A start tag that can say the language of these segments."""
        self.made(f"<{tag}", span)
        if segments:
            self._part(LanguageMark(segments))
        self.made(f"{attributes}>")

    def slot(self, segment: int, form: Form) -> None:
        self._part(Slot(segment, form))

    def language_mark(self, segments: tuple[int, ...]) -> None:
        self._part(LanguageMark(segments))

    def block(self, tag: str, number: int, span: Place, attributes: str = "") -> None:
        """The start tag of a block that holds one message alone, and its slot."""
        self.made(f"<{tag}", span)
        self._flush()
        mark, end, slot = _holding(number)
        self.parts += (mark, Traced(f"{attributes}>") if attributes else end, slot)

    def _part(self, part: Part) -> None:
        self._flush()
        self.parts.append(part)

    def _flush(self) -> None:
        literal = self._writer.merged()
        if literal.text:
            self.parts.append(literal)
        self._writer = Writer()

    def message(
        self,
        raw: Traced,
        kind: Kind,
        form: Form,
        *,
        level: int = 0,
        written: str | None = None,
        marks: tuple[Mark, ...] | None = None,
    ) -> int:
        """A new segment; gives its number. Raw inline text is brought onto one line.

        ``written``: the value of an attribute as it stands, with its quotation marks, where it does.
        ``marks``: those of inline Markdown where they are known already.
        """
        source, plan = self.planned(raw, form, marks)
        return self._segment(merged(source), kind, level, plan or written, plan.marks if plan else ())

    def plain_message(self, source: Traced, kind: Kind, marks: tuple[Mark, ...], level: int = 0) -> int:
        """A new segment of one line of inline Markdown with marks of the plainest form: the message as it stands."""
        return self._segment(source, kind, level, Plan(source.text, marks), marks)

    def _segment(self, source: Traced, kind: Kind, level: int, plan: object, marks: tuple[Mark, ...]) -> int:
        comments: tuple[str, ...] = ()
        if self.comments:
            comments, self.comments = tuple(self.comments), []
        if kind is Kind.HEADING:
            while self._headings and self._headings[-1][0] >= level:
                self._headings.pop()
            self._above = tuple(title for _, title in self._headings)
        self.segments.append(Segment(source, kind, level, None, self._above, comments, plan))
        if kind is Kind.HEADING:
            words = message_words(source, marks)[0].text.strip() if marks else source.text.strip()
            self._headings.append((level, words))
            self._above = (*self._above, words)
        return len(self.segments) - 1

    def planned(self, raw: Traced, form: Form, marks: tuple[Mark, ...] | None = None) -> tuple[Traced, Plan | None]:
        """The msgid and its plan; plain text has none."""
        if form is Form.INLINE:
            return plan_markdown(raw, self.references, self.note_times, marks)
        return plan_html_message(raw) if form is Form.HTML else (raw, None)

    def literal(self, raw: Traced, form: Form) -> None:
        """Inline text that is no message, as HTML; its addresses can still be published elsewhere."""
        source, plan = self.planned(raw, form)
        if plan is None:
            self.escaped(source)
            return
        targets: list[str] = []

        def remember(href: str) -> str:
            targets.append(href)
            return f"\ufdd0{len(targets) - 1}\ufdd1"

        writer = Writer()
        write_source(writer, source, plan, remember, form)
        self._with_addresses(writer.result(), targets)

    def _with_addresses(self, html: Traced, targets: list[str]) -> None:
        done = 0
        for found in _PLACEHOLDER.finditer(html.text) if targets else ():
            if int(found.group(1)) >= len(targets):
                continue
            self._writer.copy(html, done, found.start())
            target = targets[int(found.group(1))]
            origin = html.origin(found.start(), found.end())
            self.address(Traced.of(target, *origin) if origin else Traced(target))
            done = found.end()
        self._writer.copy(html, done, len(html.text))

    def finished(self) -> tuple[Part, ...]:
        self._flush()
        return tuple(self.parts)
