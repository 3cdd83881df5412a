"""A full stop and the words around it in, whether it ends a sentence out: abbreviations, initials, ordinals, hours."""

from __future__ import annotations

import re

from pipeline.languages.language import Language

_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"[^\s(\[{\"“„«»‹—–’'•‣▪◦●⁃]*\Z")
_NUMBER_SIGNS = frozenset({"n°", "nº", "№", "n.º", "n.o"})
_FOREIGN_TITLES = frozenset({"mr", "mrs", "ms", "dr"})  # English titles stand in the text of every language
_SYLLABLES = "\u1100"  # from here on one sign is a syllable or a word: no initial
_FEW = 6  # words of a sentence that says no more than the hour
_LONG = 80  # signs: what is longer is neither an hour nor the number of an item
_UNITS = frozenset({"m", "g", "l", "h"})  # of one letter, that would else be taken for an initial
_ROMAN = re.compile(r"[IVXLC]+\Z")
_ROMAN_NUMBER = re.compile(r"[IVXLC]+\b")
_ACRONYM = re.compile(r"[^\W\d_]{2,}\b(?<=[A-ZА-ЯЁ]{2})")


def next_word(text: str, at: int) -> str:
    """The word at an offset in lower case; "" where there is none."""
    found = _WORD.match(text, at)
    return found.group().lower() if found else ""


def after_full_stop(text: str, dot: int, start: int, end: int, follows: int, language: Language) -> bool:
    """Whether the stop at ``dot`` ends the sentence that began at ``start``.

    The word before decides; where it may or may not end a sentence, the word after, which begins at ``follows``.
    ``end``: behind the stop and the closing signs.
    """
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
    if len(token) == 1 and language.lettered and _lettered(text[max(start, dot - 24) : dot - 1], language):
        return True
    if word in language.titles or last in language.titles or word in _FOREIGN_TITLES:
        if len(token) > 1 and token.isalpha() and token.isupper():  # "He has MS. It is mild."
            return _opens(text, end, follows, language)
        return bool(language.eras) and _era(text, start, dot, language)
    if word in language.times and text[follows].isupper():
        return (
            not _only_the_time(text[start : min(dot, start + _LONG)], language)
            and next_word(text, follows) not in language.after_times
        )
    if dot - len(token) == start and _marks_a_part(token):
        return False
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


def _lettered(before: str, language: Language) -> bool:
    """Whether the letter names a thing and is no initial: "vitamin C", "hepatitis B"."""
    words = before.lower().split()
    return bool(words) and words[-1] in language.lettered


def _marks_a_part(token: str) -> bool:
    """``Q``, ``II``: before "Why?", "What we do" they are no sentence of their own."""
    return token.isalpha() and token < _SYLLABLES and (len(token) == 1 or _ROMAN.match(token) is not None)


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
    word = next_word(text, follows)
    if len(word) == 1 and text[follows + 1 : follows + 2] == ".":
        return False  # the next initial
    return word in language.openers or any(sign in '"“„«¿¡' for sign in text[end:follows])


def _after_number(text: str, token: str, dot: int, start: int, follows: int, language: Language) -> bool:
    if dot - start < _LONG and not text[start : dot - len(token)].strip(" •‣▪◦●⁃*+–-("):
        return False  # "1." begins a list item
    if next_word(text, follows) in language.months:
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
