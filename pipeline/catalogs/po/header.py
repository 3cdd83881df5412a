"""A catalog in, the fields of its header out; a field set in place, so that all others keep their bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.catalogs.po.reading import read
from pipeline.catalogs.po.strings import STRING, escape, value
from pipeline.catalogs.po.syntax import Catalog, CatalogError, Item
from pipeline.model import Text

_STRING = re.compile(STRING)
_COUNT = re.compile(r"nplurals\s*=\s*([0-9]+)")


def header_fields(catalog: Catalog) -> dict[str, str]:
    """The fields of a catalog's header by name, in their order. Raises CatalogError where it has no header."""
    header = catalog.header
    if header is None:
        raise CatalogError("The catalog has no header.", catalog.text.name)
    return fields_in(header.msgstr[0])


def fields_in(content: str) -> dict[str, str]:
    """The fields in the text of a header, in their order."""
    fields: dict[str, str] = {}
    for line in content.split("\n"):
        field, colon, rest = line.partition(":")
        if colon:
            fields.setdefault(field.strip(), rest.strip())
    return fields


def set_header(catalog: Catalog, fields: Mapping[str, str]) -> Catalog:
    """The catalog with some header fields set; a field that it has not is added at the end."""
    header = catalog.header
    if header is None:
        raise CatalogError("The catalog has no header to write a field into.", catalog.text.name)
    changed = header_with(catalog, header, fields)
    if changed == catalog.raw(header):
        return catalog
    content = catalog.text.content
    return read(Text(catalog.text.name, content[: header.start] + changed + content[header.end :]))


def header_with(catalog: Catalog, header: Item, fields: Mapping[str, str]) -> str:
    """The lines of the header entry with some fields set."""
    present = fields_in(header.msgstr[0])
    raw, literal = catalog.raw(header), header.literals[-1]
    start, end = literal.start - header.start, literal.end - header.start
    strings = raw[start:end]
    for name, content in fields.items():
        if present.get(name) != content:
            strings = _set(strings, name, content, catalog.newline)
    return raw[:start] + strings + raw[end:]


def plural_count(catalog: Catalog) -> int | None:
    """The number of plural forms that the header names, None where it names none."""
    found = _COUNT.search(header_fields(catalog).get("Plural-Forms", "")) if catalog.header else None
    return int(found[1]) if found else None


def _set(strings: str, name: str, content: str, newline: str) -> str:
    """The quoted strings of a header with one field set; the other strings stay as they are."""
    quoted = [(match.start(), match.end(), value(match.group())) for match in _STRING.finditer(strings)]
    line = f'"{escape(f"{name}: {content}")}\\n"'
    owners = _owners([string for _, _, string in quoted])
    own = [at for at, field in enumerate(owners) if field == name]
    shared = own and (quoted[own[0]][2].count("\n") > 1 or owners.count(name) != len(own))
    if shared:  # several fields in one string: only there is the layout not the file's
        fields = fields_in("".join(string for _, _, string in quoted)) | {name: content}
        return newline.join(['""', *(f'"{escape(f"{field}: {rest}")}\\n"' for field, rest in fields.items())])
    if own:
        first, last = quoted[own[0]], quoted[own[-1]]
        lead = f'""{newline}' if own[0] == 0 else ""
        return strings[: first[0]] + lead + line + strings[last[1] :]
    end = "" if not quoted[-1][2] or quoted[-1][2].endswith("\n") else "\\n"
    return strings[:-1] + end + f'"{newline}{line}'


def _owners(strings: list[str]) -> list[str]:
    """For each string the field whose line it starts or goes on with."""
    owners: list[str] = []
    current = ""
    fresh = True
    for string in strings:
        if fresh and string:
            current = string.partition(":")[0].strip()
        owners.append(current if string else "")
        fresh = not string or string.endswith("\n")
    return owners
