"""A catalog as another program saved it and as it was committed in, the catalog with the committed bytes of all
that did not change out: what is left of the difference are the translator's words.

What a program rewrites on its own is not a change: order, wrapping, line ends, spaces in comments, the
spelling of a plural formula, flags and comments that it does not know and dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.catalogs.po.comments import Comments, comments_of
from pipeline.catalogs.po.editing import KEEP, Change, Keep, Previous, changed_entry
from pipeline.catalogs.po.header import fields_in, header_with
from pipeline.catalogs.po.layout import field_lines
from pipeline.catalogs.po.reading import read
from pipeline.catalogs.po.syntax import Catalog, Item, Key
from pipeline.catalogs.po.width import width_of_breaks
from pipeline.model import Text
from pipeline.model.locale import bcp47

_Name = tuple[Key, bool]  # an entry, and whether it is obsolete


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two versions of a catalog."""

    saved: Catalog
    committed: Catalog
    width: int


def tidy(saved: str, committed: str, *, restore: bool = True, name: str = "catalog.po") -> str:
    """The saved catalog with the committed bytes of every entry whose values did not change.

    ``restore`` gives back translations that the saved file no longer has: programs that do not know an
    entry's form drop it, and OmegaT empties what it keeps no translation of. Where the saved file has messages
    that are new, a merge made it, and what is gone went on purpose. Raises CatalogError if either text is no
    catalog.
    """
    mine = read(Text(name, saved.removeprefix("\ufeff")))
    theirs = read(Text(name, committed))
    pair = _Pair(mine, theirs, width_of_breaks(theirs))
    known = _by_name(theirs)
    entries: dict[_Name, str] = {}
    emptied = _emptied_by_program(mine, theirs) if restore else frozenset()
    for item in mine.items:
        before = known.get(_name(item))
        if before and _name(item) in emptied:
            entries[_name(item)] = theirs.raw(before)
            continue
        entries[_name(item)] = _tidied(pair, item, before) if before else _new_entry(pair, item)
    order = _order(mine, theirs, restore)
    leads = _leads(theirs)
    parts: list[str] = []
    for key in order:
        if parts and not parts[-1].endswith("\n"):
            parts.append(theirs.newline)
        parts.append(leads.get(key, theirs.newline if parts else ""))
        parts.append(entries.get(key) or theirs.raw(known[key]))
    return "".join([*parts, theirs.text.content[theirs.items[-1].end :]])


def _by_name(catalog: Catalog) -> dict[_Name, Item]:
    return {_name(item): item for item in reversed(catalog.items)}


def _name(item: Item) -> _Name:
    return item.key, item.obsolete


def _begins_as_omegats(catalog: Catalog) -> bool:
    return catalog.header is not None and _OMEGAT_HEADER.search(catalog.raw(catalog.header)) is not None


_OMEGAT_HEADER = re.compile(r'^msgstr "[^"]', re.MULTILINE)


def _emptied_by_program(saved: Catalog, committed: Catalog) -> frozenset[_Name]:
    """The entries that OmegaT leaves without a translation: fuzzy ones, and those that equal their source.

    A translator may empty such an entry too. So it is a program's work only where it met two or more, none has come
    through unchanged, and the header was made to begin as OmegaT writes it: in the line of ``msgstr``, which other
    programs leave empty.
    """
    if not _begins_as_omegats(saved) or _begins_as_omegats(committed):
        return frozenset()
    weak = [item for item in committed.messages if item.translated and (item.fuzzy or item.msgid in item.msgstr)]
    pairs = [(item, now) for item in weak if (now := saved.find(item.msgid, item.context))]
    emptied = frozenset(_name(item) for item, now in pairs if not now.has_translation)
    if len(emptied) < 2 or any(now.msgstr == item.msgstr for item, now in pairs):
        return frozenset()
    return emptied


def _leads(catalog: Catalog) -> dict[_Name, str]:
    """What stands before each entry: the blank lines."""
    leads: dict[_Name, str] = {}
    end = 0
    for item in catalog.items:
        leads[_name(item)] = catalog.text.content[end : item.start]
        end = item.end
    return leads


def _order(saved: Catalog, committed: Catalog, restore: bool) -> list[_Name]:
    """The committed order; an entry that is new stands after the one before it in the saved file."""
    present = [_name(item) for item in saved.items]
    keys = {key for key, _ in present}
    alive = set(present)
    known = {item.key for item in committed.items}
    restore = restore and all(item.key in known for item in saved.messages)
    order = [
        _name(item)
        for item in committed.items
        if _name(item) in alive or (restore and item.has_translation and item.key not in keys)
    ]
    followers: dict[_Name | None, list[_Name]] = {}
    ordered = set(order)
    before: _Name | None = None
    for key in present:
        if key not in ordered:
            followers.setdefault(before, []).append(key)
        else:
            before = key
    result = list(followers.get(None, ()))
    for key in dict.fromkeys(order):
        result += [key, *followers.get(key, ())]
    return result


def _tidied(pair: _Pair, item: Item, before: Item) -> str:
    """The committed lines of an entry, with only those fields written anew that changed."""
    if item.is_header:
        return _tidied_header(pair, item, before)
    change = _change(pair, item, before)
    return (
        pair.committed.raw(before) if change == Change() else changed_entry(pair.committed, before, change, pair.width)
    )


def _change(pair: _Pair, item: Item, before: Item) -> Change:
    """What the translator changed in an entry."""
    now, then = _said(pair.saved, item), _said(pair.committed, before)
    now = now._replace(translator=_without_strangers(now, then, _previous_lines(pair.committed, before)))
    kept = Change()
    done = before.fuzzy and not item.fuzzy and not _fuzzy_overlooked(pair, item, before)
    return Change(
        msgstr=kept.msgstr if item.msgstr == before.msgstr else item.msgstr,
        plural=kept.plural if item.plural == before.plural else item.plural,
        translator=kept.translator if _same(now.translator, then.translator) else now.translator,
        notes=kept.notes if not now.notes or _same(now.notes, then.notes) else now.notes,
        references=kept.references if _same_places(now, then) else now.references,
        flags=_flags(now, then) if set(_other_flags(now)) - set(then.flags) else kept.flags,
        fuzzy=False if done else True if item.fuzzy and not before.fuzzy else kept.fuzzy,
        previous=_previous(now, then, done),
    )


def _without_strangers(now: Comments, then: Comments, previous: str) -> tuple[str, ...]:
    """The translator's comments without lines that a program made of a kind it does not know.

    Babel makes comments of the previous text (``#|``) and breaks them anew, Poedit of the newer flags (``#=``).
    ``previous``: the committed lines of the previous text.
    """
    if previous and now.previous is None:
        words = Counter(" ".join(now.translator).split())
        words.subtract(previous.split())
        if +words == Counter(" ".join(then.translator).split()) and min(words.values()) >= 0:
            return then.translator
    known = {f"= {flag}" for flag in then.flags}
    lines = (line for line in now.translator if line not in known)
    return tuple(line for line in lines if then.previous is None or not line.startswith("| "))


def _previous_lines(catalog: Catalog, item: Item) -> str:
    """The lines of the previous text as they would stand in a comment."""
    head = catalog.text.content[item.start : item.body]
    return "\n".join(line.removeprefix("#") for line in head.splitlines() if line.startswith("#|"))


def _fuzzy_overlooked(pair: _Pair, item: Item, before: Item) -> bool:
    """Poedit does not see a ``fuzzy`` behind ``#,`` without a space, OmegaT none of an obsolete or empty entry.

    They drop it, and nobody has looked at the entry.
    """
    head = pair.committed.text.content[before.start : before.body]
    unseen = before.obsolete or not before.has_translation or _GLUED.search(head) is not None
    return unseen and item.msgstr == before.msgstr


_GLUED = re.compile(r"^#,\S", re.MULTILINE)


def _previous(now: Comments, then: Comments, done: bool) -> Previous | Keep | None:
    if done and now.previous is None:
        return KEEP if then.previous is None else None
    before = then.previous, then.previous_plural, then.previous_context
    if now.previous is None or (now.previous, now.previous_plural, now.previous_context) == before:
        return KEEP  # the first: a program that does not know the previous text dropped it
    return Previous(now.previous, now.previous_plural, now.previous_context)


def _flags(now: Comments, then: Comments) -> tuple[str, ...]:
    """The committed flags with those that came; flags that a program does not know are given back."""
    flags = [flag for flag in then.flags if flag != "fuzzy" or "fuzzy" in now.flags]
    return (*flags, *(flag for flag in now.flags if flag not in flags and not flag.endswith("-format")))


def _other_flags(said: Comments) -> list[str]:
    """Flags that a translator may have set. What is a format string, the template says; Babel guesses it anew."""
    return [flag for flag in said.flags if flag != "fuzzy" and not flag.endswith("-format")]


def _same(now: tuple[str, ...], then: tuple[str, ...]) -> bool:
    """Whether comments say the same; line breaks and spaces aside."""
    return " ".join(now).split() == " ".join(then).split()


def _same_places(now: Comments, then: Comments) -> bool:
    return not now.references or set(now.references) == set(then.references)


def _tidied_header(pair: _Pair, item: Item, before: Item) -> str:
    """The committed header with the fields that really changed."""
    now, then = fields_in(item.msgstr[0]), fields_in(before.msgstr[0])
    changed = {name: value for name, value in now.items() if _plain(name, value) != _plain(name, then.get(name, ""))}
    for name in _of_programs(pair, then):
        changed.pop(name, None)
    raw = header_with(pair.committed, before, changed)
    said, present = _said(pair.saved, item), _said(pair.committed, before)
    if "" not in present.translator:  # Gtranslator sets the names of translators between empty lines
        said = said._replace(translator=tuple(line for line in said.translator if line.strip()))
    if _same(said.translator, present.translator) and item.fuzzy == before.fuzzy:
        return raw
    kept = Change()
    change = Change(
        translator=kept.translator if _same(said.translator, present.translator) else said.translator,
        fuzzy=kept.fuzzy if item.fuzzy == before.fuzzy else item.fuzzy,
    )
    head = changed_entry(pair.committed, before, change, pair.width)
    return head[: len(head) - (before.end - before.body)] + raw[before.body - before.start :]


def _of_programs(pair: _Pair, then: Mapping[str, str]) -> Iterator[str]:
    """The header fields that a program fills in on its own account."""
    yield from _NAMES_A_PROGRAM
    if "Plural-Forms" not in then and not any(item.plural for item in pair.committed.items):
        yield "Plural-Forms"  # a formula for no message
    if {item.key for item in pair.saved.messages} == {item.key for item in pair.committed.messages}:
        yield "POT-Creation-Date"  # the template is the same, and so is its date


_SPACES = re.compile(r"\s+")


# What gettext writes where nobody has filled in a field; some programs empty it.
_UNFILLED = (
    "PACKAGE VERSION", "YEAR-MO-DA HO:MI+ZONE", "FULL NAME <EMAIL@ADDRESS>", "LANGUAGE <LL@li.org>", "EMAIL@ADDRESS",
)  # fmt: skip
# Fields that say which program saved the file, which is nothing that anybody translated.
_NAMES_A_PROGRAM = frozenset({"X-Generator", "Generated-By"})


def _plain(field: str, value: str) -> str:
    """The value of a header field without what programs spell differently."""
    if value in _UNFILLED:
        return ""
    if field == "Plural-Forms":
        squeezed = _SPACES.sub("", value).removesuffix(";").replace("plural=(", "plural=", 1)
        return squeezed.removesuffix(")") if squeezed.count(")") > squeezed.count("(") else squeezed
    if field == "Language":
        return bcp47(value)
    return _SPACES.sub(" ", value).lower() if field in ("Content-Type", "Content-Transfer-Encoding") else value


def _new_entry(pair: _Pair, item: Item) -> str:
    """An entry that the committed file does not have, laid out as the file is."""
    saved, newline = pair.saved, pair.committed.newline
    head = saved.text.content[item.start : item.body].replace("\r\n", "\n")
    strings = [string for string in (item.context, item.msgid, item.plural) if string is not None]
    prefix = "#~ " if item.obsolete else ""
    width = 0 if "no-wrap" in item.flags else pair.width
    lines = [
        line
        for literal, string in zip(item.literals, [*strings, *item.msgstr], strict=True)
        for line in field_lines(literal.name, string, width=width, prefix=prefix)
    ]
    return head.replace("\n", newline) + "".join(line + newline for line in lines)


def _said(catalog: Catalog, item: Item) -> Comments:
    return comments_of(catalog.text.content[item.start : item.body])
