"""The bytes of a .po file in, its Text out, decoded as its own header says; and back to the same bytes."""

from __future__ import annotations

import codecs
import re

from pipeline.catalogs.po.syntax import CatalogError
from pipeline.model import Text

_CHARSET = re.compile(
    rb'"(?:[^"\n]*\\n)?Content-Type:[ \t]*text/plain;[ \t]*charset=([A-Za-z0-9_.:()+-]+)', re.IGNORECASE
)
_HEADER_END = re.compile(rb'\n[ \t\r]*\n[^"]*?\nmsgid "[^"]|\nmsgid "[^"]')
_NOT_FOR_FILES = frozenset(("idna", "punycode"))  # codecs of names on the web, which know no mending of errors
_UTF8 = "utf-8"  # its bytes are the same when they are written back
_MARKS = ((codecs.BOM_UTF8, "UTF-8"), (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))


def decode(data: bytes, path: str) -> Text:
    """The text of a catalog file.

    Raises CatalogError for a byte order mark, an unknown charset, and bytes that are not of the charset.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            raise CatalogError(f"The file starts with a byte order mark of {name}. Save it as UTF-8 without BOM.", path)
    charset = charset_of(data)
    codec = _UTF8 if charset == "UTF-8" else _codec(charset, path, data)
    try:
        content = data.decode(codec)
    except UnicodeDecodeError as error:
        line, column = _position(data, error.start, codec)
        message = f"A byte here is not of {charset}, which the header names. Save the file in {charset}."
        raise CatalogError(message, path, line, column) from error
    if codec != _UTF8 and content.encode(codec, errors="replace") != data:
        raise CatalogError(f"The file cannot be written back in {charset} without a change. Save it as UTF-8.", path)
    return Text(path, content)


def encode(content: str, path: str = "") -> bytes:
    """The bytes of a catalog's text, in the charset that its header names.

    Raises CatalogError where the charset lacks a character.
    """
    charset = charset_of(content.encode("utf-8", errors="surrogatepass"))
    codec = _codec(charset, path, b"")
    try:
        return content.encode(codec)
    except UnicodeEncodeError as error:
        line, column = Text(path, content).position(error.start)
        sign = f"U+{ord(content[error.start]):04X}"
        message = f"{charset} has no character {sign}. Write charset=UTF-8 into the header."
        raise CatalogError(message, path, line, column) from error


def charset_of(data: bytes) -> str:
    """The charset that the header names; UTF-8 where it names none or still has the placeholder CHARSET."""
    end = _HEADER_END.search(data)
    found = _CHARSET.search(data, 0, end.end() if end else len(data))
    charset = found[1].decode("ascii") if found else "UTF-8"
    return "UTF-8" if charset.upper() == "CHARSET" else charset


def _codec(charset: str, path: str, data: bytes) -> str:
    try:
        info = codecs.lookup(charset)
        known = (
            charset.lower() not in _NOT_FOR_FILES
            and b"msgid".decode(info.name) == "msgid"
            and "msgid".encode(info.name) == b"msgid"
        )
    except (LookupError, UnicodeError, ValueError):
        known = False
    if known:
        return info.name
    line = data.count(b"\n", 0, max(data.find(charset.encode()), 0)) + 1
    message = f"The charset {charset} in the header is not known here. Save the file as UTF-8 and say so in the header."
    raise CatalogError(message, path, line)


def _position(data: bytes, offset: int, codec: str) -> tuple[int, int]:
    """Line and column of a byte, both from 1."""
    start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode(codec, errors="replace")) + 1
    return data.count(b"\n", 0, offset) + 1, column
