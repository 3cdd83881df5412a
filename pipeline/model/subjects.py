"""What rules look at. Every subject has ``parts``: the traced texts that a Problem's offsets count in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.model.article import Kind
from pipeline.model.place import Span
from pipeline.model.traced import Traced


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one block in one locale, as a reader reads them: no markup, entities resolved.

    ``apart`` are spans that are not this language's prose (code, URLs, text in another
    language, names kept as they are): no wording rule may report anything that touches them.
    """

    text: Traced
    locale: str
    kind: Kind
    level: int = 0
    headings: tuple[str, ...] = ()
    apart: tuple[Span, ...] = ()

    @property
    def parts(self) -> tuple[Traced, ...]:
        return (self.text,)


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of one page in one locale, in reading order; ``source`` is the same page in the source locale."""

    path: str
    locale: str
    blocks: tuple[Prose, ...]
    source: Body | None = None

    @property
    def parts(self) -> tuple[Traced, ...]:
        return tuple(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Entry:
    """A message and its translation. ``translations`` has one text, or one for each plural form.

    ``kind`` is the kind of block that the message stands in, None where nothing says it
    (a catalog made elsewhere). Parts: the translations in order, then the msgid, then the
    msgid_plural if there is one.
    """

    locale: str
    source_locale: str
    msgid: Traced
    translations: tuple[Traced, ...]
    msgid_plural: Traced | None = None
    context: str | None = None
    kind: Kind | None = None
    fuzzy: bool = False
    obsolete: bool = False
    flags: frozenset[str] = frozenset()
    comments: tuple[str, ...] = ()  # "# ", written by translators
    notes: tuple[str, ...] = ()  # "#. ", written by programs
    references: tuple[str, ...] = ()  # "#: "
    previous: str | None = None  # "#| msgid"

    @property
    def parts(self) -> tuple[Traced, ...]:
        plural = () if self.msgid_plural is None else (self.msgid_plural,)
        return (*self.translations, self.msgid, *plural)

    @property
    def translated(self) -> bool:
        """Every form has text; fuzzy or not."""
        return bool(self.translations) and all(form.text for form in self.translations)


@dataclass(frozen=True, slots=True)
class Entries:
    """All entries of one catalog, for rules that compare them. Parts: each entry's first translation."""

    path: str
    locale: str
    entries: tuple[Entry, ...]

    @property
    def parts(self) -> tuple[Traced, ...]:
        return tuple(entry.translations[0] if entry.translations else entry.msgid for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Page:
    """Exactly what would be published, each character with its origin."""

    path: str  # below output/: es/pain/index.html
    locale: str
    html: Traced
    article: str | None = None  # the article's name; None for pages that the system makes

    @property
    def parts(self) -> tuple[Traced, ...]:
        return (self.html,)


@dataclass(frozen=True, slots=True)
class Site:
    """What one site rule gathered: page path → facts. ``pages`` gives the texts for the problems' offsets."""

    facts: Mapping[str, object]
    pages: Mapping[str, Page] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """A file that could not be read or used. ``sort``: ``article``, ``catalog`` or ``template``."""

    sort: str
    text: Traced
    message: str
    start: int = 0
    end: int = 0

    @property
    def parts(self) -> tuple[Traced, ...]:
        return (self.text,)
