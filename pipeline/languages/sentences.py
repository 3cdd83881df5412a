"""A text and its locale in, its sentences out, as spans or strings; nothing but white space lies between them.

A full stop ends a sentence unless the word before it is an abbreviation of the language, an initial or an
ordinal number, or the next word begins small. Text without a terminator is split at blank lines, list items and
bullets only.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.languages.language import Language, Writing
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model.place import Span

_CLOSERS = "\"'”’»›“)\\]}*_"
_BEFORE = re.compile(r"[\s(\[{\"“„«»‹¿¡/—–’'‘]*")  # what may stand before the first word of a sentence
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"[^\s(\[{\"“„«»‹/—–’']*\Z")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_BLANK = r"\n[ \t\r]*\n\s*"
_ITEM_LINE = r"\n[ \t]*(?=(?:[-*+–•‣▪◦·]|\d{1,3}[.)]|[a-z]\))[ \t])"
_BULLET = r"\s+(?=[•‣▪◦●]\s)"
_MARKER = re.compile(r"(?<!\S)(?:[•‣▪◦●*+–-]\s*)?(?:(\d{1,3})|([a-z]))(\.\)|[.)])\s")
_SHORT_LINE = 40  # no program wraps lines at fewer signs
_WIDE = "。！？｡．…!?"
_WIDE_CLOSERS = "”’」』）)》〉】\"'"


def sentences(text: str, locale: str = "en") -> list[str]:
    """The sentences of a text; joined by nothing but white space they are the text. Raises UnknownLocale."""
    return [text[span.start : span.end] for span in sentence_spans(text, locale)]


def sentence_spans(text: str, locale: str = "en") -> list[Span]:
    """The sentences as spans of the text, without the white space around them. Raises UnknownLocale.

    A language that has no file here is split by the signs alone.
    """
    return [Span(start, end) for start, end in split(text, language_of(locale) or _PLAIN)]


def split(text: str, language: Language) -> list[tuple[int, int]]:
    """Start and end of every sentence. One pass; time grows in proportion to the text."""
    spans: list[tuple[int, int]] = []
    start = _skip(text, 0)
    length = len(text)
    items, numbers = _enumerations(text)
    for match in _candidates(language).finditer(text):
        end = match.end()
        if end <= start:
            continue
        stop = match.lastgroup
        if stop == "line" and not _short_line(text, match.start(), start):
            continue
        if stop in (None, "line"):  # a blank line, a list item or a bullet
            end = match.start()
        elif stop == "stop" and (match.start() in numbers or not _ends(text, match, start, language)):
            continue
        _add(spans, text, start, end, items)
        start = _skip(text, end)
    if start < length:
        _add(spans, text, start, len(text.rstrip()), items)
    return spans


_PLAIN = Language(tag="und", name="")
_SPACE = re.compile(r"\s*")


def _skip(text: str, offset: int) -> int:
    match = _SPACE.match(text, offset)
    return match.end() if match else offset


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int, items: list[int]) -> None:
    """One sentence, cut before the items of an enumeration that runs through it."""
    if items:
        for cut in items:
            if start < cut < end:
                spans.append((start, start + len(text[start:cut].rstrip())))
                start = cut
    if text[end - 1 : end].isspace():
        end = start + len(text[start:end].rstrip())
    if start < end:
        spans.append((start, end))


def _short_line(text: str, end: int, start: int) -> bool:
    """Whether the line that ends here is too short to be wrapped; in scripts without capitals it is a sentence."""
    return end - max(start, text.rfind("\n", 0, end) + 1) < _SHORT_LINE


@cache
def _candidates(language: Language) -> re.Pattern[str]:
    """Every place where a sentence may end; group ``stop``: to be judged, ``sure``: it does."""
    breaks = f"{_BLANK}|{_ITEM_LINE}|{_BULLET}"
    if language.writing in (Writing.CHINESE, Writing.JAPANESE):
        return re.compile(f"(?P<sure>[{_WIDE}]+[{_WIDE_CLOSERS}]*)|(?P<stop>\\.[{_CLOSERS}]*(?=\\s|$))|{breaks}")
    if language.writing is Writing.THAI:
        return re.compile(rf"(?P<sure>[!?…]+[{_CLOSERS}]*(?=\s|$))|\n\s*|{breaks}")
    if language.marks:
        breaks = f"{breaks}|(?P<line>\\n)"
    signs = f".!?…‼⁇⁈⁉{language.terminators}"
    spaced_close = "(?:[ \u00a0\u202f]»(?=\\s|$))?"
    return re.compile(rf"(?P<stop>[{signs}](?:[{signs}]|(?<=\.)\s\.)*[{_CLOSERS}]*{spaced_close}(?=\s|$))|{breaks}")


def _ends(text: str, match: re.Match[str], start: int, language: Language) -> bool:
    """Whether the terminator ends the sentence that began at ``start``."""
    before = _BEFORE.match(text, match.end())
    follows = before.end() if before else match.end()
    if follows >= len(text):
        return True
    letter = text[follows]
    stop = match.group()
    if letter.islower():
        return False
    found = _WORD.match(text, follows)
    following = found.group() if found else ""
    if stop[0] != "." or stop[1:2] in (".", " "):
        return stop[0] not in ".…" or following.lower() not in language.capitals
    opens = following.lower() in language.openers or _opening_quote(text, match.end(), follows)
    return _after_full_stop(text, match.start(), start, following, opens, language)


def _opening_quote(text: str, start: int, end: int) -> bool:
    return any(sign in '"“„«¿¡' for sign in text[start:end])


def _after_full_stop(text: str, dot: int, start: int, following: str, opens: bool, language: Language) -> bool:
    found = _TOKEN.search(text, max(start, dot - 40), dot)
    token = found.group() if found else ""
    if not token:
        return True
    word = token.lower().strip("*_")
    last = word.rpartition("-")[2]
    if word in language.titles or last in language.titles:
        return False
    numbered = following[:1].isdigit()
    if numbered and word in language.before_numbers:
        return False
    if word in language.endings:
        return opens
    if token.isdecimal():
        return _after_number(text, token, dot, start, following, opens, language)
    if len(token) == 1 and token.isalpha():
        return opens and not token.islower()
    if "." in word and _initials(word):
        return opens
    return not (language.ordinals and _ROMAN.match(token)) or opens


def _after_number(text: str, token: str, dot: int, start: int, following: str, opens: bool, language: Language) -> bool:
    if not text[start : dot - len(token)].strip(" •‣▪◦●*+–-("):
        return False  # "1." begins a list item
    if following.lower() in language.months:
        return False
    if not language.ordinals or len(token) > 2:
        return True
    return opens


def _initials(word: str) -> bool:
    """``u.s``, ``z.b``, ``d.c``: letters with stops between them."""
    return all(len(part) <= 2 and part.isalpha() for part in word.split("."))


def _enumerations(text: str) -> tuple[list[int], frozenset[int]]:
    """Where the items of ``1. … 2. …`` or ``a) … b) …`` written in one line begin, and where their full stops are."""
    cuts: list[int] = []
    stops: set[int] = set()
    expected: tuple[str, str] | None = None
    for match in _MARKER.finditer(text):
        number, letter, sign = match.groups()
        at = match.start()
        value = number or letter
        if expected == (value, sign):
            cuts.append(at)
            stops.add(match.start(3))
        elif value not in ("1", "a") or text[max(0, at - 300) : at].rpartition("\n")[2].strip():
            continue
        expected = (str(int(value) + 1) if number else chr(ord(value) + 1), sign)
    return cuts, frozenset(stops)


__all__ = ["UnknownLocale", "sentence_spans", "sentences", "split"]
