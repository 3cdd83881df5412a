"""A text in, enumerations of links or code that have a comma before their last word “and” out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

# Languages that write no comma before “and” or “or” in an enumeration of single words: Duden D 100; Ortografía de la
# lengua española 2010, III 3.4.2.2.2; Rosental, § 86; Słownik ortograficzny PWN [363].
_AND = MappingProxyType({
    "de": "und oder sowie", "es": "y e o u", "pt": "e ou", "it": "e o ed", "pl": "i oraz lub",
    "ru": "и или", "nl": "en of", "sv": "och eller", "da": "og eller", "nb": "og eller", "cs": "a nebo", "ca": "i o",
})  # fmt: skip
_ITEM = r"\ufffc+[^\s,\ufffc]{0,40}\ufffc*"


def commas_before_and(prose: str, spoken: str) -> Iterator[re.Match[str]]:
    """Matches of the comma and the word, in enumerations of three or more; “and so on” is none of their items."""
    words = _AND.get(spoken)
    if words is None or prose.count(", \ufffc") < 1:
        return
    pattern = rf"(?<=\ufffc), {_ITEM}(?P<comma>, (?P<word>{words.replace(' ', '|')}) )(?={_ITEM}(?:[.:;)\s]|$))"
    yield from re.finditer(pattern, prose)
