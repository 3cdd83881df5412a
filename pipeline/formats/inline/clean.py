"""A translation in, the same out without the characters that could change the page around it."""

from __future__ import annotations

import re

from pipeline.model import Traced

# C0 and C1 controls (tab and line feed aside), noncharacters, interlinear annotation, tag characters,
# and the bidirectional embeddings, overrides and isolates. The marks LRM, RLM and ALM only order
# their neighbours, and languages written from right to left need them: they stay.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}


def suspects(text: str) -> list[int]:
    """Offsets of the characters that do not go out: controls, overrides, and bidirectional controls without a mate."""
    found: list[int] = []
    waiting: list[tuple[int, str]] = []
    for match in _SUSPECT.finditer(text):
        character = match.group()
        if character in _OPENERS:
            waiting.append((match.start(), _OPENERS[character]))
        elif waiting and waiting[-1][1] == character:
            waiting.pop()
        else:
            found.append(match.start())
    return sorted(found + [start for start, _ in waiting])


def holds_suspects(text: str) -> bool:
    """Whether a text may lose characters; what is printable holds none of them, and says so at once."""
    return not text.isprintable() and _SUSPECT.search(text) is not None


def clean(translation: Traced) -> Traced:
    """The translation without its suspects; U+FFFD stands for NUL."""
    text = translation.text
    if not holds_suspects(text):
        return translation
    edits = [(at, at + 1, "\ufffd" if text[at] == "\0" else "") for at in suspects(text)]
    return translation.rewrite(edits)


def clean_string(text: str) -> str:
    """The same for a string that an entity or an attribute gave."""
    if not _SUSPECT.search(text):
        return text
    left = set(suspects(text))
    return "".join("\ufffd" if sign == "\0" else sign for at, sign in enumerate(text) if at not in left or sign == "\0")
