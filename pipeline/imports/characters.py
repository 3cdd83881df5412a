"""A text to import in, the same text without stray no-break spaces and invisible characters out, each reported."""

from __future__ import annotations

import re

from pipeline.imports.imported import LeftOut, left_out
from pipeline.model import Span, Traced

_SPACES = r"(?:[\u00A0\u202F]|&nbsp;|&NoBreak;|&#0*160;|&#0*8239;|&#[xX]0*[aA]0;|&#[xX]0*202[fF];)"
_INVISIBLE = r"(?:[\u00AD\u200B\u2060\uFEFF\uFFFC]|&shy;|&ZeroWidthSpace;|&#0*173;|&#0*8203;|&#[xX]0*[aA][dD];)"
_CONTROLS = r"[\x00-\x08\x0B\x0E-\x1F\x7F]"
_RUN = re.compile(rf"(?P<space>{_SPACES}(?:[ \t]*{_SPACES})*)|(?P<invisible>{_INVISIBLE})|(?P<control>{_CONTROLS})")
_TAGS = re.compile(r"<[^<>]*>")

# Where a no-break space means something: between a number and its unit or the next group of digits, after
# the abbreviation of a title or a reference, and around the signs that French sets off.
_NUMBER_BEFORE = re.compile(r"\d$")
_UNIT_AFTER = re.compile(
    r"(?:\d|[%‰°€$£¥]|(?:[kcmµμnd]?[gmlLsAVWJ]|mmHg|kcal|Hz|kHz|MHz|GHz|min|[ap]\.?\s?m\.?|Uhr|h|mEq|mmol|IU|UI|IE)\b)"
)
_ABBREVIATION_BEFORE = re.compile(
    r"(?:^|[\s(])(?:Drs?|Mr|Mrs|Ms|Prof|Sra?|Dra|M|MM|Mme|Mlle|Hr|Fr|St|No|Nr|Nos|n|p|pp|S|Fig|Abb|vol|ch|art|z|[A-Z])"
    r"\.?$|[§№]$"
)
_FRENCH_AFTER = re.compile(r"[;:!?»›]")
_FRENCH_BEFORE = re.compile(r"[«‹]$")


def tidy(text: Traced, *, html: bool = False) -> tuple[Traced, list[LeftOut]]:
    """No-break spaces that mean nothing become spaces; soft hyphens and other invisible characters go.

    ``html``: their entities count too, and tags are looked through for the words around.
    """
    edits: list[tuple[int, int, str]] = []
    found: list[LeftOut] = []
    for match in _RUN.finditer(text.text):
        if not html and "&" in match.group():
            continue
        change = _change(match, text.text, html=html)
        if change is None:
            continue
        new, why = change
        start, end = _with_spaces(match, text.text) if new else match.span()
        edits.append((start, end, new))
        found.append(left_out(text, Span(*match.span()), why, _around(text.text, match, html=html)))
    return text.rewrite(edits), found


def _change(match: re.Match[str], text: str, *, html: bool) -> tuple[str, str] | None:
    if match.group("invisible"):
        return "", "an invisible character (soft hyphen, zero-width space or byte order mark) was taken out"
    if match.group("control"):
        return "", "a control character that no page may hold was taken out"
    before, after = _neighbours(match, text, html=html)
    if _means_something(before, after):
        return None
    return " ", "a no-break space that holds nothing together was made a plain space"


def _means_something(before: str, after: str) -> bool:
    if _NUMBER_BEFORE.search(before) and _UNIT_AFTER.match(after):
        return True
    if _ABBREVIATION_BEFORE.search(before) and after[:1].isalnum():
        return True
    return bool(_FRENCH_AFTER.match(after) and before[-1:].strip()) or bool(_FRENCH_BEFORE.search(before))


def _neighbours(match: re.Match[str], text: str, *, html: bool) -> tuple[str, str]:
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
    if html:
        before, after = _TAGS.sub("", before), _TAGS.sub("", after)
    return before[-12:], after[:12]


def _with_spaces(match: re.Match[str], text: str) -> tuple[int, int]:
    """The run with the plain spaces beside it: all of them become one."""
    start, end = match.span()
    while start and text[start - 1] in " \t":
        start -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    return start, end


def _around(text: str, match: re.Match[str], *, html: bool) -> str:
    """The word before and the word after, for a person to find the place."""
    first, last = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
    if html:
        first, last = _TAGS.sub(" ", first), _TAGS.sub(" ", last)
    before, after = first.split(), last.split()
    return " ".join([*before[-1:], *after[:1]])
