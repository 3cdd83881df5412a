"""A language in, its hard words and their plainer ones out: from data/hard_words_<language>.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

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
    """What to say instead: the choices, and the text to insert where only one fits the form found."""

    choices: tuple[str, ...]
    insert: str | None


@dataclass(frozen=True, slots=True)
class HardWords:
    """A pattern that finds the listed words and phrases, and the plain ones by the found text in lower case."""

    pattern: re.Pattern[str]
    plain: Mapping[str, Plain]


@cache
def hard_words(language: str) -> HardWords | None:
    """The list of one language, None where there is none."""
    path = _FOLDER / f"hard_words_{language}.txt"
    if not path.exists():
        return None
    plain: dict[str, Plain] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            plain.update(_entry(line))
    return HardWords(re.compile(rf"(?<![\w-])(?:{_any_of(plain)})(?![\w-])", re.IGNORECASE), plain)


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, branching at the first two letters: six times as fast."""
    branches: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        branches.setdefault(phrase[:2], []).append(re.escape(phrase[2:]).replace("\\ ", r"\s+"))
    return "|".join(f"{re.escape(start)}(?:{'|'.join(rest)})" for start, rest in sorted(branches.items()))


def _entry(line: str) -> dict[str, Plain]:
    hard, _, right = line.removeprefix("v ").partition(" = ")
    choices = tuple(choice.strip() for choice in right.split("/"))
    one = choices[0] if len(choices) == 1 and choices[0].count(" ") < 2 else None  # a longer gloss rarely fits in
    entries = {hard.lower(): Plain(choices, one)}
    if not line.startswith("v "):
        return entries
    plain_forms = forms(choices[0])
    for at, form in enumerate(forms(hard) or ()):
        entries[form] = Plain(choices, plain_forms[at] if one and plain_forms else None)
    return entries


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
