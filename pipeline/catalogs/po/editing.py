"""A catalog and what shall change in some of its entries in, the catalog with those entries changed out.

Only the lines of a changed field are written anew, as GNU ``msgcat`` writes them, at the width of the
file; all other bytes stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pipeline.catalogs.po.comments import comment_lines, comments_of
from pipeline.catalogs.po.layout import comment_line, field_lines, reference_lines
from pipeline.catalogs.po.reading import read
from pipeline.catalogs.po.syntax import Catalog, Item
from pipeline.catalogs.po.width import width_of_breaks
from pipeline.model import Text


class Keep:
    """Stands for a field that stays as it is."""

    __slots__ = ()


KEEP: Final = Keep()


@dataclass(frozen=True, slots=True)
class Previous:
    """The message that the translation was made for: what ``#|`` lines hold."""

    msgid: str
    plural: str | None = None
    context: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """New values of some fields of one entry; what is KEEP stays byte for byte."""

    msgstr: tuple[str, ...] | str | Keep = KEEP
    msgid: str | Keep = KEEP
    plural: str | Keep | None = KEEP
    context: str | Keep | None = KEEP
    previous: Previous | Keep | None = KEEP
    translator: tuple[str, ...] | Keep = KEEP
    notes: tuple[str, ...] | Keep = KEEP
    references: tuple[str, ...] | Keep = KEEP
    fuzzy: bool | Keep = KEEP
    flags: tuple[str, ...] | Keep = KEEP
    obsolete: bool | Keep = KEEP


def edit(catalog: Catalog, item: Item, change: Change) -> Catalog:
    """The catalog with one entry changed."""
    return edit_all(catalog, {item: change})


def edit_all(catalog: Catalog, changes: Mapping[Item, Change]) -> Catalog:
    """The catalog with several entries changed. Raises CatalogError where the result is no catalog."""
    if not changes:
        return catalog
    width = width_of_breaks(catalog)
    content = catalog.text.content
    parts: list[str] = []
    done = 0
    for item in sorted(changes, key=lambda item: item.start):
        parts.append(content[done : item.start])
        parts.append(changed_entry(catalog, item, changes[item], width))
        done = item.end
    return read(Text(catalog.text.name, "".join([*parts, content[done:]])), header=catalog.header is not None)


def changed_entry(catalog: Catalog, item: Item, change: Change, width: int) -> str:
    """The lines of one entry with its changes; unchanged fields keep their bytes."""
    raw = catalog.raw(item)
    if change.obsolete is not KEEP and change.obsolete != item.obsolete:
        return _laid_out(catalog, item, change, width)
    head = _changed_head(catalog, item, change, width)
    body = _changed_body(catalog, item, change, width)
    lines = head + body
    return lines if lines.endswith("\n") or not raw.endswith("\n") else lines + catalog.newline


def _changed_head(catalog: Catalog, item: Item, change: Change, width: int) -> str:
    """The comment lines: those of a changed kind replaced where they stood, new ones at their place in GNU's order."""
    head = catalog.text.content[item.start : item.body]
    wanted = _wanted_comments(head, item, change, width)
    for mark, lines in wanted.items():
        head = _with_comments(head, mark, lines, catalog.newline)
    return head


# GNU's order of the comment lines.
_MARKS = ("# ", "#.", "#:", "#,", "#|")


def _wanted_comments(head: str, item: Item, change: Change, width: int) -> dict[str, list[str]]:
    """The new lines of each kind of comment that changes."""
    wanted: dict[str, list[str]] = {}
    if not isinstance(change.translator, Keep):
        wanted["# "] = [comment_line("#", line) for line in change.translator]
    if not isinstance(change.notes, Keep):
        wanted["#."] = [comment_line("#.", line) for line in change.notes]
    if not isinstance(change.references, Keep):
        wanted["#:"] = reference_lines(change.references, width=width)
    flags = _wanted_flags(head, item, change)
    if flags is not None:
        wanted["#,"] = [f"#, {', '.join(flags)}"] if flags else []
    if not isinstance(change.previous, Keep):
        prefix = "#~| " if item.obsolete else "#| "
        wanted["#|"] = previous_lines(change.previous, width, prefix) if change.previous else []
    return wanted


def _wanted_flags(head: str, item: Item, change: Change) -> list[str] | None:
    """The new flags, None where they stay."""
    present = list(comments_of(head).flags) if item.flags else []
    flags = present if isinstance(change.flags, Keep) else list(change.flags)
    if not isinstance(change.fuzzy, Keep) and change.fuzzy != ("fuzzy" in flags):
        flags = ["fuzzy", *flags] if change.fuzzy else [flag for flag in flags if flag != "fuzzy"]
    return None if flags == present else flags


def _with_comments(head: str, mark: str, lines: list[str], newline: str) -> str:
    """The head with the lines of one kind replaced."""
    kept = head.splitlines(keepends=True) if head.isascii() else _keep_lines(head)
    kinds = [_kind_of(line) for line in kept]
    first = next((at for at, kind in enumerate(kinds) if kind == mark), None)
    if first is None:
        order = _MARKS.index(mark)
        first = next((at for at, kind in enumerate(kinds) if kind and _MARKS.index(kind) > order), len(kept))
    before = [line for line, kind in zip(kept[:first], kinds, strict=False) if kind != mark]
    after = [line for line, kind in zip(kept[first:], kinds[first:], strict=True) if kind != mark]
    return "".join([*before, *(line + newline for line in lines), *after])


def _keep_lines(head: str) -> list[str]:
    parts = head.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _kind_of(line: str) -> str:
    stripped = comment_lines(line)
    if not stripped:
        return ""
    mark = stripped[0][:2]
    if mark == "#=":
        return "#,"
    if mark == "#~":
        return "#|"
    return mark if mark in _MARKS else "# "


def previous_lines(previous: Previous, width: int, prefix: str = "#| ") -> list[str]:
    """The ``#|`` lines of a message as it was."""
    fields = (("msgctxt", previous.context), ("msgid", previous.msgid), ("msgid_plural", previous.plural))
    return [
        line
        for name, string in fields
        if string is not None
        for line in field_lines(name, string, width=width, prefix=prefix)
    ]


def _changed_body(catalog: Catalog, item: Item, change: Change, width: int) -> str:
    """The keyword lines; a field that keeps its value keeps its bytes."""
    wanted = _wanted_fields(item, change)
    present = {literal.name: literal for literal in item.literals}
    values = dict(fields_of(item))
    content, newline = catalog.text.content, catalog.newline
    prefix = "#~ " if item.obsolete else ""
    width = 0 if "no-wrap" in item.flags else width
    bounds = bounds_of(content, item)
    parts = [
        content[slice(*bounds[name])]
        if name in present and values[name] == string
        else newline.join(field_lines(name, string, width=width, prefix=prefix)) + newline
        for name, string in wanted
    ]
    return "".join(part if part.endswith("\n") or at == len(parts) - 1 else part + newline
                   for at, part in enumerate(parts))  # fmt: skip


def bounds_of(content: str, item: Item) -> dict[str, tuple[int, int]]:
    """Start and end of the lines of each field."""
    starts = [item.body, *(content.index("\n", literal.end) + 1 for literal in item.literals[:-1])]
    ends = [*starts[1:], item.end]
    return {literal.name: bounds for literal, bounds in zip(item.literals, zip(starts, ends, strict=True), strict=True)}


def fields_of(item: Item) -> list[tuple[str, str]]:
    """Keyword and value of each field, in order."""
    strings = [string for string in (item.context, item.msgid, item.plural) if string is not None]
    return list(zip((literal.name for literal in item.literals), [*strings, *item.msgstr], strict=True))


def _wanted_fields(item: Item, change: Change) -> list[tuple[str, str]]:
    context = item.context if isinstance(change.context, Keep) else change.context
    msgid = item.msgid if isinstance(change.msgid, Keep) else change.msgid
    plural = item.plural if isinstance(change.plural, Keep) else change.plural
    msgstr = item.msgstr if isinstance(change.msgstr, Keep) else change.msgstr
    forms = (msgstr,) if isinstance(msgstr, str) else msgstr
    fields = [("msgctxt", context)] if context is not None else []
    fields.append(("msgid", msgid))
    if plural is None:
        return [*fields, ("msgstr", forms[0] if forms else "")]
    return [*fields, ("msgid_plural", plural), *((f"msgstr[{at}]", form) for at, form in enumerate(forms))]


def _laid_out(catalog: Catalog, item: Item, change: Change, width: int) -> str:
    """The whole entry anew: it becomes obsolete, or comes back."""
    obsolete = bool(change.obsolete)
    head = catalog.text.content[item.start : item.body]
    said = comments_of(head)
    prefix = "#~ " if obsolete else ""
    flags = _wanted_flags(head, item, change)
    lines = [comment_line("#", line) for line in _pick(change.translator, said.translator)]
    if not obsolete:
        lines += [comment_line("#.", line) for line in _pick(change.notes, said.notes)]
        lines += reference_lines(_pick(change.references, said.references), width=width)
    chosen = flags if flags is not None else list(said.flags)
    if chosen:
        lines.append(f"#, {', '.join(chosen)}")
    previous = change.previous
    if isinstance(previous, Keep):
        kept = said.previous is not None
        previous = Previous(said.previous or "", said.previous_plural, said.previous_context) if kept else None
    if previous is not None:
        lines += previous_lines(previous, width, "#~| " if obsolete else "#| ")
    width = 0 if "no-wrap" in chosen else width
    for name, string in _wanted_fields(item, change):
        lines += field_lines(name, string, width=width, prefix=prefix)
    return "".join(line + catalog.newline for line in lines)


def _pick(changed: tuple[str, ...] | Keep, present: tuple[str, ...]) -> tuple[str, ...]:
    return present if isinstance(changed, Keep) else changed
