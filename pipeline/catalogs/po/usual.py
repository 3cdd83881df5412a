"""A catalog as programs write it in, its finished translations out: all that a page needs of it.

Contexts, plural forms, previous texts and obsolete entries are read where they stand as gettext, Poedit and this
project write them. Whatever is written in another way, whatever is wrong with a catalog and whatever a program has
translated is left to the reader of all catalogs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.catalogs.po.comments import flags_of
from pipeline.catalogs.po.strings import STRING, value

# The shape of nearly every entry, read in one step: its comments, its msgid, its msgstr.
USUAL = re.compile(
    rf"""(?:[ \t]*+\r?\n)*+((?:\#(?![~|])[^\n]*+\n)*+)
    msgid[ ]({STRING}(?:\r?\n{STRING})*+)\r?\nmsgstr[ ]({STRING}(?:\r?\n{STRING})*+)(?:\r?\n|\Z)(?=\r?\n|\Z)""",
    re.VERBOSE,
)


def _strings(prefix: str = "") -> str:
    """The strings of a field, each in a line of its own."""
    return rf"{STRING}(?:\n{prefix}{STRING})*+"


def _previous(mark: str) -> str:
    """The lines of previous texts, if there are any."""
    return rf"(?:{mark}[ ](?:msgctxt|msgid_plural|msgid)[ ]{_strings(f'{mark}[ ]')}\n)*+"


_PREVIOUS, _GONE_PREVIOUS = _previous("[#][|]"), _previous("[#]~[|]")
_HARMLESS = r'"[^"\\\n\0]*+(?:\\[abfnrtv\\"][^"\\\n\0]*+)*+"'  # a string whose value can always be read
_GONE = rf"{_HARMLESS}(?:\n[#]~[ ]{_HARMLESS})*+"
# An entry, or an obsolete one, or all the rest, so that nothing is read twice.
_EACH = re.compile(
    rf"""(?:[ \t]*+\n)*+((?:\#(?![~|])[^\n]*+\n)*+)
    (?: {_PREVIOUS} (?:msgctxt[ ]({_strings()})\n)?+ msgid[ ]({_strings()})\n
        (?: msgstr[ ]({_strings()}) | msgid_plural[ ]({_strings()}((?:\nmsgstr\[[0-9]\][ ]{_strings()})++)) )
      | {_GONE_PREVIOUS} (?:\#~[ ]msgctxt[ ]{_GONE}\n)?+ \#~[ ]msgid[ ]{_GONE}\n
        (?: \#~[ ]msgstr[ ]{_GONE} | \#~[ ]msgid_plural[ ]{_GONE}\n\#~[ ]msgstr\[0\][ ]{_GONE}
            (?:\n\#~[ ]msgstr\[1\][ ]{_GONE}(?:\n\#~[ ]msgstr\[2\][ ]{_GONE})?+)?+ )
    ) (?:\n|\Z)(?=\n|\Z)
    |([\s\S]++)""",
    re.VERBOSE,
)
_FORM = re.compile(rf"\nmsgstr\[([0-9])\][ ]({_strings()})")
_LEFT_TO_THE_OTHER = ("\r", "\0", "\ufeff")
_MACHINE = re.compile(r"^[ \t]*#\..*machine translation", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class UsualStrings:
    """``finished``: msgid → msgstr, for entries without a context that have one and are not fuzzy, else "".

    ``header``: the header's text. ``entries``: how many there are besides it, obsolete ones aside.
    """

    header: str
    finished: dict[str, str]
    entries: int


def usual_strings(content: str) -> UsualStrings | None:
    """The strings of a catalog; None where it is to be read as a whole."""
    if "\r" in content:
        content = content.replace("\r\n", "\n")
    if any(sign in content for sign in _LEFT_TO_THE_OTHER) or _by_machine(content):
        return None
    found = _EACH.findall(content)
    if found and (rest := found[-1][6]):
        if rest.strip():
            return None
        found.pop()
    try:
        return _sorted_out(found)
    except ValueError:
        return None


def _by_machine(content: str) -> bool:
    """Whether notes may say that a program translated."""
    return "achine" in content and _MACHINE.search(content) is not None


def _sorted_out(found: list[tuple[str, ...]]) -> UsualStrings | None:
    """The strings of the entries; None where two are the same. Raises ValueError for escapes that give no text."""
    finished: dict[str, str] = {}
    others: set[tuple[str, str]] = set()
    gone = 0
    for head, context, msgid, msgstr, plural, forms, _rest in found:
        if context:
            others.add((plain(context), plain(msgid)))
            _ = plain(msgstr) if msgstr else _first_of_all(plural, forms)  # raises where it cannot be read
        elif not msgid:
            gone += 1  # obsolete
        else:
            msgid, text = plain(msgid), plain(msgstr) if msgstr else _first_of_all(plural, forms)
            hidden = "fuzzy" in head and msgid and "fuzzy" in flags_of([head])
            finished[msgid] = "" if hidden else text
    header = finished.pop("", None)
    entries = len(finished) + len(others)
    if header is None or entries + gone + 1 != len(found):
        return None
    return UsualStrings(header, finished, entries)


def _first_of_all(plural: str, forms: str) -> str:
    """The first of the plural forms, or "" where not all have text. Raises ValueError where one is missing."""
    plain(plural[: -len(forms)])
    numbered = _FORM.findall(forms)
    if [int(number) for number, _ in numbered] != [*range(len(numbered))]:
        raise ValueError(forms)
    texts = [plain(form) for _, form in numbered]
    return texts[0] if all(texts) else ""


def plain(literal: str) -> str:
    """The value of strings, each in its own line without indent. Raises ValueError as ``value`` does."""
    if "\\" in literal:
        return value(literal)
    joined = literal[1:-1].replace('"\n"', "")  # the usual joint
    return joined if '"' not in joined else value(literal)
