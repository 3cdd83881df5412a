"""A translation typed in the browser in, written into its catalog out: that entry changes, and no other byte.

The file is read anew for each save, so what somebody else changed meanwhile stays; where that is the same entry,
nothing is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline import catalogs
from pipeline.extract import catalog_path
from pipeline.preview.messages import Message
from pipeline.whole_file import write_file

MOST_CHARACTERS = 1_000_000  # of one form; a paragraph has some hundred
_QUOTED = 160  # characters of a text in a sentence
# Control characters that no text needs (Unicode category Cc); a tab and a line end aside.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class SaveError(Exception):
    """Nothing was written: the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed for one message, and the forms and fuzzy flag that she had before her."""

    locale: str
    catalog: str
    context: str | None
    msgid: str
    forms: tuple[str, ...]
    seen: tuple[str, ...]
    seen_fuzzy: bool


def typed(message: Message, forms: tuple[str, ...], seen: str) -> Typed:
    """``seen``: the forms of the message as the form had them, then whether it was fuzzy, as JSON."""
    try:
        *before, fuzzy = json.loads(seen)
    except (ValueError, TypeError):
        before, fuzzy = [], False
    return Typed(message.language, message.catalog, message.context, message.msgid, forms, tuple(before), fuzzy is True)


def save(root: Path, new: Typed) -> bool:
    """Writes a translation, finished: no longer fuzzy. False: it stood there already.

    Raises:
        SaveError: the entry is another one by now, is missing, or the file cannot be read or written.
    """
    name = catalog_path(new.locale, new.catalog)
    path = root / name
    forms = tuple(_as_typed(form, new.msgid) for form in new.forms)
    before = _bytes(path, name)
    try:
        catalog = catalogs.read(catalogs.decode(before, name))
        item = catalog.find(new.msgid, new.context)
        if item is None:
            raise SaveError(f"{name} has no such message. Run “everyreader update”, then load this page again.")
        if item.msgstr == forms and not item.fuzzy:
            return False
        if (item.msgstr, item.fuzzy) != (new.seen, new.seen_fuzzy):
            raise SaveError(_changed_meanwhile(name, item.msgstr, fuzzy=item.fuzzy))
        changed = catalogs.set_translation(catalog, new.msgid, forms, context=new.context)
        content = catalogs.encode(catalogs.write(changed), name)
    except catalogs.CatalogError as error:
        raise SaveError(f"Nothing was saved, since {name} cannot be used as it is: {error}") from None
    if _bytes(path, name) != before:
        raise SaveError(f"{name} was saved by another program just now. Save again: your words still stand here.")
    try:
        write_file(path, content)
    except OSError as error:
        raise SaveError(
            f"Cannot write {name}: {error.strerror}. Free space or mend its rights, then save again."
        ) from None
    return True


def _as_typed(form: str, msgid: str) -> str:
    """Line ends as catalogs have them; the message and its translation end alike, as gettext demands (msgfmt -c)."""
    if len(form) > MOST_CHARACTERS:
        raise SaveError(f"This is longer than {MOST_CHARACTERS:,} characters. Save a shorter text.")
    text = form.replace("\r\n", "\n").replace("\r", "\n")
    found = _CONTROLS.search(text)
    if found:
        raise SaveError(f"Here is a control character, U+{ord(found[0]):04X}. Take it out, then save again.")
    if text.strip("\n"):
        text = ("\n" if msgid.startswith("\n") else "") + text.strip("\n") + ("\n" if msgid.endswith("\n") else "")
    return text


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SaveError(f"Cannot read {name}: {error.strerror}. Run “everyreader update”, then save again.") from None


def _changed_meanwhile(name: str, forms: Sequence[str], *, fuzzy: bool) -> str:
    there = " / ".join(f"“{_short(form)}”" for form in forms) if any(forms) else "nothing"
    mark = ", marked fuzzy" if fuzzy else ""
    said = f"Somebody else changed this message in {name}. It now says {there}{mark}."
    return f"{said} Nothing was saved; save again to put your words there."


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
