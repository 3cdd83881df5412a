"""A catalog in, its messages as plain values for other formats out; and such values back into a catalog."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pipeline.catalogs.po.comments import comments_of
from pipeline.catalogs.po.editing import Change, edit_all
from pipeline.catalogs.po.layout import comment_line, field_lines, reference_lines
from pipeline.catalogs.po.syntax import Catalog, Item, Key
from pipeline.catalogs.template import header_entry
from pipeline.catalogs.translating import finished


@dataclass(frozen=True, slots=True)
class Unit:
    """One message with all that a catalog says of it; ``msgstr`` has one text for each plural form."""

    msgid: str
    msgstr: tuple[str, ...]
    plural: str | None = None
    context: str | None = None
    fuzzy: bool = False
    comments: tuple[str, ...] = ()  # of translators
    notes: tuple[str, ...] = ()  # of programs
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()  # without fuzzy
    previous: str | None = None

    @property
    def key(self) -> Key:
        return self.context, self.msgid


def units_of(catalog: Catalog) -> tuple[Unit, ...]:
    """The messages of a catalog, without its header and obsolete entries."""
    return tuple(_unit(catalog, item) for item in catalog.messages)


def catalog_of(units: Iterable[Unit], header: Mapping[str, str]) -> str:
    """A catalog of some messages, laid out as gettext does it."""
    return "\n".join([header_entry(dict(header)), *(_entry(unit) for unit in units)])


def with_units(catalog: Catalog, units: Iterable[Unit]) -> Catalog:
    """The catalog with the translations, states and translators' comments of the units.

    What is equal keeps its bytes; units whose message the catalog does not have, and empty
    translations, change nothing.
    """
    given = {unit.key: unit for unit in units}
    changes: dict[Item, Change] = {}
    for item in catalog.messages:
        unit = given.get(item.key)
        if unit is None or not any(unit.msgstr) or len(unit.msgstr) != len(item.msgstr):
            continue
        change = _change(catalog, item, unit)
        if change != Change():
            changes[item] = change
    return edit_all(catalog, changes)


def strange_units(catalog: Catalog, units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The translated units that ``with_units`` cannot place: another message, or another number of plural forms."""
    forms = {item.key: len(item.msgstr) for item in catalog.messages}
    return tuple(unit for unit in units if any(unit.msgstr) and forms.get(unit.key) != len(unit.msgstr))


def _change(catalog: Catalog, item: Item, unit: Unit) -> Change:
    said = comments_of(catalog.text.content[item.start : item.body])
    kept = Change()
    change = Change(
        msgstr=kept.msgstr if unit.msgstr == item.msgstr else unit.msgstr,
        fuzzy=kept.fuzzy if unit.fuzzy == item.fuzzy else unit.fuzzy,
    )
    if item.fuzzy and not unit.fuzzy:
        change = finished(catalog, item, unit.msgstr)
    if unit.comments and unit.comments != said.translator:
        change = replace(change, translator=unit.comments)
    return change


def _unit(catalog: Catalog, item: Item) -> Unit:
    said = comments_of(catalog.text.content[item.start : item.body])
    flags = tuple(flag for flag in said.flags if flag != "fuzzy")
    return Unit(
        item.msgid, item.msgstr, item.plural, item.context, item.fuzzy,
        said.translator, said.notes, said.references, flags, said.previous,
    )  # fmt: skip


def _entry(unit: Unit) -> str:
    flags = (("fuzzy",) if unit.fuzzy else ()) + unit.flags
    lines = [comment_line("#", line) for line in unit.comments]
    lines += [comment_line("#.", line) for line in unit.notes]
    lines += reference_lines(unit.references)
    lines += [f"#, {', '.join(flags)}"] if flags else []
    lines += field_lines("msgid", unit.previous, prefix="#| ") if unit.previous is not None else []
    fields = [("msgctxt", unit.context), ("msgid", unit.msgid), ("msgid_plural", unit.plural)]
    lines += [line for name, string in fields if string is not None for line in field_lines(name, string)]
    if unit.plural is None:
        lines += field_lines("msgstr", unit.msgstr[0] if unit.msgstr else "")
    else:
        lines += [line for at, form in enumerate(unit.msgstr) for line in field_lines(f"msgstr[{at}]", form)]
    return "".join(f"{line}\n" for line in lines)
