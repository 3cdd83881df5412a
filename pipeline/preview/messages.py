"""An article and its entries in; its messages as a person sees them beside the page, and where each comes from, out."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from pipeline.load import SITE_CATALOG, Loaded, template_entries
from pipeline.model import Article, Entry, Place, Span, Traced
from pipeline.model.locale import direction
from pipeline.translate import by_machine, translate


class State(StrEnum):
    """What a translator has to do: nothing, look again, read what a machine wrote, or translate."""

    DONE = "done"
    FUZZY = "fuzzy"
    MACHINE = "machine"
    MISSING = "missing"
    SOURCE = "source"  # a sentence of the source page: the article is edited, not a catalog


@dataclass(frozen=True, slots=True)
class Message:
    """One message beside its page. ``key`` marks its places in the page; ``place``: where a person can edit it.

    ``in_catalog`` False: the catalog does not have it yet, so nothing can be saved.
    """

    key: str
    catalog: str
    state: State
    msgid: str
    plural: str | None
    context: str | None
    forms: tuple[str, ...]
    kind: str
    place: Place | None
    in_catalog: bool = False
    fuzzy: bool = False
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    previous: str | None = None
    language: str = ""
    source_language: str = ""
    lines: tuple[int, int] = (0, 0)  # the first and the last line of the entry, of the file that ``place`` names

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def waits(self) -> bool:
        return self.state not in (State.DONE, State.SOURCE)

    @property
    def shown(self) -> str:
        """The words for a list: the translation where there is one, else the source."""
        return self.forms[0] if self.forms and self.forms[0] else self.msgid


Origins = dict[str, "Spans"]  # name of a file → the spans of its messages


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans of one file with the key of a message each, by start; ``reach``: the furthest end up to here."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    reach: tuple[int, ...]

    def key(self, span: Span) -> str | None:
        """The message that a span of the file belongs to: the innermost one around its start."""
        at = bisect_right(self.starts, span.start) - 1
        while at >= 0 and self.reach[at] > span.start:
            if self.ends[at] > span.start:
                return self.keys[at]
            at -= 1
        return None


def key_of(catalog: str, context: str | None, msgid: str) -> str:
    """A short name for a message, the same as long as its words are."""
    return hashlib.sha256(f"{catalog}\0{context or ''}\0{msgid}".encode("utf-8", "surrogatepass")).hexdigest()[:12]


def messages(article: Article | None, locale: str, loaded: Loaded) -> tuple[Message, ...]:
    """The messages of an article in one locale, then those of the templates; of the templates alone without one."""
    source = loaded.config.source_locale
    found: dict[str, Message] = {}
    if article is not None and locale == source:
        for segment in article.segments:
            message = _of_source(article.name, segment.source, segment.kind.value, segment.context, source)
            found.setdefault(message.key, message)
    elif article is not None:
        entries = loaded.locales[locale].entries.get(article.name, ())
        translation = translate(article, entries, locale=locale, source_locale=source)
        for entry in translation.entries:
            message = _of_entry(article.name, entry)
            found.setdefault(message.key, message)
    if locale != source:
        for entry in template_entries(loaded, locale):
            message = _of_entry(SITE_CATALOG, entry)
            found.setdefault(message.key, message)
    return tuple(found.values())


def origins(article: Article | None, locale: str, loaded: Loaded) -> Origins:
    """Where the words of each message stand: in the catalogs, in the article, in the templates."""
    rows: dict[str, list[tuple[int, int, str]]] = {}
    for catalog in (*((article.name,) if article is not None else ()), SITE_CATALOG):
        for entry in loaded.locales[locale].entries.get(catalog, ()):
            key = key_of(catalog, entry.context, entry.msgid.text)
            for form in entry.translations:
                _add(rows, form, key)
    if article is not None:
        for segment in article.segments:
            _add(rows, segment.source, key_of(article.name, segment.context, segment.text))
    for (msgid, context), forms in loaded.theme.sources.items():
        for form in forms:
            _add(rows, form, key_of(SITE_CATALOG, context, msgid))
    return {name: _spans(own) for name, own in rows.items()}


def _add(rows: dict[str, list[tuple[int, int, str]]], text: Traced, key: str) -> None:
    if text.pieces and text.text:
        own = [piece.span for piece in text.pieces if piece.origin is text.pieces[0].origin]
        row = (min(span.start for span in own), max(span.end for span in own), key)
        rows.setdefault(text.pieces[0].origin.name, []).append(row)


def _spans(rows: Iterable[tuple[int, int, str]]) -> Spans:
    ordered = sorted(rows, key=lambda row: (row[0], -row[1]))
    ends = tuple(row[1] for row in ordered)
    return Spans(tuple(row[0] for row in ordered), ends, tuple(row[2] for row in ordered), (*accumulate(ends, max),))


def _of_source(catalog: str, text: Traced, kind: str, context: str | None, locale: str) -> Message:
    key, place = key_of(catalog, context, text.text), text.place(0, len(text))
    lines = (place.line, place.end_line) if place else (0, 0)
    return Message(
        key, catalog, State.SOURCE, text.text, None, context, (), kind, place,
        language=locale, source_language=locale, lines=lines,
    )  # fmt: skip


def _of_entry(catalog: str, entry: Entry) -> Message:
    plural = entry.msgid_plural.text if entry.msgid_plural else None
    places = [*_places(entry)]
    place = places[0] if places else None
    same = [one for one in places if place and one.path == place.path]
    return Message(
        key=key_of(catalog, entry.context, entry.msgid.text),
        catalog=catalog,
        state=_state(entry),
        msgid=entry.msgid.text,
        plural=plural,
        context=entry.context,
        forms=tuple(form.text for form in entry.translations),
        kind=(entry.kind or "message"),
        place=place,
        in_catalog=bool(entry.translations),
        fuzzy=entry.fuzzy,
        comments=entry.comments,
        notes=entry.notes,
        references=entry.references,
        previous=entry.previous,
        language=entry.locale,
        source_language=entry.source_locale,
        lines=(min(one.line for one in same), max(one.end_line for one in same)) if same else (0, 0),
    )


def _places(entry: Entry) -> Iterator[Place]:
    """The places of the translation, then that of the message."""
    for text in (*entry.translations, entry.msgid):
        place = text.place(0, len(text))
        if place is not None:
            yield place


def _state(entry: Entry) -> State:
    if not entry.translated:
        return State.MISSING
    if not entry.fuzzy:
        return State.DONE
    return State.MACHINE if by_machine(entry) else State.FUZZY
