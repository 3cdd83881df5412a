"""Quoted strings of a .po file in, their values (also traced character by character) out, and back.

Escapes as in the PO format: ``\\a \\b \\f \\n \\r \\t \\v \\" \\\\``, one to three octal digits, ``\\x``
and hexadecimal digits. Octal and hexadecimal escapes name bytes of UTF-8.
"""

from __future__ import annotations

import re
from functools import partial

from pipeline.model import Piece, Span, Text, Traced

# One quoted string; a CR, LF or NUL cannot stand in it. Possessive, so that it never backtracks.
ESCAPE = r'\\(?:[abfnrtv\\"]|[0-7]{1,3}|x[0-9A-Fa-f]{1,8})'
STRING = rf'"[^"\\\r\n\0]*+(?:{ESCAPE}[^"\\\r\n\0]*+)*+"'

_CONTENT = re.compile(r'"((?:[^"\\]|\\.)*+)"')
_RUN = re.compile(rf"[^\\]++|(?:\\(?:[0-7]{{1,3}}|x[0-9A-Fa-f]{{1,8}}))++|{ESCAPE}")
_JOINT = re.compile(r'"[ \t\r\n]*(?:#[~|]+[ \t]*)?"')  # between two strings of one value
_SIMPLE = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", '"': '"', "\\": "\\"}
_BYTE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+))")
_NAMES = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v"}
_ESCAPED = {ord(char): name for char, name in _NAMES.items()} | {ord('"'): '\\"', ord("\\"): "\\\\"}


def value(literal: str) -> str:
    """The value of one or more quoted strings with their line ends and prefixes between.

    Raises ValueError where byte escapes are no UTF-8 or give NUL.
    """
    inner = literal[1:-1]
    if "\\" not in inner:
        joined = inner.replace('"\n"', "")  # the usual joint
        return _JOINT.sub("", inner) if '"' in joined else joined
    if '"' in inner:
        inner = "".join(_CONTENT.findall(literal))
    return "".join([_run_value(run) for run in _RUN.findall(inner)])


def escape(string: str) -> str:
    """The string as it stands between quotes; control characters without a name as octal."""
    escaped = string.translate(_ESCAPED)
    if escaped.isprintable():
        return escaped
    return "".join(f"\\{ord(char):03o}" if ord(char) < 32 or ord(char) == 127 else char for char in escaped)


def traced(text: Text, span: tuple[int, int], known: str) -> Traced:
    """The value of the quoted strings in a range of a text, which is ``known``, each character with its place.

    An empty value answers to the place between its quotes.
    """
    return Traced(known, partial(_pieces, text, *span))


def _pieces(text: Text, start: int, end: int) -> list[Piece]:
    pieces: list[Piece] = []
    length = 0
    for content in _CONTENT.finditer(text.content, start, end):
        for run in _RUN.finditer(text.content, content.start(1), content.end(1)):
            size = len(_run_value(run.group()))
            pieces.append(Piece(length, length + size, text, Span(run.start(), run.end())))
            length += size
    return pieces or [Piece(0, 0, text, Span(start + 1, start + 1))]


def _run_value(run: str) -> str:
    if run[0] != "\\":
        return run
    if run[1] in _SIMPLE:
        return _SIMPLE[run[1]]
    codes = [int(octal, 8) if octal else int(hexadecimal, 16) for octal, hexadecimal in _BYTE.findall(run)]
    if any(code > 255 for code in codes):
        raise ValueError("a byte escape is above 255")
    if 0 in codes:
        raise ValueError("a NUL character would cut the text")
    return bytes(codes).decode("utf-8")
