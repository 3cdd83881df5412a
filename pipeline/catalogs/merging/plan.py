"""A catalog and a template in, what each new message gets out: a kept, revived, guessed or remembered translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.catalogs.entries import kind_of
from pipeline.catalogs.merging.alignment import Gap, gaps
from pipeline.catalogs.merging.changes import typography_change, word_difference
from pipeline.catalogs.merging.matching import SAME_STRETCH, Match, matches
from pipeline.catalogs.merging.memory import Memory
from pipeline.catalogs.merging.pieces import Joined, Split, joins, shares, splits, together
from pipeline.catalogs.notes import CHANGED, ELSEWHERE, JOINED, MACHINE, SPLIT, TARGETS, own_notes
from pipeline.catalogs.po.comments import Comments, comments_of
from pipeline.catalogs.po.editing import Previous
from pipeline.catalogs.po.syntax import Catalog, Item, Key

Harmless = Callable[[str, str], str | None]
"""Old and new msgid in; a note such as ``wording: effecting → affecting`` if translations stay right, else None."""


Carry = Callable[[str, str, str], str | None]
"""Old and new msgid and a translation of the old one in; that of the new one if it can be told for sure, else None."""


def carries_nothing(old: str, new: str, translation: str) -> None:
    """Where nobody says how a translation follows an edit."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """A text that a wording fix changed: every translation of ``old`` is right for ``new`` too."""

    old: str
    new: str
    note: str  # effecting → affecting


@dataclass(frozen=True, slots=True)
class Offer:
    """The translation that a new message gets. ``source`` is the old entry whose lines it keeps."""

    msgstr: tuple[str, ...]
    fuzzy: bool
    source: Item | None = None
    previous: Previous | None = None
    notes: tuple[str, ...] = ()
    translator: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Offers by the new message's key, and the old entries whose translation lives on in one of them."""

    offers: Mapping[Key, Offer]
    used: frozenset[Key] = field(default=frozenset())


def plan(
    old: Catalog,
    new: Catalog,
    *,
    rewordings: Iterable[Rewording] = (),
    harmless: Harmless = typography_change,
    carry: Carry = carries_nothing,
    memory: Memory | None = None,
) -> Plan:
    """What the messages of a template get that the catalog does not have as they are."""
    known = {item.key: item for item in old.messages}
    revivable = {item.key: item for item in reversed(old.obsolete)}
    missing = [item for item in new.messages if item.key not in known]
    offers: dict[Key, Offer] = {}
    used: set[Key] = set()
    for item in missing:
        if item.key in revivable:
            offers[item.key] = _as_it_was(old, revivable[item.key])
            used.add(item.key)
    if len(offers) < len(missing):
        reworded = _reworded(old, known, missing, rewordings)
        used |= {offer.source.key for offer in reworded.values() if offer.source}
        offers |= {key: offer for key, offer in reworded.items() if key not in offers}
        guessed, consumed = _guessed(old, new, offers, used, (harmless, carry))
        offers |= guessed
        used |= consumed
    if memory:
        offers |= _from_memory(old, new, known, offers, memory)
    return Plan(offers, frozenset(used))


def _guessed(
    old: Catalog, new: Catalog, given: Mapping[Key, Offer], used: set[Key], lasting: tuple[Harmless, Carry]
) -> tuple[dict[Key, Offer], set[Key]]:
    """Offers by likeness and place, and the keys of the old entries that they use up."""
    before = [item for item in old.messages if item.key not in used]
    after = [item for item in new.messages if item.key not in given]
    old_keys, new_keys = [item.key for item in before], [item.key for item in after]
    spare = {len(before) + at: item for at, item in enumerate(old.obsolete) if item.key not in used}
    pool = dict(enumerate(before)) | spare
    found = matches(old_keys, new_keys, {at: item.msgid for at, item in spare.items()})
    stretches = gaps(old_keys, new_keys)
    offers: dict[Key, Offer] = {}
    consumed: set[Key] = set()
    for piece in _broken_up(old_keys, new_keys, stretches, found):
        made = _of_split(old, pool, after, piece) if isinstance(piece, Split) else _of_joined(old, pool, after, piece)
        offers |= made
        consumed |= {pool[at].key for at in ((piece.old,) if isinstance(piece, Split) else piece.old) if made}
    for at, match in found.items():
        source, item = pool[match.old], after[at]
        if item.key in offers or source.key in consumed or not source.has_translation:
            continue
        offers[item.key] = _of_match(old, source, item, *lasting)
        if match.likeness >= SAME_STRETCH:  # a weaker likeness may be chance: the old entry is kept as obsolete too
            consumed.add(source.key)
    return offers, consumed


def _broken_up(
    old: Sequence[Key], new: Sequence[Key], stretches: Sequence[Gap], found: Mapping[int, Match]
) -> list[Split | Joined]:
    """Splits and joins of messages that have no better match as a whole."""
    sure_new = {at for at, match in found.items() if match.likeness >= _SURE}
    sure_old = {match.old for match in found.values() if match.likeness >= _SURE}
    chosen: list[Split | Joined] = []
    pieces: list[Split | Joined] = [*splits(old, new, stretches), *joins(old, new, stretches)]
    for piece in pieces:
        old_ones, new_ones = (
            ({piece.old}, set(piece.new)) if isinstance(piece, Split) else (set(piece.old), {piece.new})
        )
        if old_ones & sure_old or new_ones & sure_new:
            continue
        chosen.append(piece)
        sure_old |= old_ones
        sure_new |= new_ones
    return chosen


_SURE = 0.9  # likeness from which a message was edited, not split


def _of_match(old: Catalog, source: Item, item: Item, harmless: Harmless, carry: Carry) -> Offer:
    said = _said(old, source)
    same = source.plural == item.plural and source.context == item.context
    moved = carry(source.msgid, item.msgid, source.msgstr[0]) if same and source.plural is None else None
    if moved is not None:
        previous = _kept_previous(said) if source.fuzzy else None
        notes = own_notes(said, fuzzy=source.fuzzy)
        return Offer((moved,), source.fuzzy, source, previous, (*notes, *_new(notes, TARGETS)), said.translator)
    note = harmless(source.msgid, item.msgid) if same and not source.fuzzy else None
    if note and _same_ends(source.msgid, item.msgid):
        notes = (*_lasting(said), f"{note}, translation kept")
        return Offer(source.msgstr, False, source, None, notes, said.translator)
    previous = _previous(source, said)
    notes = (*_lasting(said), f"{CHANGED} {_difference(previous, item)}")
    return Offer(source.msgstr, True, source, previous, notes, said.translator)


def _new(notes: tuple[str, ...], note: str) -> tuple[str, ...]:
    return () if note in notes else (note,)


def _difference(previous: Previous, item: Item) -> str:
    """What the translator reads of the change."""
    if previous.msgid != item.msgid:
        return word_difference(previous.msgid, item.msgid)
    if previous.context != item.context:
        return "only the context"
    return "back to the text that was translated"  # whether the translation followed the edit nobody knows


def _reworded(
    old: Catalog, known: Mapping[Key, Item], missing: Sequence[Item], rewordings: Iterable[Rewording]
) -> dict[Key, Offer]:
    by_new = {rewording.new: rewording for rewording in rewordings}
    offers: dict[Key, Offer] = {}
    for item in missing:
        rewording = by_new.get(item.msgid)
        source = known.get((item.context, rewording.old)) if rewording else None
        if rewording and source and source.plural == item.plural and source.has_translation:
            said = _said(old, source)
            notes = (*_lasting(said), f"wording: {rewording.note}, translation kept")
            previous = _kept_previous(said) if source.fuzzy else None
            offers[item.key] = Offer(source.msgstr, source.fuzzy, source, previous, notes, said.translator)
    return offers


def _as_it_was(old: Catalog, source: Item) -> Offer:
    said = _said(old, source)
    return Offer(source.msgstr, source.fuzzy, source, _kept_previous(said), own_notes(said, fuzzy=source.fuzzy),
                 said.translator)  # fmt: skip


def _of_split(old: Catalog, pool: Mapping[int, Item], after: Sequence[Item], piece: Split) -> dict[Key, Offer]:
    source, parts = pool[piece.old], [after[at] for at in piece.new]
    if not source.has_translation or source.plural is not None or any(part.plural is not None for part in parts):
        return {}
    given = shares(source.msgid, source.msgstr[0], [part.msgid for part in parts])
    said = _said(old, source)
    note = f"{SPLIT} one text became {len(parts)}"
    return {
        part.key: Offer((share,), True, None, Previous(source.msgid, None, source.context), (note,), said.translator)
        for part, share in zip(parts, given, strict=True)
    }


def _of_joined(old: Catalog, pool: Mapping[int, Item], after: Sequence[Item], piece: Joined) -> dict[Key, Offer]:
    sources, item = [pool[at] for at in piece.old], after[piece.new]
    if item.plural is not None or not all(source.translated and source.plural is None for source in sources):
        return {}
    previous = Previous(together([source.msgid for source in sources]), None, sources[0].context)
    translator = tuple(line for source in sources for line in _said(old, source).translator)
    note = f"{JOINED} {len(sources)} texts became one"
    return {
        item.key: Offer(
            (together([source.msgstr[0] for source in sources]),), True, None, previous, (note,), translator
        )
    }


def _from_memory(
    old: Catalog, new: Catalog, known: Mapping[Key, Item], given: Mapping[Key, Offer], memory: Memory
) -> dict[Key, Offer]:
    """Offers from other catalogs: to new messages, and equal ones to those that still wait for a translation.

    A message that waits gets no nearly equal one: the translator may have taken it out again.
    """
    offers: dict[Key, Offer] = {}
    for item in new.messages:
        source = known.get(item.key)
        if item.key in given or (source is not None and source.has_translation):
            continue
        offer = _remembered(new, item, memory, nearly=source is None)
        if offer:
            translator = _said(old, source).translator if source else ()
            offers[item.key] = replace(offer, translator=translator)
    return offers


def _remembered(new: Catalog, item: Item, memory: Memory, *, nearly: bool) -> Offer | None:
    kind = kind_of(_said(new, item).notes)
    same = memory.same(item.msgid, item.context, item.plural)
    if same:
        first = same[0]
        sure = (
            len({entry.msgstr for entry in same}) == 1
            and first.context == item.context
            and first.plural == item.plural
            and (kind is None or first.kind is None or first.kind is kind)
        )
        return Offer(first.msgstr, not sure, notes=() if sure else (f"{ELSEWHERE} {first.where}",))
    near = memory.nearly(item.msgid) if nearly and item.plural is None else None
    if near is None or near.plural is not None:
        return None
    notes = (f"{ELSEWHERE} {near.where}", f"{CHANGED} {word_difference(near.msgid, item.msgid)}")
    return Offer(near.msgstr, True, previous=Previous(near.msgid, near.plural, near.context), notes=notes)


def _lasting(said: Comments) -> tuple[str, ...]:
    return tuple(note for note in own_notes(said, fuzzy=True) if note.lower().startswith(MACHINE))


def _previous(source: Item, said: Comments) -> Previous:
    """The message that the translation was made for: for a fuzzy one the message before."""
    kept = _kept_previous(said) if source.fuzzy else None
    return kept or Previous(source.msgid, source.plural, source.context)


def _kept_previous(said: Comments) -> Previous | None:
    return Previous(said.previous, said.previous_plural, said.previous_context) if said.previous is not None else None


def _same_ends(old: str, new: str) -> bool:
    """gettext demands that a msgid and its msgstr agree in line feeds at the ends."""
    return old.startswith("\n") == new.startswith("\n") and old.endswith("\n") == new.endswith("\n")


def _said(catalog: Catalog, item: Item) -> Comments:
    return comments_of(catalog.text.content[item.start : item.body])
