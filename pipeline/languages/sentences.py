"""A text and its locale in, its sentences out, as spans or strings; nothing but white space lies between them.

A full stop ends a sentence unless the word before it is an abbreviation of the language, an initial or an
ordinal number, or the next word begins small. Text without a terminator is split at blank lines, list items and
bullets only.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.languages.abbreviations import after_full_stop, next_word
from pipeline.languages.enumerations import BULLETS, SHORT_LINE, ends_of_short_lines, enumerations
from pipeline.languages.language import Language, Writing
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model.place import Span

_CLOSERS = "\"'”’»›“)\\]}*_"
_BEFORE = re.compile(r"[\s(\[{\"“„«»‹¿¡/—–’'‘]*")  # what may stand before the first word of a sentence
_SMALL = "a-z0-9ß-öø-ÿа-яё"
_CAPITALS = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_SPEAKER = re.compile(r"[^\W\d_][\w.-]*(?: [A-ZÀ-Þ][\w-]*){0,2} ([a-z]+)\b(?! (?:no|nothing|that|it)\b)")
_BLANK = r"[ \t\r]*\n\s*"
_ITEM_LINE = r"[ \t]*(?=(?:[-*+–•‣▪◦·]|\d{1,3}[.)]|[a-z]\))[ \t])"
_BULLET = rf"(?<!\s)\s+(?=[{BULLETS}])"
_NOTES = r"(?:\[\d{1,3}(?:[,;–-] ?\d{1,3})*\]|[¹²³⁰⁴-⁹]+)+"  # marks of notes: "It works.[1]", "It works.²"
_CONTINUES = ",;:，；：،؛"  # UAX #29, rule SB8a: a sentence never begins with one of these
# Who says the words in the quotation marks that just closed: 「痛い。」と言った, “疼吗？”她问.
_SAID = re.compile(r"(?<=[”’」』])(?:と|って|、|，|[^\s。，！？“”「」]{1,6}[说說问問道答喊叫][：，。])")
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
    items, numbers = enumerations(text)
    lines = ends_of_short_lines(text) if "\n" in text else frozenset()
    bullets = not text.isascii() and any(sign in text for sign in BULLETS)
    for match in _candidates(language, bullets).finditer(text):
        end = match.end()
        if end <= start:
            continue
        stop = match.lastgroup
        if stop == "line" and match.start() not in lines and not _line_ends(text, match.start(), start, language):
            continue
        if stop == "sure" and _SAID.match(text, end):
            continue
        if stop == "tight" and not _forgotten_space(text, match.start(), language):
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


def _forgotten_space(text: str, dot: int, language: Language) -> bool:
    """Whether a stop inside a run of signs parts two sentences: no address, file name or abbreviation."""
    token = text[max(0, dot - 60) : dot].rsplit(maxsplit=1)[-1].lower()
    if not (token.isalpha() or token[-1:].isdigit()) or len(token) == 1 or token in language.titles:
        return False
    following = next_word(text, dot + 1)
    return following in language.openers or following in language.titles or following in language.capitals


def _line_ends(text: str, end: int, start: int, language: Language) -> bool:
    """Whether a line ends a sentence without a sign: before a list, as a rule across the page, or as a short line.

    In scripts without capitals a line too short to be wrapped is a sentence of its own.
    """
    line = text[max(start, text.rfind("\n", 0, end) + 1) : end].strip()
    if line.endswith(":"):
        return not text[end + 1 : end + 2].islower()
    if line and not line.strip("_-=*~"):
        return True
    return language.marks and len(line) < SHORT_LINE


@cache
def _candidates(language: Language, bullets: bool) -> re.Pattern[str]:
    """Every place where a sentence may end; group ``stop``: to be judged, ``sure``: it does, no group: a break.

    The first sign is one set, so that the search jumps from one candidate to the next.
    """
    after_line = f"(?<=\\n)(?:{_BLANK}|{_ITEM_LINE}|(?P<line>))"
    bullet = f"|{_BULLET}" if bullets else ""
    if language.writing in (Writing.CHINESE, Writing.JAPANESE):
        sure = f"(?P<sure>(?<=[{_WIDE}])[{_WIDE}]*[{_WIDE_CLOSERS}]*)"
        stop = f"(?P<stop>(?<=\\.)[{_CLOSERS}]*(?=\\s|$))"
        return re.compile(f"[{_WIDE}.\\n](?:{after_line}|{sure}|{stop}){bullet}")
    if language.writing is Writing.THAI:
        signs = f"!?…{language.terminators}"
        return re.compile(rf"[{signs}\n](?:(?<=\n)\s*|(?P<sure>(?<=[{signs}])[{signs}{_CLOSERS}]*(?=\s|$))){bullet}")
    signs = f".!?…‼⁇⁈⁉{language.terminators}"
    closers = rf"[{_CLOSERS}]*(?:{_NOTES}[{_CLOSERS}]*)?(?:[ \u00a0\u202f]»(?=\s|$))?"
    stop = rf"(?P<stop>(?<=[{signs}])(?:[{signs}]|(?<=\.)\s\.)*{closers}(?=\s|$))"
    tight = (
        rf"|(?P<tight>(?<=[{_SMALL}][.!?])(?=[{_CAPITALS}](?:[{_SMALL}]|\s)))"  # "end.Next": the space was forgotten
    )
    return re.compile(rf"[{signs}\n](?:{after_line}|{stop}{tight}){bullet}")


def _ends(text: str, match: re.Match[str], start: int, language: Language) -> bool:
    """Whether the terminator ends the sentence that began at ``start``."""
    end = match.end()
    follows = end + 1
    plain = text[end:follows] == " " and text[follows : follows + 1].isalnum()
    if not plain:
        before = _BEFORE.match(text, end)
        follows = before.end() if before else end
        if follows >= len(text):
            return True
    if text[follows].islower() or text[follows] in _CONTINUES or _speaker_within(text, match.start(), start, end):
        return False
    stop = match.group()
    if stop[0] == "." and stop[1:2] not in (".", " "):
        return after_full_stop(text, match.start(), start, end, follows, language)
    if text[match.start() - 1] in "[(" and stop[-1] not in ".…":
        return False  # "[...]" leaves something out and ends nothing
    if stop[-1] in _CLOSERS and language.says and _speaker_follows(text, follows, language):
        return False
    return stop[0] not in ".…" or next_word(text, follows) not in language.capitals


def _speaker_within(text: str, stop: int, start: int, end: int) -> bool:
    """Whether dashes set the speaker apart inside the quotation marks: «Куда? – спросил он. – Там мороз»."""
    if text[end : end + 2] not in (" –", " —"):
        return False
    before = text[max(start, stop - 300) : stop]
    return before.rfind("«") > before.rfind("»")


def _speaker_follows(text: str, follows: int, language: Language) -> bool:
    """Whether a name and a verb of saying come after the quotation marks."""
    speaker = _SPEAKER.match(text, follows)
    return speaker is not None and speaker.group(1) in language.says


__all__ = ["UnknownLocale", "sentence_spans", "sentences", "split"]
