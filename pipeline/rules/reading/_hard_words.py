"""A language in, its hard words and their plainer ones out: from data/hard_words_<language>.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.languages.language import Language, Writing

_TERMS = "[terms]"
_ARABIC_PREFIX = "[وف]?[بكل]?(?:ال)?|[وف]?لل"
_FOLDER = Path(__file__).parent / "data"
_WORD = r"[^\W\d_]"
# Forms of the plain verbs of the list that do not follow the rule: -s, -ing, past (and participle, where the same).
_IRREGULAR = {
    "be": None, "begin": None, "build": ("builds", "building", "built"), "buy": ("buys", "buying", "bought"),
    "do": None, "find": ("finds", "finding", "found"), "get": ("gets", "getting", "got"), "give": None, "go": None,
    "have": ("has", "having", "had"), "hide": None, "keep": ("keeps", "keeping", "kept"),
    "let": ("lets", "letting", "let"), "leave": ("leaves", "leaving", "left"),
    "make": ("makes", "making", "made"), "meet": ("meets", "meeting", "met"),
    "pay": ("pays", "paying", "paid"), "see": None, "send": ("sends", "sending", "sent"), "show": None,
    "speed": ("speeds", "speeding", "sped"), "spend": ("spends", "spending", "spent"),
    "spread": ("spreads", "spreading", "spread"), "take": None, "tell": ("tells", "telling", "told"),
    "think": ("thinks", "thinking", "thought"), "write": None,
}  # fmt: skip
_DOUBLED = frozenset({"stop", "permit", "submit", "transmit"})


@dataclass(frozen=True, slots=True)
class Plain:
    """What to say instead: the choices, and the text to insert where only one fits the form found.

    ``entry``: the listed word, the same for all its forms. ``term``: it may be used once it is explained.
    """

    choices: tuple[str, ...]
    insert: str | None
    entry: str = ""
    term: bool = False


@dataclass(frozen=True, slots=True)
class HardWords:
    """A pattern whose first group is a listed word or phrase, and the plain ones by that group in lower case."""

    pattern: re.Pattern[str]
    plain: Mapping[str, Plain]


@cache
def hard_words(language: Language) -> HardWords | None:
    """The list of one language, None where there is none."""
    path = _FOLDER / f"hard_words_{language.tag}.txt"
    if not path.exists():
        return None
    plain: dict[str, Plain] = {}
    term = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == _TERMS:
            term = True
        elif line and not line.startswith("#"):
            plain.update(_entry(line, term))
    return HardWords(re.compile(_bounded(_any_of(plain), language), re.IGNORECASE), plain)


def _bounded(pattern: str, language: Language) -> str:
    """Whole words only, which in Arabic may be written together with "and", "the"; Chinese has no spaces."""
    if language.writing is not Writing.SPACED:
        return f"({pattern})"
    if language.prefixes:
        return rf"(?<!\w)(?:{_ARABIC_PREFIX})?({pattern})(?!\w)"
    return rf"(?<![\w-])({pattern})(?![\w-])"


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, branching at the first two letters: six times as fast."""
    branches: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        branches.setdefault(phrase[:2], []).append(re.escape(phrase[2:]).replace("\\ ", r"\s+"))
    return "|".join(f"{re.escape(start)}(?:{'|'.join(rest)})" for start, rest in sorted(branches.items()))


def _entry(line: str, term: bool) -> dict[str, Plain]:
    """The listed forms of one line: ``hard = plain``, ``v verb = plain``, ``vn``, or ``stem~endings = plain``."""
    sign, _, rest = line.partition(" ")
    verb = sign in ("v", "vn")
    hard, _, right = (rest if verb else line).partition(" = ")
    choices = tuple(choice.strip() for choice in right.split("/"))
    one = choices[0] if len(choices) == 1 and _fits(choices[0]) else None
    stem, bent, endings = hard.lower().partition("~")
    if bent:
        plain = Plain(choices, None, stem, term)
        return {stem + ending: plain for ending in endings.split(",")}
    to = "to " if sign == "vn" else ""
    entries = {to + stem: Plain(choices, one and to + one, stem, term)}
    if not verb:
        return entries
    plain_forms = forms(choices[0])
    for at, form in enumerate(forms(hard) or ()):
        if to and at == 0:
            continue  # "requests" may be a noun
        entries[form] = Plain(choices, plain_forms[at] if one and plain_forms else None, stem, term)
    return entries


def _fits(gloss: str) -> bool:
    """Whether plain words can stand where the hard one stood; a longer gloss rarely does."""
    chinese = "\u3400" <= gloss[0] <= "\u9fff"
    return len(gloss) <= _CHINESE_WORD if chinese else gloss.count(" ") < 2


_CHINESE_WORD = 4  # signs


def forms(verb: str) -> tuple[str, str, str] | None:
    """The forms in -s, in -ing and in -ed of an English verb, which may have a particle; None where the past differs
    from the participle."""
    head, _, particle = verb.partition(" ")
    tail = f" {particle}" if particle else ""
    made = _IRREGULAR[head] if head in _IRREGULAR else _regular(head)
    return None if made is None else (made[0] + tail, made[1] + tail, made[2] + tail)


def _regular(verb: str) -> tuple[str, str, str]:
    if verb in _DOUBLED:
        last = verb[-1]
        return f"{verb}s", f"{verb}{last}ing", f"{verb}{last}ed"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb[:-1]}ing", f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies", f"{verb}ing", f"{verb[:-1]}ied"
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es", f"{verb}ing", f"{verb}ed"
    return f"{verb}s", f"{verb}ing", f"{verb}ed"
