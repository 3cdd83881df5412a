"""An article and a catalog's entries in; what fills the slots of the article in that locale out.

Policy: a translation that is missing, fuzzy or made by a machine is not shown; the source text stands in
its place, marked with its own language (WCAG 2.2 3.1.2), and the entry becomes a finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from pipeline.catalogs import LaterEntries
from pipeline.formats import plain_heading, words_of
from pipeline.model import Article, Entry, Filling, Fillings, Form, Kind, Segment, Slot, Traced

# What the note of an entry says that a program translated (docs/decisions/machine-translation.md).
MACHINE_NOTE = "machine translation"


Key = tuple[str | None, str]  # context and msgid


@dataclass(frozen=True, slots=True)
class Translation:
    """One article in one locale: ``fillings``, and ``shown`` of so many ``messages`` in the locale's language.

    ``entries`` has one entry per message of the article, also for those that no catalog has;
    ``unused`` those of the catalog that the article does not use.
    """

    fillings: Mapping[int, Filling]
    messages: int
    shown: int
    machine: bool
    _match: Callable[[], _Matched] = field(repr=False, compare=False)
    _matched: list[_Matched] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries().used.values())

    @property
    def unused(self) -> tuple[Entry, ...]:
        return self._entries().unused

    def _entries(self) -> _Matched:
        if not self._matched:  # on first use: a page needs the fillings alone
            self._matched.append(self._match())
        return self._matched[0]

    @property
    def coverage(self) -> float:
        """Percent of messages that are shown in the locale's language; 100 for an article without any."""
        return 100 * self.shown / self.messages if self.messages else 100.0

    @property
    def partial(self) -> bool:
        return self.shown < self.messages


@dataclass(frozen=True, slots=True)
class _Matched:
    used: Mapping[Key, Entry]
    unused: tuple[Entry, ...]


def translate(
    article: Article,
    entries: Iterable[Entry],
    *,
    locale: str,
    source_locale: str,
    show_machine: bool = False,
) -> Translation:
    """What each segment shows in ``locale``, and each message as an entry with the kind of its block."""
    match = partial(_match, article, entries, locale, source_locale)
    if isinstance(entries, LaterEntries):
        return _finished(article, entries, source_locale, match)
    matched = match()
    fillings: dict[int, Filling] = {}
    shown: set[Key] = set()
    machine = False
    for index, segment in enumerate(article.segments):
        key = (segment.context, segment.text)
        entry = matched.used[key]
        if showable(entry, show_machine):
            fillings[index] = Filling(entry.translations[0])
            shown.add(key)
            machine = machine or by_machine(entry)
        else:
            fillings[index] = Filling(segment.source, source_locale)
    return Translation(fillings, len(matched.used), len(shown), machine, lambda: matched)


def _finished(
    article: Article, entries: LaterEntries, source_locale: str, match: Callable[[], _Matched]
) -> Translation:
    """The same from a catalog that no program translated, without making its entries."""
    own = entries.translations.get
    texts = [own(text) or None if context is None else None for context, text in article.messages]
    messages = len(set(article.messages))
    hidden = {key for key, text in zip(article.messages, texts, strict=True) if text is None}
    fillings = Fillings(article.segments, texts, source_locale, entries.traced)
    return Translation(fillings, messages, messages - len(hidden), machine=False, _match=match)


def _match(article: Article, entries: Iterable[Entry], locale: str, source_locale: str) -> _Matched:
    """Each message of the article with its entry."""
    known = {(entry.context, entry.msgid.text): entry for entry in entries if not entry.obsolete}
    used: dict[Key, Entry] = {}
    for segment in article.segments:
        key = (segment.context, segment.text)
        if key not in used:
            used[key] = _known(known.get(key), segment, locale, source_locale)
    return _Matched(used, tuple(entry for key, entry in known.items() if key not in used))


def showable(entry: Entry, show_machine: bool) -> bool:
    """Whether readers may see this translation."""
    if not entry.translated:
        return False
    return not entry.fuzzy or (show_machine and by_machine(entry))


def by_machine(entry: Entry) -> bool:
    return any(MACHINE_NOTE in note.lower() for note in entry.notes)


def title_of(article: Article, translation: Translation | None, kind: Kind = Kind.TITLE) -> Filling | None:
    """The title (or description) of an article as its page shows it; the words of a heading stand in for a title."""
    index = _first(article, kind)
    if index is not None:
        return _filling(article, translation, index)
    if kind is not Kind.TITLE:
        return None
    words = plain_heading(article)
    if words:
        return Filling(Traced(words))
    index = _first(article, Kind.HEADING)
    if index is None:
        return None
    heading = _filling(article, translation, index)
    form = next((part.form for part in article.skeleton if isinstance(part, Slot) and part.segment == index), Form.TEXT)
    return replace(heading, text=words_of(heading.text, form=form, locale="", references=article.references).text)


def opens_with_title(article: Article) -> bool:
    """The text begins with a first-level heading that says what the title says: a page need not say it twice."""
    title = _first(article, Kind.TITLE)
    if title is None and plain_heading(article):
        return True
    first = next((part.segment for part in article.skeleton if isinstance(part, Slot)), None)
    if first is None or (article.segments[first].kind, article.segments[first].level) != (Kind.HEADING, 1):
        return False
    return title is None or article.segments[title].text == article.segments[first].text


def _first(article: Article, kind: Kind) -> int | None:
    return next((index for index, segment in enumerate(article.segments) if segment.kind is kind), None)


def _filling(article: Article, translation: Translation | None, index: int) -> Filling:
    return translation.fillings[index] if translation else Filling(article.segments[index].source)


def _known(entry: Entry | None, segment: Segment, locale: str, source_locale: str) -> Entry:
    if entry is None:
        return Entry(locale, source_locale, segment.source, (), context=segment.context, kind=segment.kind)
    return entry if entry.kind else replace(entry, kind=segment.kind)
