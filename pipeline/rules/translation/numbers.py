"""An entry in; numbers and units that say something else than the source's out, in any locale's form or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import bcp47, language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._numbers import Number, in_words, knows_words, numbers
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code
from pipeline.rules.translation._units import unit_after

RULE = Declaration("Numbers kept", Severity.ERROR, Subject.ENTRY)

_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d\s*(?:[ap]\.?m\b|o'clock)", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|s)\b")
# “10,000” and “2.5 km” where a comma parts decimals (CLDR 46, numbers, decimal and group).
_ENGLISH_FORM = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])"
    r"|(?<![\w.,/-])\d+\.\d{1,2}(?= ?(?:%|[GMK]B\b|ms\b|[cmk]m\b|[km]?g\b|ml\b"
    r"|[Mm]io\b|[Mm]rd\b|Prozent\b|mil|мил|млн|млрд))"
)
_DECIMAL_COMMA = frozenset("de fr it ru pl pt nl da nb sv fi cs sk uk ro bg hr sl id tr el ca".split())
_SWISS = frozenset(("de-CH", "de-LI", "it-CH", "fr-CH", "en-ZA"))
_TWO_SCRIPTS = re.compile(r"[0-9][۰-۹٠-٩]|[۰-۹٠-٩][0-9]|[0-9][０-９]|[０-９][0-9]|[۰-۹][٠-٩]|[٠-٩][۰-۹]")
_OTHER_DIGITS = frozenset("ar fa ur ps ckb zh ja ko".split())
_PARTED = re.compile(r"\d[.,]\d")
_SCHOOL_YEAR = re.compile(r"\b[Gg]rades? \d|\b\d+(?:st|nd|rd|th) grade")  # counted otherwise in other countries
_FRACTION = re.compile(r"[¼½¾⅓⅔⅛]|\d/\d")
_YEAR = range(1300, 2700)
_OTHER_CALENDARS = frozenset(("fa", "ps", "th", "ckb"))  # Solar Hijri and Buddhist years
_TIME = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:minute|hour|day|week|month|year)s\b"
)
_UNITS_OF_TIME = ("minutes", "hours", "days", "weeks", "months", "years")
_SMALL = 12  # words for larger numbers are rare in every style guide


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        yield from _of_time(pair, entry)
        yield from _compare(pair, entry)
        yield from _forms(pair, entry.locale)


def _compare(pair: Pair, entry: Entry) -> Iterator[Problem]:
    source, target = _text(pair.source), _text(pair.target)
    wanted, found = numbers(source), numbers(target)
    yield from _units(pair, source, target, wanted, found)
    if _CLOCK.search(source) or _FRACTION.search(source + target) or _SCHOOL_YEAR.search(source):
        return
    lost = _unmatched(wanted, _said(numbers(_with_code(pair.target))), set()) if wanted else []
    if not lost:
        return
    lost = _unmatched(tuple(lost), set(), in_words(target, entry.locale))
    added = _unmatched(found, _said(numbers(_with_code(pair.source))), in_words(source, entry.source_locale))
    # “16th” is a word in most languages, and a century may be counted otherwise.
    lost = [number for number in lost if not _ORDINAL.match(source, number.end)]
    if not knows_words(entry.locale):
        lost = [number for number in lost if min(_plain(number), default=Decimal(0)) > _SMALL]
    if language(entry.locale) in _OTHER_CALENDARS:
        added = [number for number in added if not any(value in _YEAR for value in _plain(number))]
    if not lost or len(pair.sources) > 1:
        return
    if not added and knows_words(entry.locale):
        yield from _missing(pair, lost)
    for number in added:
        if _part_of_clock(number, lost):
            continue
        meant = min(lost, key=lambda other: abs(other.start / len(source) - number.start / len(target)))
        yield Problem(
            f"The number reads {number.written} here and {meant.written} in the source. Write {meant.written}.",
            number.start,
            number.end,
            pair.part,
        )


def _of_time(pair: Pair, entry: Entry) -> Iterator[Problem]:
    """“The next four days” in words, where the translation has another number in words, and not this one."""
    if not any(unit in pair.source for unit in _UNITS_OF_TIME):
        return
    match = _TIME.search(pair.source) if knows_words(entry.locale) else None
    if match is None or language(entry.source_locale) != "en":
        return
    source, target = _text(pair.source), _text(pair.target)
    wanted, found = in_words(match["number"], "en"), in_words(target, entry.locale)
    others = found - in_words(source, "en") - {Decimal(0), Decimal(1)}
    if others and not wanted & found and not wanted & _said(numbers(_with_code(pair.target))):
        yield Problem(f"The source speaks of {match.group()}. Say the same number.", 0, len(pair.target), pair.part)


def _forms(pair: Pair, locale: str) -> Iterator[Problem]:
    """The right number in the form of another language: a reader takes “10,000” for ten."""
    prose = read_inline(pair.target).prose
    for match in _TWO_SCRIPTS.finditer(prose) if not prose.isascii() and language(locale) in _OTHER_DIGITS else ():
        yield Problem("Digits of two scripts stand in one number. Write one.", *match.span(), pair.part)
    if language(locale) not in _DECIMAL_COMMA or bcp47(locale) in _SWISS or not _PARTED.search(prose):
        return
    for match in _ENGLISH_FORM.finditer(prose):
        if match.group() in pair.source:
            yield Problem(
                f"{match.group()} is the English form. A comma parts decimals in this language.",
                *match.span(),
                pair.part,
                severity=Severity.WARNING,
            )


def _missing(pair: Pair, lost: list[Number]) -> Iterator[Problem]:
    for number in lost:
        attached = pair.source[number.start - 1 : number.start].isalpha()  # CO2, PSR-4
        if (
            min(_plain(number), default=Decimal(0)) > 1
            and pair.source[number.end : number.end + 1] != "%"
            and not attached
        ):
            yield Problem(
                f"The number {number.written} is missing. Say it in the translation too.",
                0,
                len(pair.target),
                pair.part,
                severity=Severity.WARNING,
            )


def _text(text: str) -> str:
    """Running text; numbers that belong to code, addresses and tags are blanked."""
    return read_inline(text).prose.replace(HOLE, " ")


def _with_code(text: str) -> str:
    """Running text and code: where the other text may have put a number."""
    inline = read_inline(text)
    return " ".join([inline.prose.replace(HOLE, " "), *(code.content for code in inline.codes)])


def _said(found: tuple[Number, ...]) -> set[Decimal | str]:
    return {value for number in found for value in number.values}


def _unmatched(some: tuple[Number, ...], others: set[Decimal | str], words: set[Decimal]) -> list[Number]:
    """Numbers that the other text has neither in digits nor in words; “00” of a clock counts for nothing."""
    return [
        number
        for number in some
        if not number.values & others
        and not _is_clock(number, others)
        and not number.values & words
        and number.written != "00"
    ]


def _is_clock(number: Number, others: set[Decimal | str]) -> bool:
    """“23.45” where the other text says the hour and the minutes apart."""
    parts = re.split(r"[.,]", number.written)
    return len(parts) == 2 and len(parts[1]) == 2 and all(Decimal(int(part)) in others for part in parts)


def _part_of_clock(number: Number, lost: list[Number]) -> bool:
    """The hour or the minutes of a time that the source writes in one."""
    return any(number.written in re.split(r"[.,]", other.written) and len(other.written) < 6 for other in lost)


def _plain(number: Number) -> list[Decimal]:
    return [value for value in number.values if isinstance(value, Decimal)]


def _units(
    pair: Pair, source: str, target: str, wanted: tuple[Number, ...], found: tuple[Number, ...]
) -> Iterator[Problem]:
    """The same number with another unit."""
    for number in found:
        unit = unit_after(target, number.end)
        if unit is None:
            continue
        same = [unit_after(source, other.end) for other in wanted if other.values & number.values]
        if not same or None in same or unit[0] in {known[0] for known in same if known}:
            continue
        meant = next(known for known in same if known)
        yield Problem(
            f"The unit reads {unit[1]} here and {meant[1]} in the source. Write the source's unit.",
            number.start,
            number.end + len(unit[1]) + (target[number.end : number.end + 1].isspace()),
            pair.part,
        )
