"""Two versions of a message in, what changed between them in words out, for the translator and for the merge."""

from __future__ import annotations

import difflib
import re
from itertools import pairwise

_TOKEN = re.compile(r"\s+|\w+(?:['’]\w+)*|[^\w\s]")
_SHOWN = 8  # changes that a comment lists
_LONG = 60  # characters of a change that a comment shows
_CODE = re.compile(r"`+[^`]*`+|<[^>]*>|\]\([^)]*\)|https?://\S+")
# Typography: signs that mean the same, drawn better. Unicode code charts "General Punctuation".
_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
    "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u00ad": "", "\u2060": "",
    "…": "...", "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-",
}  # fmt: skip
_PLAIN_SIGNS = str.maketrans(_PLAIN)


def word_difference(old: str, new: str) -> str:
    """What changed, in a few words: ``"effecting" → "affecting"; added "daily"; removed "very"``."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    said = [_said(before[a:b], after[c:d]) for a, b, c, d in _changes(before, after)]
    said = [change for change in said if change]
    if not said:
        return "spaces or line breaks"
    more = f"; and {len(said) - _SHOWN} more" if len(said) > _SHOWN else ""
    return "; ".join(said[:_SHOWN]) + more


def typography_change(old: str, new: str) -> str | None:
    """A note on the change if only spaces and typographic signs outside of code changed, else None."""
    if _CODE.findall(old) != _CODE.findall(new) or _outline(old) != _outline(new):
        return None
    return f"typography: {word_difference(old, new)}"


def _outline(text: str) -> str:
    """The text without what typography may change."""
    plain = _CODE.sub("\0", text).translate(_PLAIN_SIGNS).replace("--", "-").replace("--", "-")
    return " ".join(plain.replace(" - ", "-").split())


def _changes(before: list[str], after: list[str]) -> list[tuple[int, int, int, int]]:
    """The ranges that differ; two with only a space between them are one."""
    start = _shared(before, after)
    end = min(_shared(before[::-1], after[::-1]), len(before) - start, len(after) - start)
    inner = before[start : len(before) - end], after[start : len(after) - end]
    matcher = difflib.SequenceMatcher(None, *inner, autojunk=False)
    ranges = [
        (a + start, b + start, c + start, d + start) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    ]
    joined: list[tuple[int, int, int, int]] = []
    for current in ranges:
        last = joined[-1] if joined else None
        if last and not "".join(before[last[1] : current[0]]).strip() and current[0] - last[1] <= 1:
            joined[-1] = (last[0], current[1], last[2], current[3])
        else:
            joined.append(current)
    return joined


def _shared(before: list[str], after: list[str]) -> int:
    """How many words the two have in common at their start."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (old, new) in pairs if old != new), min(len(before), len(after)))


def _said(before: list[str], after: list[str]) -> str:
    old, new = _short("".join(before)), _short("".join(after))
    if old and new:
        return f'"{old}" → "{new}"'
    if new:
        return f'added "{new}"'
    return f'removed "{old}"' if old else ""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"


def sentences_of(text: str) -> list[str]:
    """The text cut after each end of a sentence, with the white space behind it: joined it is the text."""
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(dict.fromkeys(ends))]


_SENTENCE_END = re.compile(r"[.!?؟۔][\"”’»)\]*_]*\s+|[。！？][」』”）]*\s*")
