"""A catalog of nothing but the usual entries in, its finished translations out: all that a page needs of it.

The usual entry is a msgid and a msgstr, with comments or without. Whatever else a catalog holds (plural forms,
contexts, obsolete entries, previous texts), whatever is wrong with it and whatever a program has translated is left
to the reader of all catalogs.
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
_EACH = re.compile(rf"{USUAL.pattern}|([\s\S]++)", re.VERBOSE)  # or all the rest, so that nothing is read twice
_LEFT_TO_THE_OTHER = ("\r", "\0", "\ufeff", "achine")  # the last: notes of machine translation


@dataclass(frozen=True, slots=True)
class UsualStrings:
    """``finished``: msgid → msgstr, for entries that have one and are not fuzzy; ``header``: the header's text."""

    header: str
    finished: dict[str, str]


def usual_strings(content: str) -> UsualStrings | None:
    """The strings of a catalog; None where it is to be read as a whole."""
    if any(sign in content for sign in _LEFT_TO_THE_OTHER):
        return None
    found = _EACH.findall(content)
    if found and (rest := found[-1][3]):
        if rest.strip():
            return None
        found.pop()
    try:
        strings = {plain(msgid): plain(msgstr) for _, msgid, msgstr, _ in found}
    except ValueError:
        return None
    header = strings.pop("", None)
    if header is None or len(strings) + 1 != len(found):
        return None
    for head, msgid, _, _ in found:
        if ("#," in head or "#=" in head) and "fuzzy" in flags_of([head]):
            strings[plain(msgid)] = ""
    return UsualStrings(header, strings)


def plain(literal: str) -> str:
    """The value of strings, each in its own line without indent. Raises ValueError as ``value`` does."""
    inner = literal[1:-1]
    if "\\" in inner:
        return value(literal)
    if '"' not in inner:
        return inner
    joined = inner.replace('"\n"', "")  # the usual joint
    return joined if '"' not in joined else value(literal)
