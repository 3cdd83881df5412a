"""The fields of an entry in, their lines as GNU ``msgcat`` writes them out, at a width or without one.

GNU's rule: at most ``width`` columns with the quotes and the prefix; a break always after a line
feed, else where Unicode allows one, with the space before it; a value that does not fit behind its
keyword starts on the line below.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalogs.po.linebreaks import columns, pieces, width_of
from pipeline.catalogs.po.strings import escape

GNU_WIDTH = 79  # gettext: write-po.c, page_width


def field_lines(name: str, value: str, *, width: int = GNU_WIDTH, prefix: str = "") -> list[str]:
    """The lines of one field; ``width`` 0 breaks after line feeds only."""
    portions = value.splitlines(keepends=True) if _plain(value) else _portions(value)
    escaped = [escape(portion) for portion in portions]
    room = width - len(prefix) - 2 if width else 0
    if len(escaped) <= 1:
        only = escaped[0] if escaped else ""
        if _fits_behind(len(name) + 1, only, room):
            return [f'{prefix}{name} "{only}"']
    lines = [f'{prefix}{name} ""']
    for portion in escaped:
        lines.extend(f'{prefix}"{line}"' for line in broken(portion, room))
    return lines


def broken(portion: str, room: int) -> list[str]:
    """A string without line feeds, broken into lines of at most ``room`` columns; 0: not broken."""
    if not room or width_of(portion) <= room:
        return [portion]
    lines: list[str] = []
    current: list[str] = []
    used = 0
    for piece, width in pieces(portion):
        if current and used + width > room:
            lines.append("".join(current))
            current, used = [], 0
        current.append(piece)
        used += width
    lines.append("".join(current))
    return lines


def _fits_behind(lead: int, portion: str, room: int) -> bool:
    """Whether a value stands behind its keyword: it fits, or nothing in it could be broken."""
    if not room:
        return True
    if lead > room:
        return False
    if lead + width_of(portion) <= room:
        return True
    return len(pieces(portion)) == 1


def _plain(value: str) -> bool:
    return value.isascii() and not any(sign in value for sign in "\r\v\f\x1c\x1d\x1e")


def _portions(value: str) -> list[str]:
    """The value cut after each line feed."""
    parts = value.split("\n")
    portions = [part + "\n" for part in parts[:-1]]
    return [*portions, parts[-1]] if parts[-1] else portions


def reference_lines(references: Iterable[str], *, width: int = GNU_WIDTH) -> list[str]:
    """The ``#:`` lines, each place once, filled to the width as GNU gettext does."""
    lines: list[str] = []
    current = "#:"
    for reference in dict.fromkeys(references):
        if width and current != "#:" and width_of(current) + 1 + width_of(reference) > width:
            lines.append(current)
            current = "#:"
        current += " " + reference
    return [*lines, current] if current != "#:" else lines


def comment_line(mark: str, content: str) -> str:
    """One comment line; an empty comment has no space after its mark.

    A backslash at the end gets a space behind it: GNU gettext would take the next line for its continuation.
    """
    if content.endswith("\\"):
        content += " "
    return f"{mark} {content}" if content else mark


__all__ = ["GNU_WIDTH", "broken", "columns", "comment_line", "field_lines", "reference_lines"]
