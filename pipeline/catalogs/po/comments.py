"""The comment lines of one entry in, what they say sorted by kind out: translator, program, places, flags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pipeline.catalogs.po.strings import STRING, value

_REFERENCE = re.compile("\u2068[^\u2069]*\u2069(?::[0-9]+)?|[^\\s\u2068]+")  # a name with spaces stands in FSI…PDI
_PREVIOUS = re.compile(rf"#~?\|[ \t]*(msgctxt|msgid_plural|msgid)[ \t]*(?:\r?\n[ \t]*#~?\|[ \t]*)?"
                       rf"({STRING}(?:[ \t]*(?:\r?\n[ \t]*#~?\|[ \t]*)?{STRING})*)")  # fmt: skip
_LEAD = re.compile(r"[ \t]*(?:#~[ \t]*(?=#))?")


class Comments(NamedTuple):
    """All that the comment lines of one entry say, each kind in the order of its lines."""

    translator: tuple[str, ...] = ()  # "# "
    notes: tuple[str, ...] = ()  # "#. "
    references: tuple[str, ...] = ()  # "#: "
    flags: tuple[str, ...] = ()  # "#, " and "#= "
    previous_context: str | None = None  # "#| msgctxt"
    previous: str | None = None  # "#| msgid"
    previous_plural: str | None = None  # "#| msgid_plural"


@lru_cache(maxsize=2**15)  # messages of one section have equal comments, in each locale
def comments_of(lines: str) -> Comments:
    """The comments in the lines above an entry's keywords."""
    translator: list[str] = []
    notes: list[str] = []
    references: list[str] = []
    flags: list[str] = []
    for line in comment_lines(lines):
        mark, rest = line[:2], line[2:].removeprefix(" ")
        if mark == "#.":
            notes.append(rest)
        elif mark == "#:":
            references.extend(_REFERENCE.findall(rest))
        elif mark in ("#,", "#="):
            flags.extend(split_flags(rest))
        elif mark not in ("#|", "#~"):
            translator.append(line[1:].removeprefix(" "))
    previous = {name: value(strings) for name, strings in _PREVIOUS.findall(lines)} if "|" in lines else {}
    return Comments(
        tuple(translator), tuple(notes), tuple(references), tuple(flags),
        previous.get("msgctxt"), previous.get("msgid"), previous.get("msgid_plural"),
    )  # fmt: skip


def comment_lines(lines: str) -> list[str]:
    """The comment lines without indent, obsolete mark and line end; blank lines are left out."""
    return [
        line
        if line[0] == "#" and line[1:2] != "~" and line[-1] != "\r"  # as nearly all lines are
        else line[_LEAD.match(line).end() :].rstrip("\r")  # type: ignore[union-attr]  # the pattern matches everywhere
        for line in lines.split("\n")
        if line.strip()
    ]


def flags_of(runs: Iterable[str]) -> frozenset[str]:
    """The flags in runs of comment lines."""
    found: list[str] = []
    for run in runs:
        if "#," not in run and "#=" not in run:
            continue
        for line in comment_lines(run):
            if line.startswith(("#,", "#=")):
                found.extend(split_flags(line[2:]))
    return frozenset(found)


def split_flags(rest: str) -> list[str]:
    """The flags in what follows ``#,``."""
    return [flag.strip() for flag in rest.split(",") if flag.strip()]
