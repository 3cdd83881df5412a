"""A German text and its source in; compounds of a foreign name and a noun without their hyphen out."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Duden, rules D 22 and D 41: a compound with a name, an abbreviation or a foreign word takes hyphens throughout.
_COMPOUND = re.compile(
    r"(?P<article>\b(?i:der|die|das|des|dem|den|im|zum|zur|vom|beim|ein|eine|eines|einem|einen|einer|kein|keine|jede|jeder"
    r"|jedes|diese|dieser|dieses|diesem)\s+)?(?P<both>\b(?P<first>[A-Z][A-Za-z+#.]*[A-Za-z+#])"
    r" (?P<second>[A-ZÄÖÜ][a-zäöüß]{3,})\b)"
)
_WORD = re.compile(r"[^\W\d_]+")
_TITLE = 5  # words: a title holds no verb that could stand between name and noun


def open_compounds(prose: str, source: str) -> Iterator[re.Match[str]]:
    """Matches with the groups ``both``, ``first`` and ``second``, the first a word of the source, the second not."""
    known = set(_WORD.findall(source))
    beginnings = " " + " ".join(known).lower()
    words = _WORD.findall(prose)
    for match in _COMPOUND.finditer(prose):
        if match["first"] not in known or f" {match['second'].lower()}" in beginnings:
            continue
        before = prose[: match.start("both")].rstrip()
        at_start = not before or before.endswith(":")
        if match["article"] or (at_start and len(words) <= _TITLE):
            yield match
