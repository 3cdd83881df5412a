"""A text in, the numbers it names out: in digits of any script and any locale's form, and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from pipeline.model.locale import language

# Groups of digits with the separators of CLDR 46 (numbers, symbols): comma, dot, apostrophe, no-break and thin
# spaces, the Arabic ones; a colon parts hours and minutes.
_NUMBER = re.compile(r"\d{1,3}(?:(?: \d{3})+(?:,\d+)?|(?:，\d{3})+)(?!\d)|\d+(?:[.,'’٫٬\u00a0\u202f\u2009]\d+)*")
_SEPARATOR = re.compile(r"[ .,，'’٫٬\u00a0\u202f\u2009]")
_ROMAN = re.compile(r"\b(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CHINESE = re.compile("[〇零一二两兩三四五六七八九十百千万萬亿億]+")
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_MULTIPLES = re.compile(
    r"\s?(?:(?P<k>k\b|K\b|千|천|mil\b|thousand|тыс|tausend|mille\b|tusen|duizend|bin\b|ribu|ألف|آلاف|هزار)"
    r"|(?P<w>万|萬|만)|(?P<m>M\b|mn\b|million|milli|millón|milhã|milhõ|миллион|млн|Mio|مليون|میلیون|百万|백만)"
    r"|(?P<y>亿|億|억)|(?P<b>bn\b|billion|milliard|Mrd|млрд|миллиард|مليار))"
)
# Digits with the signs of East Asia between them: “1억 370만” is 103.7 million, “2천2백1십억” 221 billion.
_EASTERN = re.compile(
    r"(?:(?:\d++(?:[.,]\d++)*+(?:\s?[千百十천백십]\s?)?+){1,4}+[兆億亿萬万조억만]\s?){1,4}+(?:\d++(?:[.,]\d++)*+)?+"
    r"|(?:\d++[千百十천백십]){2,4}+"
)
_EASTERN_SIGN = re.compile(r"\d\s?[千百十천백십兆億亿萬万조억만]")
_EASTERN_PART = re.compile(r"(?P<digits>\d+(?:[.,]\d+)*)|(?P<power>[千百十천백십])|(?P<large>[兆億亿萬万조억만])")
_DECADE = re.compile(r"['’]?s\b")
_EASTERN_POWERS = {"千": 1000, "천": 1000, "百": 100, "백": 100, "十": 10, "십": 10}
_EASTERN_LARGE = {**dict.fromkeys("萬万만", 10**4), **dict.fromkeys("億亿억", 10**8), "兆": 10**12, "조": 10**12}
_FACTORS = {"k": 10**3, "w": 10**4, "m": 10**6, "y": 10**8, "b": 10**9}
_MARKS = (
    "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0980-\u0983\u09bc-\u09cd"  # vowel signs, which are no letters to Python
)
_WORD = re.compile(rf"(?:[^\W\d_]|[{_MARKS}])+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """One number in digits: where it stands, as written, and the values it may have."""

    start: int
    end: int
    written: str
    values: frozenset[Decimal | str]


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Number, ...]:
    """All numbers in digits, from left to right."""
    found = list(_eastern(text))
    taken = {at for number in found for at in range(number.start, number.end)}
    for match in _NUMBER.finditer(text):
        if match.start() in taken:
            continue
        values = _values(match.group())
        following = _MULTIPLES.match(text, match.end())
        if following and following.lastgroup:
            factor = _FACTORS[following.lastgroup]
            values |= {value * factor for value in values if isinstance(value, Decimal)}
        if _DECADE.match(text, match.end()) and len(match.group()) == 4:
            values |= {value % 100 for value in values if isinstance(value, Decimal)}
        found.append(Number(match.start(), match.end(), match.group(), frozenset(values)))
    return tuple(sorted(found, key=lambda number: number.start)) if taken else tuple(found)


def _eastern(text: str) -> Iterator[Number]:
    """Numbers of several parts; one part and one sign, as in “57億”, is read with the others."""
    if not _EASTERN_SIGN.search(text):
        return
    for match in _EASTERN.finditer(text):
        parts = list(_EASTERN_PART.finditer(match.group()))
        if sum(part.lastgroup == "digits" for part in parts) < 2 and not any(p.lastgroup == "power" for p in parts):
            continue
        total, section, last = Decimal(0), Decimal(0), Decimal(0)
        for part in parts:
            if part.lastgroup == "digits":
                last = max((value for value in _values(part.group()) if isinstance(value, Decimal)), default=Decimal(0))
            elif part.lastgroup == "power":
                section, last = section + (last or 1) * _EASTERN_POWERS[part.group()], Decimal(0)
            else:
                total += (section + last or 1) * _EASTERN_LARGE[part.group()]
                section = last = Decimal(0)
        written = match.group().rstrip()
        value = (total + section + last).normalize()
        yield Number(match.start(), match.start() + len(written), written, frozenset([value]))


def _values(written: str) -> set[Decimal | str]:
    """“1,234” is one thousand or one and a bit, by locale; “1.2.3” is a version."""
    groups = _SEPARATOR.split(written)
    plain = [str(int(group)) if len(group) < 18 else group for group in groups]
    if len(groups) == 1:
        return {Decimal(plain[0])}
    found: set[Decimal | str] = set()
    grouped = all(len(group) == 3 for group in groups[1:]) or all(len(group) in (2, 3) for group in groups[1:])
    if grouped and len(groups[0]) <= 3:
        found.add(Decimal("".join(_western(group) for group in groups)))
    if len(groups) == 2 or len(set(_SEPARATOR.findall(written)[:-1])) == 1:
        found.add(Decimal("".join(_western(g) for g in groups[:-1]) + "." + _western(groups[-1])).normalize())
    if len(groups) > 2:
        found.add(".".join(plain))
    return found or {".".join(plain)}


def _western(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


def in_words(text: str, locale: str) -> set[Decimal]:
    """Values that words of the text name: “twenty-five” gives 20, 5 and 25."""
    table = _table(language(locale))
    found: set[Decimal] = set()
    if language(locale) in ("zh", "ja", "ko", "yue"):
        found |= {value for match in _CHINESE.finditer(text) for value in _chinese(match.group())}
    for word in _WORD.findall(text.lower()):
        found |= table.get(word, frozenset())
        for length in range(2, len(word) + 1):
            found |= table.get(word[:length] + "*", frozenset())
    found |= {Decimal(_roman(match.group())) for match in _ROMAN.finditer(text) if match.group()}
    tens = [value for value in found if value in _TENS]
    return found | {ten + unit for ten in tens for unit in found if unit < 10}


def _roman(signs: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in signs]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


_TENS = frozenset(Decimal(ten) for ten in range(20, 100, 10))


def knows_words(locale: str) -> bool:
    """Whether the words of this language's numbers are known."""
    return bool(_table(language(locale))) or language(locale) in ("zh", "ja", "yue")


def _chinese(signs: str) -> Iterator[Decimal]:
    total, section, digit = 0, 0, 0
    for sign in signs:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
            yield Decimal(digit)
        elif sign in _POWERS:
            section += (digit or 1) * _POWERS[sign]
            digit = 0
        else:
            total += (section + digit or 1) * _MYRIADS[sign]
            section, digit = 0, 0
    yield Decimal(total + section + digit)


@cache
def _table(spoken: str) -> Mapping[str, frozenset[Decimal]]:
    """Word (or beginning and “*”) → values, from data/number_words.tsv."""
    found: dict[str, set[Decimal]] = {}
    for line in _lines():
        name, value, forms = line.split("\t")
        if name == spoken:
            for form in forms.split():
                found.setdefault(form, set()).add(Decimal(value))
    return {form: frozenset(values) for form, values in found.items()}


@cache
def _lines() -> tuple[str, ...]:
    content = (files(__package__) / "data" / "number_words.tsv").read_text("utf-8")
    return tuple(line for line in content.splitlines() if line and not line.startswith("#"))
