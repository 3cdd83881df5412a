"""An entry in; control, direction and zero-width characters that nobody sees and that do harm out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Fix, Problem, Severity, Subject
from pipeline.model.locale import direction, language
from pipeline.rules.translation._pairs import Pair, shown_pairs

RULE = Declaration("Invisible characters", Severity.ERROR, Subject.ENTRY)

_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffd\ufffe\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
_NAMES = {
    0x00: "a NUL character",
    0xAD: "a soft hyphen",
    0x200B: "a zero-width space",
    0x200C: "a zero-width non-joiner",
    0x200D: "a zero-width joiner",
    0x200E: "a left-to-right mark",
    0x200F: "a right-to-left mark",
    0x2028: "a line separator",
    0x2029: "a paragraph separator",
    0x202D: "a left-to-right override",
    0x202E: "a right-to-left override",
    0x2060: "a word joiner",
    0xFEFF: "a byte order mark",
    0xFFFD: "a replacement character",
}
# Written between letters to join or part them (Unicode 16, chapters 9 and 12).
_JOINED = frozenset("ar fa ur ps ku ckb ug sd ks he yi hi mr ne bn as gu pa or ta te kn ml si km my mn syr dv".split())
# Written without spaces: a zero-width space shows where a line may break.
_UNSPACED = frozenset("th lo km my bo dz ja zh jv su".split())
_MARKS = frozenset("\u200e\u200f\u061c")
_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
_EMBEDDINGS = frozenset("\u202a\u202b\u202c")
_OVERRIDES = frozenset("\u202d\u202e")


def check(entry: Entry) -> Iterator[Problem]:
    for pair in shown_pairs(entry):
        spare = Counter(_SUSPECT.findall(pair.source))
        done = 0
        for match in _SUSPECT.finditer(pair.target):
            sign, at = match.group(), match.start()
            if spare[sign]:
                spare[sign] -= 1
            elif at >= done and not _belongs(sign, at, pair, entry.locale):
                done = at + len(pair.target[at:]) - len(pair.target[at:].lstrip(sign))
                yield _problem(pair, at, done, sign)


def _belongs(sign: str, at: int, pair: Pair, locale: str) -> bool:
    """The writing of this locale needs the character here."""
    spoken = language(locale)
    before, after = pair.target[at - 1 : at], pair.target[at + 1 : at + 2]
    if sign in _OVERRIDES:
        return False
    if sign in _MARKS:
        return direction(locale) == "rtl" or _has_right_to_left(pair.target)
    if sign in _ISOLATES or sign in _EMBEDDINGS:
        return _closed(pair.target) and (direction(locale) == "rtl" or _has_right_to_left(pair.target))
    if sign in "\u200c\u200d":
        joins = sign == "\u200c" or before > "\u02ff" or after > "\u02ff"  # a joiner joins no Latin letters and signs
        return (spoken in _JOINED and joins) or _pictures(before, after)
    if sign in "\u200b\u2060":
        return spoken in _UNSPACED and bool(before.strip()) and bool(after.strip()) and sign == "\u200b"
    if "\ufe00" <= sign <= "\ufe0f":
        return ord(before or " ") > 0x7F or before.isdigit() or before in "#*"
    if sign == "\u00ad":
        return before.isalpha() and after.isalpha()
    return "\U000e0020" <= sign <= "\U000e007f" and ord(before or " ") > 0x1F000


def _has_right_to_left(text: str) -> bool:
    return any("\u0590" <= sign <= "\u08ff" or "\ufb1d" <= sign <= "\ufefc" for sign in text if sign != "\ufeff")


def _closed(text: str) -> bool:
    """Every embedding and isolate of the text is closed inside it (Unicode UAX #9, section 2)."""
    depth, isolates = 0, 0
    for sign in text:
        if sign in "\u202a\u202b\u202d\u202e":
            depth += 1
        elif sign == "\u202c":
            depth -= 1
        elif sign in "\u2066\u2067\u2068":
            isolates += 1
        elif sign == "\u2069":
            isolates -= 1
        if depth < 0 or isolates < 0:
            return False
    return depth == 0 and isolates == 0


def _pictures(before: str, after: str) -> bool:
    """Joined emoji: family, flag or profession."""
    return ord(before or " ") > 0x2000 and ord(after or " ") > 0x2000


def _problem(pair: Pair, start: int, end: int, sign: str) -> Problem:
    name = _NAMES.get(ord(sign), f"the invisible character U+{ord(sign):04X}")
    fix = Fix("Delete the character", "", safe=sign in "\u200b\ufeff\u2060")
    return Problem(f"Here stands {name}, which readers cannot see. Delete it.", start, end, pair.part, fix)
