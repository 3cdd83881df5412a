"""An older catalog (.po) and a newer template (.pot) in, the catalog that has the template's messages out.

Untouched entries keep their bytes; a merge of what is merged already changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.catalogs.merging.changes import typography_change
from pipeline.catalogs.merging.memory import Memory
from pipeline.catalogs.merging.plan import Carry, Harmless, Offer, Plan, Rewording, carries_nothing, plan
from pipeline.catalogs.notes import own_notes
from pipeline.catalogs.po.comments import Comments, comments_of
from pipeline.catalogs.po.editing import Change, Previous, bounds_of, changed_entry, previous_lines
from pipeline.catalogs.po.header import header_fields, header_with, plural_count
from pipeline.catalogs.po.layout import comment_line, field_lines, reference_lines
from pipeline.catalogs.po.reading import read
from pipeline.catalogs.po.syntax import Catalog, CatalogError, Item, Key
from pipeline.catalogs.po.width import width_of_breaks
from pipeline.model import Text


class MergeError(CatalogError):
    """A merge that would lose translations; nothing was changed."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every entry of one merge needs to know."""

    old: Catalog
    new: Catalog
    width: int
    same_width: bool  # the template is laid out at the catalog's width: its lines can be taken as they are
    forms: int


def merge(
    old_po: str,
    new_pot: str,
    *,
    memory: Memory | None = None,
    rewordings: Iterable[Rewording] = (),
    harmless: Harmless = typography_change,
    carry: Carry = carries_nothing,
    name: str = "catalog.po",
) -> str:
    """The catalog with the messages of the template, in its order, each with the translation that fits.

    ``memory`` knows the translations of other catalogs, ``rewordings`` the texts that a wording fix
    changed, ``harmless`` tells which edits leave a translation right, ``carry`` makes the translation
    that follows an edit (of link targets). Raises CatalogError for a text
    that is no catalog, MergeError where translations would be lost.
    """
    old, new = read(Text(name, old_po)), read(Text("template", new_pot))
    if not new.messages and any(item.has_translation for item in old.messages):
        raise MergeError("The template has no messages, so every translation would go. Make the template anew.", name)
    made = plan(old, new, rewordings=rewordings, harmless=harmless, carry=carry, memory=memory)
    parts, fresh = _assembled(old, new, made)
    if fresh:
        _check_whole(old, new, read(Text(name, "".join(fresh)), header=False), made)
    return "".join(parts)


def _assembled(old: Catalog, new: Catalog, made: Plan) -> tuple[list[str], list[str]]:
    """The parts of the merged text; and those entries among them that are not the old catalog's lines."""
    known = {item.key: item for item in old.messages}
    leads = _leads(old)
    ground = _Ground(old, new, *_widths(old, new, known), plural_count(old) or 2)
    parts = [_header(old, new, known)]
    fresh: list[str] = []
    for item in new.messages:
        source = known.get(item.key)
        if source is None or item.key in made.offers:
            fresh.append(_given(ground, item, made.offers.get(item.key)))
            _add(parts, old.newline, fresh[-1], old.newline)
            continue
        entry = _kept(ground, source, item)
        _add(parts, leads[source.start], entry, old.newline)
        if len(entry) != source.end - source.start:
            fresh.append(entry + old.newline)
    for lead, entry in _obsolete(ground, known, leads, made):
        _add(parts, lead, entry, old.newline)
        fresh.append(entry + old.newline)
    return [*parts, old.text.content[old.items[-1].end :]], fresh


def _add(parts: list[str], lead: str, entry: str, newline: str) -> None:
    if not parts[-1].endswith("\n"):  # the last line of the file had no end and now is not the last
        parts.append(newline)
    parts.append(lead)
    parts.append(entry)


def _leads(old: Catalog) -> dict[int, str]:
    """What stands before each entry: the blank line."""
    leads: dict[int, str] = {}
    end = 0
    for item in old.items:
        leads[item.start] = old.text.content[end : item.start]
        end = item.end
    return leads


def _widths(old: Catalog, new: Catalog, known: dict[Key, Item]) -> tuple[int, bool]:
    """The catalog's width, and whether the template has the same; not asked where nothing is written anew."""
    if len(known) == len(new.messages) and all(item.key in known for item in new.messages):
        heads_equal = all(
            _head(old, known[item.key]) == _head(new, item) and known[item.key].plural == item.plural
            for item in new.messages
        )
        if heads_equal:
            return 0, True
    width = width_of_breaks(old)
    return width, width_of_breaks(new) == width and old.newline == new.newline


def _header(old: Catalog, new: Catalog, known: dict[Key, Item]) -> str:
    """The header with what stands before it. A template's date is taken over only where its messages are others."""
    header = old.header
    assert header is not None
    before = old.text.content[: header.start] if old.items[0] is header else ""
    date = header_fields(new).get("POT-Creation-Date")
    present = header_fields(old).get("POT-Creation-Date")
    same = len(known) == len(new.messages) and all(item.key in known for item in new.messages)
    if not date or not present or same:
        return before + old.raw(header)
    return before + header_with(old, header, {"POT-Creation-Date": date})


def _kept(ground: _Ground, source: Item, item: Item) -> str:
    """An entry that the template still has: its bytes, with what the template says of it now."""
    old, new = ground.old, ground.new
    head, new_head = _head(old, source), _head(new, item)
    if source.plural != item.plural:
        return _given(ground, item, _other_plural(old, source))
    if head == new_head:
        return old.raw(source)
    said, wanted = comments_of(head), comments_of(new_head)
    notes = (*wanted.notes, *(note for note in own_notes(said, fuzzy=source.fuzzy) if note not in wanted.notes))
    flags = _flags(said.flags, _own_flags(wanted))
    if (said.notes, said.references, said.flags) == (notes, wanted.references, flags):
        return old.raw(source)
    change = Change(notes=notes, references=wanted.references, flags=flags)
    return changed_entry(old, source, _only_new(change, said), ground.width)


def _only_new(change: Change, said: Comments) -> Change:
    """The change without the fields that it would leave as they are."""
    kept = Change()
    return Change(
        notes=kept.notes if change.notes == said.notes else change.notes,
        references=kept.references if change.references == said.references else change.references,
        flags=kept.flags if change.flags == said.flags else change.flags,
    )


def _flags(present: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The template's flags with fuzzy and with those flags of the catalog that are no template's to give."""
    own = tuple(flag for flag in present if flag not in wanted and not _of_template(flag))
    flags = (*own, *wanted)
    return present if set(flags) == set(present) else flags


def _of_template(flag: str) -> bool:
    return flag.endswith("-format") or flag == "no-wrap" or flag.startswith("range:")


def _other_plural(old: Catalog, source: Item) -> Offer | None:
    """The translation of a message that got, lost or changed its plural."""
    if not source.has_translation:
        return None
    said = comments_of(_head(old, source))
    previous = Previous(source.msgid, source.plural, source.context)
    return Offer(source.msgstr, True, source, previous, own_notes(said, fuzzy=True), said.translator)


def _given(ground: _Ground, item: Item, offer: Offer | None) -> str:
    """A message that the catalog did not have, with the translation offered to it."""
    new = ground.new
    forms = ground.forms if item.plural is not None else 1
    if offer is None and ground.same_width and len(item.msgstr) == forms:
        bare = not item.has_translation and not item.fuzzy
        return new.raw(item) if bare else _without_translation(ground, item, forms)
    if offer is None:
        return _without_translation(ground, item, forms)
    said = comments_of(_head(new, item))
    msgstr = offer.msgstr if len(offer.msgstr) == forms else (offer.msgstr[0],) * forms
    flags = (("fuzzy",) if offer.fuzzy else ()) + _own_flags(said)
    lines = [comment_line("#", line) for line in offer.translator]
    lines += [comment_line("#.", note) for note in (*said.notes, *offer.notes)]
    lines += reference_lines(said.references, width=ground.width)
    lines += [f"#, {', '.join(flags)}"] if flags else []
    lines += previous_lines(offer.previous, ground.width) if offer.previous and offer.fuzzy else []
    head = "".join(line + ground.old.newline for line in lines)
    kept = _kept_lines(ground.old, offer.source, item, msgstr) if offer.source else None
    if kept is None or not ground.same_width or "no-wrap" in flags:
        return head + "".join(line + ground.old.newline for line in _fields(ground, item, msgstr, flags))
    names = bounds_of(new.text.content, item)
    return head + new.text.content[item.body : names[item.literals[-len(item.msgstr)].name][0]] + kept


def _kept_lines(old: Catalog, source: Item, item: Item, msgstr: tuple[str, ...]) -> str | None:
    """The lines of a translation that goes to another message as it stands; None where they cannot be taken over."""
    if source.msgstr != msgstr or source.obsolete or "no-wrap" in source.flags:
        return None
    if (source.plural is None) != (item.plural is None):
        return None
    lines = old.text.content[bounds_of(old.text.content, source)[source.literals[-len(msgstr)].name][0] : source.end]
    return lines if lines.endswith("\n") else None


def _without_translation(ground: _Ground, item: Item, forms: int) -> str:
    said = comments_of(_head(ground.new, item))
    lines = [comment_line("#", line) for line in said.translator]
    lines += [comment_line("#.", note) for note in said.notes]
    lines += reference_lines(said.references, width=ground.width)
    flags = _own_flags(said)
    lines += [f"#, {', '.join(flags)}"] if flags else []
    return "".join(line + ground.old.newline for line in [*lines, *_fields(ground, item, ("",) * forms, flags)])


def _own_flags(said: Comments) -> tuple[str, ...]:
    """The flags that a template has to give: whether a translation is fuzzy is not its to say."""
    return tuple(flag for flag in said.flags if flag != "fuzzy")


def _fields(ground: _Ground, item: Item, msgstr: tuple[str, ...], flags: tuple[str, ...]) -> list[str]:
    width = 0 if "no-wrap" in flags else ground.width
    fields = [("msgctxt", item.context), ("msgid", item.msgid), ("msgid_plural", item.plural)]
    lines = [line for name, string in fields if string is not None for line in field_lines(name, string, width=width)]
    if item.plural is None:
        return lines + field_lines("msgstr", msgstr[0], width=width)
    return lines + [line for at, form in enumerate(msgstr) for line in field_lines(f"msgstr[{at}]", form, width=width)]


def _obsolete(ground: _Ground, known: dict[Key, Item], leads: dict[int, str], made: Plan) -> Iterable[tuple[str, str]]:
    """The entries that no message needs now, and those of before; each message once, as gettext demands."""
    old = ground.old
    wanted = {item.key for item in ground.new.messages}
    gone = [item for item in known.values() if item.key not in wanted and item.key not in made.used]
    gone = [item for item in gone if item.has_translation]
    newly = {item.key for item in gone}
    seen: set[Key] = set()
    for item in old.obsolete:
        if item.key in wanted or item.key in made.used or item.key in newly or item.key in seen:
            continue
        seen.add(item.key)
        yield leads[item.start], old.raw(item)
    for item in gone:
        yield old.newline, changed_entry(old, item, Change(obsolete=True), ground.width)


def _check_whole(old: Catalog, new: Catalog, fresh: Catalog, made: Plan) -> None:
    """Raises MergeError if a translation is in the old catalog, but not in the merged one."""
    wanted = {item.key for item in new.messages}
    present = {item.key for item in fresh.items}
    kept = {item.msgstr for item in fresh.items}
    for item in old.items:
        if item.is_header or not item.has_translation or item.key in wanted or item.key in made.used:
            continue
        if item.msgstr in kept or (item.obsolete and item.key in present):
            continue  # the second: an older translation of a message that has a newer one
        line = old.text.position(item.body)[0]
        message = f"The translation of “{item.msgid[:50]}” would be lost. This is a fault of the merge; tell us."
        raise MergeError(message, old.text.name, line)


def _head(catalog: Catalog, item: Item) -> str:
    return catalog.text.content[item.start : item.body]
