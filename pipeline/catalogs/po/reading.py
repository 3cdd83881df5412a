"""The text of a .po or .pot file in, a Catalog out: every byte kept, or a CatalogError that names the line.

Stricter than GNU gettext where leniency could give a message another's translation: the lines of
one entry follow each other without a blank line or comment between them, and flags belong to the
entry directly below them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.catalogs.po.comments import flags_of
from pipeline.catalogs.po.faults import fault_at
from pipeline.catalogs.po.strings import STRING, value
from pipeline.catalogs.po.syntax import Catalog, CatalogError, Item, Key, Literal
from pipeline.catalogs.po.usual import USUAL as _USUAL
from pipeline.catalogs.po.usual import plain
from pipeline.model import Text

_END = r"[ \t]*+(?:\r?\n|\Z)"


def _strings(prefix: str, group: str = "?:") -> str:
    """One or more quoted strings, each perhaps on a line of its own with the prefix."""
    line = rf"[ \t]*+\r?\n[ \t]*+{prefix}[ \t]*+"
    return rf"(?:{line})?({group}{STRING}(?:(?:{line}|[ \t]*+){STRING})*+)"


def _statement(group: str, prefix: str) -> str:
    """A keyword with its strings; ``group`` names the keyword, with n its number, with s its strings."""
    keyword = rf"(?P<{group}>msgctxt|msgid_plural|msgid|msgstr)(?P<{group}n>\[[0-9]{{1,2}}\])?[ \t]*+"
    return rf"[ \t]*+{prefix}[ \t]*+{keyword}{_strings(prefix, f'?P<{group}s>')}{_END}"


_TOKEN = re.compile(
    rf"""(?P<blank>(?:[ \t\f\v]*+\r?\n)++)
    |(?P<comment>(?:[ \t]*+\#(?![~|])[^\n]*+(?:\n|\Z))++)
    |(?:{_statement("k", "")})
    |(?:{_statement("o", "[#]~")})
    |(?P<previous>(?:[ \t]*+\#~?\|[^\n]*+(?:\n|\Z))++)
    |(?P<oldcomment>(?:[ \t]*+\#~[ \t]*+\#[^\n]*+(?:\n|\Z))++)
    |(?P<space>[ \t\f\v]++\Z)""",
    re.VERBOSE,
)
_PREVIOUS = re.compile(
    rf"(?:[ \t]*+[#]~?\|[ \t]*+(?:msgctxt|msgid_plural|msgid)[ \t]*+"
    rf"{_strings('[#]~?[|]')}{_END})++"
)
_MISTAKEN_CR = re.compile(r"\r(?!\n)")


@dataclass(slots=True)
class _Draft:
    """The entry that is being read; the only mutable thing here."""

    start: int = -1
    comments_end: int = -1
    body: int = -1
    names: list[str] = field(default_factory=list)
    literals: list[Literal] = field(default_factory=list)
    obsolete: bool = False
    comments: list[str] = field(default_factory=list)
    bound: int = -1  # where a flag or previous line stands that must not be parted from its entry

    @property
    def complete(self) -> bool:
        return bool(self.names) and self.names[-1].startswith("msgstr")


class _Reader:
    """Walks the tokens of one text; state: the entry at hand and the entries found."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.items: list[Item] = []
        self.seen: dict[Key, int] = {}
        self.draft = _Draft()

    def fail(self, message: str, offset: int) -> CatalogError:
        return CatalogError(message, self.text.name, *self.text.position(offset))

    def run(self) -> None:
        content, at = self.text.content, 0
        while at < len(content):
            usual = _USUAL.match(content, at) if self.draft.start < 0 else None
            if usual:
                self.usual(usual)
                at = usual.end()
            else:
                at = self.step(content, at)
        self.blank(at)
        if self.draft.bound >= 0:
            raise self.fail("The file ends inside an entry. Get the missing lines back from an older copy.", at)

    def usual(self, match: re.Match[str]) -> None:
        """An entry of a msgid and a msgstr, with comments or without."""
        head, msgid, msgstr = match.groups()
        flags = flags_of([head]) if "#," in head or "#=" in head else _NO_FLAGS
        start, body = match.span(1)
        here, there = match.span(2), match.span(3)
        source = plain(msgid) if "\\" not in msgid else self.value_of(here)
        target = plain(msgstr) if "\\" not in msgstr else self.value_of(there)
        if self.seen.setdefault((None, source), body) != body:
            raise self.twice(source, self.seen[None, source], body)
        self.items.append(Item(start, body, match.end(), None, source, None, (target,), (here, there), flags))

    def step(self, content: str, at: int) -> int:
        """Reads one token; the offset after it."""
        token = _TOKEN.match(content, at)
        if token is None or token.end() == at:
            message, offset = fault_at(content, at, inside=bool(self.draft.names))
            raise self.fail(message, offset)
        kind = token.lastgroup or ""
        if kind == "ks" or kind == "os":
            self.statement(token, kind[0])
        elif kind == "blank" or kind == "space":
            self.blank(at)
        else:
            self.comment(token, kind)
        return token.end()

    def blank(self, at: int) -> None:
        if self.draft.names:
            self.finish(at)
        elif self.draft.bound >= 0:
            raise self.fail(
                "A flag or previous text has no message below it. Get the missing lines back, or remove this line.",
                self.draft.bound,
            )

    def comment(self, token: re.Match[str], kind: str) -> None:
        if self.draft.names:
            self.finish(token.start())
        draft, run = self.draft, token.group()
        if draft.start < 0:
            draft.start = token.start()
        if kind == "previous":
            if not _PREVIOUS.fullmatch(run):
                raise self.fail("The previous text (#|) is not in quotes or has no msgid. Mend it.", token.start())
            draft.bound = token.start()
            return
        draft.comments.append(run)
        for mark in ("#,", "#="):
            found = run.find(mark) if run.startswith(mark) else run.find("\n" + mark) + 1
            if run.startswith(mark, found):
                draft.bound = token.start() + found

    def statement(self, token: re.Match[str], group: str) -> None:
        name = token[group] + (token[group + "n"] or "")
        obsolete = group == "o"
        if self.draft.complete and not name.startswith("msgstr"):
            self.finish(token.start())
        draft = self.draft
        if draft.names and draft.obsolete != obsolete:
            raise self.fail("An obsolete entry (#~) and another one run into each other. Part them.", token.start())
        self.check_order(name, token.start(group))
        if not draft.names:
            draft.body = token.start()
            draft.obsolete = obsolete
            if draft.start < 0:
                draft.start = token.start()
        draft.names.append(name)
        draft.literals.append(Literal(name, token.start(group + "s"), token.end(group + "s")))

    def check_order(self, name: str, at: int) -> None:
        """Raises unless the keyword may follow those read so far."""
        names = self.draft.names
        last = names[-1] if names else ""
        plural = "msgid_plural" in names
        if (name == "msgctxt" and not last) or (name == "msgid" and last in ("", "msgctxt")):
            return
        if (name == "msgid_plural" and last == "msgid") or (name == "msgstr" and last == "msgid"):
            return
        count = sum(known.startswith("msgstr") for known in names)
        if plural and name == f"msgstr[{count}]":
            return
        raise self.fail(_order_message(name, last, plural), at)

    def finish(self, at: int) -> None:
        """Turns the draft into an item that ends at ``at``; raises where lines of it are missing."""
        draft, self.draft = self.draft, _Draft()
        if not draft.complete:
            raise self.fail(
                f"The entry has no msgstr after its {draft.names[-1]}. Get the missing line back, "
                'or write msgstr "" below it.',
                draft.literals[-1].start,
            )
        values = [self.value_of((start, end)) for _, start, end in draft.literals]
        fields = dict(zip(draft.names, values, strict=True))
        item = Item(
            draft.start, draft.body, at,
            fields.get("msgctxt"), fields["msgid"], fields.get("msgid_plural"),
            tuple(string for name, string in zip(draft.names, values, strict=True) if name.startswith("msgstr")),
            tuple((start, end) for _, start, end in draft.literals),
            flags_of(draft.comments), draft.obsolete,
        )  # fmt: skip
        self.add(item)

    def add(self, item: Item) -> None:
        if not item.obsolete and (first := self.seen.setdefault(item.key, item.body)) != item.body:
            raise self.twice(item.msgid, first, item.body)
        self.items.append(item)

    def twice(self, msgid: str, first: int, at: int) -> CatalogError:
        what = f"The message {_short(msgid)} stands" if msgid else "The header stands"
        line = self.text.position(first)[0]
        return self.fail(f"{what} twice, first in line {line}. Remove one of the two entries.", at)

    def value_of(self, span: tuple[int, int]) -> str:
        try:
            return value(self.text.content[span[0] : span[1]])
        except ValueError as error:
            raise self.fail(f"An escape in this text gives no character ({error}). Write the character itself.",
                            span[0]) from error  # fmt: skip


def read(text: Text, *, header: bool = True) -> Catalog:
    """The catalog in a text, which stays as it is to the last byte.

    With ``header=False`` a catalog without a header entry is taken too (a piece of a catalog).
    Raises CatalogError for anything that is no catalog, with line and column.
    """
    content = text.content
    _check_characters(text)
    reader = _Reader(text)
    reader.run()
    catalog = Catalog(text, tuple(reader.items), _newline(content))
    if header and catalog.header is None:
        raise CatalogError(_NO_HEADER if content.strip() else _EMPTY, text.name)
    return catalog


def write(catalog: Catalog) -> str:
    """The text of the catalog: for one that was read, exactly what was read."""
    return catalog.text.content


_NO_FLAGS: frozenset[str] = frozenset()
_NO_HEADER = (
    'The catalog has no header. Its first entry must be msgid "" with the language and '
    '"Content-Type: text/plain; charset=UTF-8".'
)
_EMPTY = "The catalog is empty. Get it back from an older copy, or delete it so that it is made anew."


def _check_characters(text: Text) -> None:
    content = text.content
    if content.startswith("\ufeff"):
        raise CatalogError("The file starts with a byte order mark. Save it as UTF-8 without BOM.", text.name)
    nul = content.find("\0")
    if nul >= 0:
        raise CatalogError("The file has a NUL character here. Delete it.", text.name, *text.position(nul))
    lone = _MISTAKEN_CR.search(content) if "\r" in content else None
    if lone:
        message = "A line ends with CR alone. Save the file with LF or CRLF line ends."
        raise CatalogError(message, text.name, *text.position(lone.start()))


def _newline(content: str) -> str:
    """The line end that most lines have."""
    carriage = content.count("\r\n")
    return "\r\n" if carriage * 2 > content.count("\n") else "\n"


def _order_message(name: str, last: str, plural: bool) -> str:
    if name.startswith("msgstr") and not last:
        return f"{name} has no msgid above it. Get the missing lines back, or remove this translation."
    if name.startswith("msgstr[") and not plural:
        return f"{name} stands in an entry without msgid_plural. Get the missing line back."
    if name.startswith("msgstr") and last.startswith("msgstr"):
        return f"{name} follows {last}: a line between them is missing, or one is too much. Compare an older copy."
    if name == "msgid_plural":
        return "msgid_plural has no msgid directly above it. Get the missing line back."
    return f"{name} cannot follow {last or 'nothing'} here. A line between them is missing; compare an older copy."


def _short(msgid: str) -> str:
    return f"“{msgid[:50]}…”" if len(msgid) > 50 else f"“{msgid}”"
