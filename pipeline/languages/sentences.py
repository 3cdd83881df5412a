"""A text and its locale in, its sentences out, as spans or strings; nothing but white space lies between them.

A full stop ends a sentence unless the word before it is an abbreviation of the language, an initial or an
ordinal number, or the next word begins small. Text without a terminator is split at blank lines, list items and
bullets only.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.languages.enumerations import BULLETS, SHORT_LINE, ends_of_short_lines, enumerations
from pipeline.languages.language import Language, Writing
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model.place import Span

_CLOSERS = "\"'”’»›“)\\]}*_"
_BEFORE = re.compile(r"[\s(\[{\"“„«»‹¿¡/—–’'‘]*")  # what may stand before the first word of a sentence
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"[^\s(\[{\"“„«»‹—–’'•‣▪◦●⁃]*\Z")
_NUMBER_SIGNS = frozenset({"n°", "nº", "№", "n.º", "n.o"})
_FOREIGN_TITLES = frozenset({"mr", "mrs", "ms", "dr"})  # English titles stand in the text of every language
_SMALL = "a-z0-9ß-öø-ÿа-яё"
_CAPITALS = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_SYLLABLES = "\u1100"  # from here on one sign is a syllable or a word: no initial
_FEW = 6
_SPEAKER = re.compile(r"[^\W\d_][\w.-]*(?: [A-ZÀ-Þ][\w-]*){0,2} ([a-z]+)\b(?! (?:no|nothing|that|it)\b)")
_UNITS = frozenset({"m", "g", "l", "h"})  # of one letter, that would else be taken for an initial
_ROMAN = re.compile(r"[IVXLC]+\Z")
_ROMAN_NUMBER = re.compile(r"[IVXLC]+\b")
_ACRONYM = re.compile(r"[^\W\d_]{2,}\b(?<=[A-ZА-ЯЁ]{2})")
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
    bullets = any(sign in text for sign in BULLETS)
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
    following = _next_word(text, dot + 1)
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
        return _after_full_stop(text, match.start(), start, end, follows, language)
    if text[match.start() - 1] in "[(" and stop[-1] not in ".…":
        return False  # "[...]" leaves something out and ends nothing
    if stop[-1] in _CLOSERS and language.says and _speaker_follows(text, follows, language):
        return False
    return stop[0] not in ".…" or _next_word(text, follows) not in language.capitals


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


def _next_word(text: str, at: int) -> str:
    found = _WORD.match(text, at)
    return found.group().lower() if found else ""


def _after_full_stop(text: str, dot: int, start: int, end: int, follows: int, language: Language) -> bool:
    """The word before the full stop decides; where it may or may not end a sentence, the word after it."""
    at = text.rfind(" ", max(start, dot - 40), dot) + 1
    token = text[at:dot] if at > 0 else text[max(start, dot - 40) : dot]
    if not token.isalpha():
        found = _TOKEN.search(token)
        token = found.group() if found else ""
        if not token or "/" in token:  # "100 km/h."
            return True
    word = token.lower()
    last = word.rpartition("-")[2]
    if _before_number(text, word, follows, language):
        return False
    if (word in _UNITS or word in language.after_numbers) and _after_digit(text, dot - len(token)):
        return not _ACRONYM.match(text, follows)  # "300 долл. США"
    if word in language.titles or last in language.titles or word in _FOREIGN_TITLES:
        if len(token) > 1 and token.isalpha() and token.isupper():  # "He has MS. It is mild."
            return _opens(text, end, follows, language)
        return bool(language.eras) and _era(text, start, dot, language)
    if word in language.times and text[follows].isupper():
        return not _only_the_time(text[start:dot], language) and _next_word(text, follows) not in language.after_times
    if (
        dot - len(token) == start
        and token.isalpha()
        and token < _SYLLABLES
        and (len(token) == 1 or _ROMAN.match(token))
    ):
        return False  # "Q. Why?", "II. What we do": the mark of a part is no sentence
    unsure = (
        word in language.endings
        or (len(token) == 1 and token.isalpha() and token < _SYLLABLES)
        or ("." in word and _initials(word))
        or (language.ordinals and _ROMAN.match(token) is not None)
    )
    if token.isdecimal():
        return _after_number(text, token, dot, start, follows, language)
    if not unsure or _era(text, start, dot, language):
        return True
    return not (len(token) == 1 and token.islower() and word not in language.endings) and _opens(
        text, end, follows, language
    )


def _before_number(text: str, word: str, follows: int, language: Language) -> bool:
    """Whether an abbreviation that a number follows stands before one: "p. 12", "vol. IV", "Mozartstr. 5"."""
    known = word in language.before_numbers or word in _NUMBER_SIGNS or word.endswith(language.before_numbers_at_end)
    if not known:
        return False
    if text[follows].isdigit():
        return True
    roman = _ROMAN_NUMBER.match(text, follows)
    return roman is not None and roman.group().lower() not in language.openers | language.capitals


def _only_the_time(sentence: str, language: Language) -> bool:
    """Whether a sentence so far says no more than when: "At 5 p.m", "Between 5 and 6 p.m"."""
    words = sentence.split(maxsplit=_FEW)
    return len(words) <= _FEW and words[0].lower() in language.fronts


def _after_digit(text: str, at: int) -> bool:
    return text[max(0, at - 2) : at].strip()[-1:].isdigit() or text[max(0, at - 4) : at].rstrip()[-2:-1] == "-"


def _era(text: str, start: int, dot: int, language: Language) -> bool:
    return bool(language.eras) and "".join(text[max(start, dot - 12) : dot].split()).lower().endswith(language.eras)


def _opens(text: str, end: int, follows: int, language: Language) -> bool:
    """Whether what follows begins a sentence: a word of the language's openers, or an opening quotation mark."""
    word = _next_word(text, follows)
    if len(word) == 1 and text[follows + 1 : follows + 2] == ".":
        return False  # the next initial
    return word in language.openers or any(sign in '"“„«¿¡' for sign in text[end:follows])


def _after_number(text: str, token: str, dot: int, start: int, follows: int, language: Language) -> bool:
    if not text[start : dot - len(token)].strip(" •‣▪◦●⁃*+–-("):
        return False  # "1." begins a list item
    if _next_word(text, follows) in language.months:
        return False
    if (
        not language.ordinals
        or len(token) > 2
        or _counted(text[max(start, dot - 24) : dot - len(token)].split(), language)
    ):
        return True
    return _opens(text, dot + 1, follows, language)


def _counted(before: list[str], language: Language) -> bool:
    """Whether an abbreviation stands before the number, which is then no ordinal: "S. 12", "Lange Str. 5"."""
    word = before[-1].lower() if before else ""
    ends = language.before_numbers_at_end
    return word.endswith(".") and (word[:-1] in language.before_numbers or word[:-1].endswith(ends))


def _initials(word: str) -> bool:
    """``u.s``, ``z.b``, ``j.-p``: letters with stops between them."""
    return all(len(part) <= 2 and part.isalpha() for part in word.replace("-", "").split("."))


__all__ = ["UnknownLocale", "sentence_spans", "sentences", "split"]
