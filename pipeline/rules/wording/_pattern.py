"""A pattern as an editor writes it in, tests on neighbouring words out.

Items stand between spaces: ``word``, ``one|two``, ``<class>`` (likely class), ``<class?>`` (possible class),
``@set``, ``*tion`` (an ending), ``_`` (any word), ``^`` or ``$`` (an edge of a sentence). ``!`` before an item:
anything but. ``?`` after it: may be missing. ``*`` after it: up to four times, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pipeline.rules.wording._classes import mask
from pipeline.rules.wording._tokens import EDGE

SENTENCE_EDGE = frozenset({EDGE, ".", "!", "?", "…", ";"})
OPENING = frozenset({"“", "‘", '"', "(", "—", "–", ":", "¿", "¡", "«", "„"})
CLOSING = frozenset({"”", "’", '"', ")", "»", ":", "—", "–"})
MOST = 4  # how often an item with "*" may stand

Sets = Mapping[str, frozenset[str]]
Bits = Callable[[str], int]


class PatternError(ValueError):
    """A pattern that cannot be read; the message says which item."""


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a pattern: the words and classes that may stand there, and how often."""

    words: frozenset[str]
    mask: int = 0
    negate: bool = False
    least: int = 1
    most: int = 1
    endings: tuple[str, ...] = ()

    def fits(self, word: str, bits: Bits) -> bool:
        if word in self.words or (self.endings and word.endswith(self.endings)):
            return not self.negate
        if not self.mask:
            return self.negate
        return bool(bits(word) & self.mask) is not self.negate

    @property
    def literal(self) -> bool:
        """Only listed words fit, and exactly one stands here."""
        return not self.mask and not self.negate and not self.endings and self.least == self.most == 1


def read_pattern(source: str, sets: Sets) -> tuple[Item, ...]:
    """The items of a pattern. PatternError names the item that cannot be read."""
    items: list[Item] = []
    for part in source.split():
        item = _item(part, sets)
        if items and item.most > 1 and replace(item, most=items[-1].most) == items[-1]:
            # "_* _*" is one item that may stand eight times: two would try every way to share the words out.
            item = replace(item, most=items.pop().most + item.most)
        items.append(item)
    return tuple(items)


def _item(part: str, sets: Sets) -> Item:
    body, least, most = part, 1, 1
    if len(body) > 1 and body[-1] in "?*" and body[-2] != "\\":
        body, least, most = body[:-1], 0, 1 if body[-1] == "?" else MOST
    negate = len(body) > 1 and body.startswith("!")
    words: set[str] = set()
    endings: list[str] = []
    bits = 0
    for choice in (body[1:] if negate else body).split("|"):
        if choice.startswith("*") and len(choice) > 1:
            endings.append(choice[1:].lower())
            continue
        new, more = _choice(choice, part, sets)
        words |= new
        bits |= more
    return Item(frozenset(words), bits, negate, least, most, tuple(endings))


def _choice(choice: str, part: str, sets: Sets) -> tuple[frozenset[str] | set[str], int]:
    if choice == "_":
        return set(), mask("word")
    if choice == "^":
        return SENTENCE_EDGE | OPENING, 0
    if choice == "$":
        return SENTENCE_EDGE | CLOSING, 0
    if choice.startswith("@"):
        if choice[1:] not in sets:
            raise PatternError(f"There is no set “{choice[1:]}” for the item “{part}”.")
        return sets[choice[1:]], 0
    if choice.startswith("<") and choice.endswith(">"):
        return set(), _class(choice[1:-1], part)
    if not choice:
        raise PatternError(f"The item “{part}” has an empty choice.")
    return {choice.replace("\\", "").replace("’", "'").lower()}, 0


def _class(name: str, part: str) -> int:
    try:
        return mask(name.rstrip("?"), possible=name.endswith("?"))
    except KeyError:
        raise PatternError(f"There is no word class “{name}” for the item “{part}”.") from None


def match(items: tuple[Item, ...], words: list[str], at: int, step: int, bits: Bits) -> int:
    """The index behind a match that starts at ``at`` and goes right (step 1) or left (step -1), or -2 for none.

    Going left, the items must come in the order in which they are met: see ``reversed_items``.
    """
    for number, item in enumerate(items):
        if item.least == item.most == 1:
            if not 0 <= at < len(words) or not item.fits(words[at], bits):
                return -2
            at += step
            continue
        return _repeat(item, items[number + 1 :], words, at, step, bits)
    return at


def _repeat(item: Item, rest: tuple[Item, ...], words: list[str], at: int, step: int, bits: Bits) -> int:
    """As many as fit first, then fewer, until the rest fits behind them."""
    reach = 0
    while reach < item.most and 0 <= at + reach * step < len(words) and item.fits(words[at + reach * step], bits):
        reach += 1
    for count in range(reach, item.least - 1, -1):
        end = match(rest, words, at + count * step, step, bits)
        if end != -2:
            return end
    return -2


def reversed_items(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items as they are met going left."""
    return items[::-1]
