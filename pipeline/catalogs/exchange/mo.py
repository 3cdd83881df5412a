"""A catalog in, the binary catalog (.mo) that programs load out; and back into messages.

The format is GNU gettext's (manual, "The Format of GNU MO Files"): revision 0, little-endian, messages
sorted by their bytes, without a hash table, which is optional.
"""

from __future__ import annotations

import struct

from pipeline.catalogs.exchange.units import Unit
from pipeline.catalogs.po.syntax import Catalog, CatalogError, Item

_MAGIC = 0x950412DE
_HEADER = struct.Struct("<7I")


def compile_mo(catalog: Catalog, *, fuzzy: bool = False) -> bytes:
    """The finished translations of a catalog; fuzzy ones only if asked. Strings are UTF-8."""
    pairs = sorted(
        (_id(item), "\0".join(item.msgstr).encode("utf-8", errors="surrogatepass"))
        for item in catalog.items
        if item.translated and not item.obsolete and (fuzzy or not item.fuzzy or item.is_header)
    )
    pairs = [(key, _in_utf8(string) if not key else string) for key, string in pairs]
    count = len(pairs)
    ids_at = _HEADER.size
    strings_at = ids_at + 8 * count
    at = strings_at + 8 * count
    tables: list[int] = []
    data: list[bytes] = []
    for column in (0, 1):
        for pair in pairs:
            tables += (len(pair[column]), at)
            at += len(pair[column]) + 1
            data.append(pair[column])
    head = _HEADER.pack(_MAGIC, 0, count, ids_at, strings_at, 0, at)
    return head + struct.pack(f"<{len(tables)}I", *tables) + b"\0".join(data) + (b"\0" if data else b"")


def units_in_mo(data: bytes, path: str = "") -> tuple[Unit, ...]:
    """The messages of a .mo file without its header. Raises CatalogError where it is damaged."""
    damaged = CatalogError("This is no .mo file, or it is damaged. Compile it again from its catalog.", path)
    if len(data) < _HEADER.size:
        raise damaged
    order = {b"\xde\x12\x04\x95": "<", b"\x95\x04\x12\xde": ">"}.get(data[:4])
    if order is None:
        raise damaged
    _, _, count, ids_at, strings_at, _, _ = struct.unpack_from(f"{order}7I", data)
    try:
        pairs = [
            (_string(data, order, ids_at + 8 * row), _string(data, order, strings_at + 8 * row)) for row in range(count)
        ]
        units = [_unit(key.decode("utf-8"), string.decode("utf-8")) for key, string in pairs if key]
    except (struct.error, UnicodeDecodeError, IndexError) as error:
        raise damaged from error
    return tuple(units)


def _id(item: Item) -> bytes:
    context = f"{item.context}\x04" if item.context is not None else ""
    plural = f"\0{item.plural}" if item.plural is not None else ""
    return f"{context}{item.msgid}{plural}".encode("utf-8", errors="surrogatepass")


def _in_utf8(header: bytes) -> bytes:
    """The header with the charset that the strings of the .mo have."""
    lines = header.decode("utf-8").split("\n")
    kept = [line.split("charset=")[0] + "charset=UTF-8" if line.startswith("Content-Type:") else line for line in lines]
    return "\n".join(kept).encode()


def _string(data: bytes, order: str, at: int) -> bytes:
    length, start = struct.unpack_from(f"{order}2I", data, at)
    if start + length > len(data):
        raise IndexError(start)
    return data[start : start + length]


def _unit(key: str, string: str) -> Unit:
    context, mark, rest = key.partition("\x04")
    msgid, _, plural = (rest if mark else key).partition("\0")
    return Unit(msgid, tuple(string.split("\0")), plural or None, context if mark else None)
