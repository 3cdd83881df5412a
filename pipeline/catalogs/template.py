"""Messages in, the text of a template (.pot) out; a template and a locale in, a new catalog (.po) out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pipeline.catalogs.merging.memory import Memory
from pipeline.catalogs.merging.merge import merge
from pipeline.catalogs.messages import Message
from pipeline.catalogs.plurals import gettext_name, language_name, plural_forms
from pipeline.catalogs.po.editing import Change, changed_entry
from pipeline.catalogs.po.header import header_fields
from pipeline.catalogs.po.layout import GNU_WIDTH, comment_line, field_lines, reference_lines
from pipeline.catalogs.po.reading import read
from pipeline.catalogs.po.syntax import Catalog, Item
from pipeline.model import Text


def template(messages: Iterable[Message], *, name: str = "everyreader", width: int = GNU_WIDTH) -> str:
    """The template of some messages.

    It has no creation date: a template changes when a message does. ``name`` says in the header
    whose messages they are.
    """
    header = {
        "Project-Id-Version": name,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    entries = [header_entry(header, width=width)]
    entries.extend(message_entry(message, width=width) for message in messages)
    return "\n".join(entries)


def message_entry(message: Message, *, width: int = GNU_WIDTH, forms: int = 2) -> str:
    """The lines of one untranslated entry; ``forms`` is the number of plural forms to leave room for."""
    lines = [comment_line("#.", line) for note in message.notes for line in note.split("\n")]
    lines += reference_lines(message.references, width=width)
    if message.flags:
        lines.append(f"#, {', '.join(message.flags)}")
    if message.context is not None:
        lines += field_lines("msgctxt", message.context, width=width)
    lines += field_lines("msgid", message.msgid, width=width)
    if message.plural is None:
        lines.append('msgstr ""')
    else:
        lines += field_lines("msgid_plural", message.plural, width=width)
        lines += [f'msgstr[{form}] ""' for form in range(forms)]
    return "".join(f"{line}\n" for line in lines)


def header_entry(fields: dict[str, str], *, width: int = GNU_WIDTH) -> str:
    """The lines of a header entry."""
    content = "".join(f"{field}: {value}\n" for field, value in fields.items())
    return "".join(f"{line}\n" for line in ['msgid ""', *field_lines("msgstr", content, width=width)])


def new_catalog(
    pot: str,
    locale: str,
    *,
    date: datetime | None = None,
    translator: str = "Nobody yet <translators@example.invalid>",
    memory: Memory | None = None,
    name: str = "",
) -> str:
    """A catalog for a locale with every message of a template.

    The header has the plural forms of CLDR, as gettext writes them. ``memory`` gives the translations
    that other catalogs of the locale have.
    Raises ValueError for a locale that CLDR does not know, CatalogError for a bad template.
    """
    source = read(Text(name or "template", pot))
    forms, formula = plural_forms(locale)
    header = header_fields(source)
    fields = {
        "Project-Id-Version": header.get("Project-Id-Version", "everyreader"),
        **{key: header[key] for key in ("Report-Msgid-Bugs-To", "POT-Creation-Date") if header.get(key)},
        "PO-Revision-Date": (date or datetime(1970, 1, 1)).strftime("%Y-%m-%d %H:%M+0000"),
        "Last-Translator": translator,
        "Language-Team": language_name(locale),
        "Language": gettext_name(locale),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": f"nplurals={forms}; plural={formula};",
    }
    if memory is not None:
        return merge(header_entry(fields), pot, memory=memory, name=name or "catalog.po")
    parts = [header_entry(fields)]
    parts.extend(untranslated(source, item, forms) for item in source.messages)
    return "\n".join(part.replace("\r\n", "\n") for part in parts)


def untranslated(source: Catalog, item: Item, forms: int) -> str:
    """An entry of a template as a new catalog has it: with as many empty plural forms as its language needs."""
    if item.plural is None or len(item.msgstr) == forms:
        return source.raw(item)
    return changed_entry(source, item, Change(msgstr=("",) * forms), GNU_WIDTH)
