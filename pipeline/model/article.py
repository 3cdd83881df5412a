"""An article as the pipeline holds it: its segments, and the skeleton of HTML around their slots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.model.finding import Problem
from pipeline.model.place import Text
from pipeline.model.traced import Traced


class Kind(StrEnum):
    """What a segment is, in the words that a translator reads in the ``#.`` comment."""

    TITLE = "title"  # front matter: title
    DESCRIPTION = "description"  # front matter: description and other texts
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTE = "quotation"
    TABLE_HEADER = "table header"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    TERM = "term"
    DEFINITION = "definition"
    FOOTNOTE = "footnote"
    ALT = "alternative text"
    TITLE_ATTRIBUTE = "tooltip"
    LABEL = "label"  # aria-label and other attributes that are read out
    LINK = "link target"  # a destination that may be localized, where a format offers it
    HTML = "text in HTML"  # text inside an HTML block, of no better known kind
    TEMPLATE = "page template"  # a string of the Jinja2 templates


class Form(StrEnum):
    """How a segment is written into its slot."""

    INLINE = "inline"  # inline Markdown, rendered to HTML
    HTML = "html"  # inline HTML, in which Markdown's signs are plain characters
    TEXT = "text"  # plain text, escaped
    ATTRIBUTE = "attribute"  # plain text, escaped for a double-quoted attribute


@dataclass(frozen=True, slots=True)
class Segment:
    """One message: a piece of the article that a translator gets as a whole."""

    source: Traced
    kind: Kind
    level: int = 0
    context: str | None = None
    headings: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    plan: object = field(default=None, repr=False, compare=False)  # its inline markup, as formats/ read it

    @property
    def text(self) -> str:
        """The msgid: the segment with its inline markup kept."""
        return self.source.text

    @property
    def line(self) -> int:
        """The line in the article, from 1."""
        place = self.source.place(0, len(self.source))
        return place.line if place else 1


@dataclass(frozen=True, slots=True)
class Slot:
    """A hole in the skeleton that one segment fills."""

    segment: int
    form: Form


@dataclass(frozen=True, slots=True)
class LanguageMark:
    """The point in a start tag where ``lang`` and ``dir`` go if these segments are not in the page's language."""

    segments: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Address:
    """The value of an attribute that holds an address, unescaped; the published one goes here.

    ``written``: as the article writes it, quotation marks and all, for an address that is published
    as it is; the skeleton then has no quotation marks around it.
    """

    source: Traced
    written: str | None = None


Part = Traced | Slot | LanguageMark | Address


@dataclass(frozen=True, slots=True)
class References:
    """What an article defines for its inline text: link label → (address, title), footnote label → number."""

    links: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    footnotes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Article:
    """A parsed article. ``name`` is the path below the source folder without its ending: ``guides/pain``."""

    name: str
    format: str
    text: Text
    segments: tuple[Segment, ...]
    skeleton: tuple[Part, ...]
    meta: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    references: References = field(default_factory=References)
    _unmarked: list[tuple[str | Slot | Address, ...]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    _order: list[tuple[tuple[int, Form], ...]] = field(default_factory=list, init=False, repr=False, compare=False)
    _messages: list[tuple[tuple[str | None, str], ...]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @property
    def unmarked(self) -> tuple[str | Slot | Address, ...]:
        """The skeleton for a page that is all in one language, as strings and holes, without marks."""
        if not self._unmarked:  # made on first use, for all locales
            self._unmarked.append(tuple(_joined(self.skeleton)))
        return self._unmarked[0]

    @property
    def reading_order(self) -> tuple[tuple[int, Form], ...]:
        """The segments with their forms as a page has them, those of the front matter first; each once."""
        if not self._order:
            forms: dict[int, Form] = {}
            for part in self.skeleton:
                if isinstance(part, Slot):
                    forms.setdefault(part.segment, part.form)
            heads = [(number, Form.TEXT) for number in range(len(self.segments)) if number not in forms]
            self._order.append((*heads, *forms.items()))
        return self._order[0]

    @property
    def messages(self) -> tuple[tuple[str | None, str], ...]:
        """Context and msgid of each segment; segments of the same words are one message."""
        if not self._messages:
            self._messages.append(tuple([(segment.context, segment.source.text) for segment in self.segments]))
        return self._messages[0]

    @property
    def parts(self) -> tuple[Traced, ...]:
        """The whole file, in which the article's problems count."""
        return (Traced.whole(self.text),)


def _joined(skeleton: Iterable[Part]) -> Iterator[str | Slot | Address]:
    literals: list[str] = []
    for part in skeleton:
        if isinstance(part, Traced):
            literals.append(part.text)
        elif not isinstance(part, LanguageMark):
            if literals:
                yield "".join(literals)
                literals = []
            yield part
    if literals:
        yield "".join(literals)


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into the slots of one segment on one page.

    ``language`` is a BCP 47 tag where the text is not in the page's language (a fallback
    to the source), else None.
    """

    text: Traced
    language: str | None = None


class Fillings(Mapping[int, Filling]):
    """What fills the slots of an article in one locale, by the number of the segment: each made when it is asked for.

    ``texts``: the translation of each segment; None where the page shows the source, in ``source_locale``.
    ``traced`` gives a translation with its places, by its message.
    """

    __slots__ = ("_segments", "_traced", "source_locale", "texts")

    def __init__(
        self,
        segments: Sequence[Segment],
        texts: Sequence[str | None],
        source_locale: str,
        traced: Callable[[str, str], Traced],
    ) -> None:
        self.texts, self.source_locale = texts, source_locale
        self._segments, self._traced = segments, traced

    def __getitem__(self, number: int) -> Filling:
        if not 0 <= number < len(self.texts):
            raise KeyError(number)
        text, source = self.texts[number], self._segments[number].source
        return Filling(source, self.source_locale) if text is None else Filling(self._traced(source.text, text))

    def __iter__(self) -> Iterator[int]:
        return iter(range(len(self.texts)))

    def __len__(self) -> int:
        return len(self.texts)
