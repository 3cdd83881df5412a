"""An Arabic text in, words that do not agree in gender or number with their noun out.

A noun before another may own it ("the name of the new file"), and then the adjective may be the first one's. So the
noun must stand where none comes before it: behind a preposition, an order, a word that asks for one, or at the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652]+")
_MARKS = re.compile(r"[\u064b-\u0652]")
_STARTS = re.compile(r"(?:^|[.!؟?:،(\"“«])\s*\Z")
_NO_NOUN_BEFORE = frozenset(
    "في من إلى على عن مع عبر خلال تحت فوق لدى منذ دون بدون حول ضد نحو هناك يوجد توجد هو هي ليس ليست كان كانت يكون "
    "تكون لديك لديها لديه أنشئ أضف اختر استخدم أدخل افتح احذف اكتب ضع حدد وفي ومن وعلى وإلى".split()
)
_ADJECTIVES = frozenset(
    "جديد قديم كبير صغير سهل صعب بسيط مختلف معين محدد قوي سريع بطيء طويل قصير شائع فريد إضافي افتراضي مخصص متعدد "
    "أساسي رئيسي تالي سابق حالي مناسب متاح متوفر مطلوب ضروري صحيح خاطئ مهم مفيد واضح فارغ آمن خطير معروف طبيعي يومي "
    "سلبي إيجابي نهائي ثنائي عشري نصي رقمي داخلي خارجي محلي عالمي شخصي جيد ممتاز رائع مشترك متقدم مدمج مؤقت دائم "
    "نشط معقد حديث خفيف شديد مزمن قياسي متشابه متكرر مرئي مخفي مجاني تلقائي يدوي واحد "
    "منفصل مستقل موثوق مفتوح مغلق".split()
)
# Feminine words that are no noun here, but an adverb or the act of doing something.
_NO_NOUN = frozenset("عادة خاصة كافة عامة فجأة نتيجة إعادة إضافة زيادة قراءة كتابة مباشرة معرفة طلبة أساتذة".split())
_OF_FEMININES = "ثلاث أربع خمس ست سبع ثماني تسع"
_NUMERALS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys((*_OF_FEMININES.split(), "ثمان"), "f") | {f"{word}ة": "m" for word in _OF_FEMININES.split()}
)  # the gender of the noun that each goes with
_COUNT = re.compile(
    r"(?<![\d٠-٩.,:/٫٬–-])(?P<number>[1-9١-٩][0-9٠-٩]?) (?P<noun>[\u0621-\u064a]{3,})(?![\w\u064b-\u0652])"
)
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
# Before these the number is a name: chapter 3, Python 3.
_NUMBERED = re.compile(r"(?:[A-Za-z`)\ufffc]|رقم|(?:ال|لل)(?:فصل|خطوة|قسم|إصدار|شكل|جدول|يوم|مستوى|مرحلة|صفحة|درس)) \Z")
_UNITS = frozenset("متر لتر دولار".split())  # often left in the singular


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Offsets in the text, why the words there do not agree, and what to write, where that is certain."""

    start: int
    end: int
    reason: str
    right: str | None = None


@dataclass(frozen=True, slots=True)
class _Nouns:
    gender: Mapping[str, str]  # of a singular thing: m or f
    singulars: Mapping[str, str]  # plural → singular
    plurals: Mapping[str, str]  # singular → plural
    of_plural: Mapping[str, str]  # plural → gender of its singular; people too


def disagreements(prose: str) -> Iterator[Disagreement]:
    """Numbers, demonstratives and adjectives that do not suit their noun."""
    yield from _counted(prose)
    words = [(match.start(), match.end(), _MARKS.sub("", match.group())) for match in _WORD.finditer(prose)]
    for at in range(len(words) - 1):
        (start, end, first), (begins, ends, second) = words[at], words[at + 1]
        if prose[end:begins] != " ":
            continue
        reason = _numeral(first, second) or _both(first, second)
        if reason is None and _stands_first(prose, start, words[at - 1] if at else None):
            reason = _this(first, second) or _adjective(first, second)
        if reason:
            yield Disagreement(start, ends, reason)


def _stands_first(prose: str, start: int, before: tuple[int, int, str] | None) -> bool:
    if before is not None and before[1] == start - 1 and prose[start - 1] == " ":
        return before[2] in _NO_NOUN_BEFORE
    return bool(_STARTS.search(prose[max(0, start - 3) : start]))


def _numeral(first: str, second: str) -> str | None:
    suits = _NUMERALS.get(first) or _NUMERALS.get(first[1:] if first[0] in "وبل" else "")
    gender = _nouns().of_plural.get(second)
    if suits is None or gender is None or suits == gender:
        return None
    return "From three to ten the numeral takes the other ending than its noun"


def _both(first: str, second: str) -> str | None:
    """“Both”: one word for masculine nouns, another for feminine ones."""
    if first not in ("كلا", "كلتا") or not (second.startswith("ال") and second.endswith("ين")):
        return None
    stem = second[2:-2]
    gender = "f" if stem.endswith("ت") and f"{stem[:-1]}ة" in _nouns().gender else _nouns().gender.get(stem)
    if gender is None or (gender == "m") == (first == "كلا"):
        return None
    return "“كلا” goes with masculine nouns, “كلتا” with feminine ones"


def _this(first: str, second: str) -> str | None:
    if not second.startswith("ال") or first.lstrip("وبكف") not in ("هذا", "هذه", "تلك"):
        return None
    gender, masculine = _gender(second[2:]), first.endswith("هذا")
    if gender is None or masculine == (gender == "m"):
        return None
    return "“This” takes the gender of its noun"


def _adjective(first: str, second: str) -> str | None:
    """A noun and an adjective behind it, both with the article or both without."""
    article = second.startswith("ال")
    if article != first.startswith("ال"):
        return None
    noun, adjective = (first[2:], second[2:]) if article else (first, second)
    feminine = adjective.endswith("ة")
    if (adjective[:-1] if feminine else adjective) not in _ADJECTIVES:
        return None
    gender = _gender(noun) or (None if article else _gender(noun[1:]) if noun[0] in "بلك" else None)
    if gender is None or (gender == "f") == feminine:
        return None
    return "The adjective takes the gender of its noun; a plural of things counts as feminine"


def _gender(noun: str) -> str | None:
    """The gender that an adjective takes: plurals of things are feminine, people are left alone."""
    nouns = _nouns()
    if noun in _NO_NOUN:
        return None
    return "f" if noun in nouns.singulars else nouns.gender.get(noun)


def _counted(prose: str) -> Iterator[Disagreement]:
    for match in _COUNT.finditer(prose):
        number, noun = int(match["number"].translate(_EASTERN)), match["noun"]
        right = _after_number(number, noun)
        if right and not _NUMBERED.search(prose[max(0, match.start() - 12) : match.start()]):
            reason = "A plural follows three to ten, a singular eleven and more; one and two stand in the noun"
            yield Disagreement(*match.span(), reason, right if number in (1, 2) else f"{match['number']} {right}")


def _after_number(number: int, noun: str) -> str | None:
    """The right form of the noun, or None where it stands."""
    nouns = _nouns()
    one = nouns.singulars.get(noun)
    if one is None:
        counts = number in range(3, 11) and noun not in _UNITS
        return nouns.plurals.get(noun) if counts else None
    if number == 1:
        return f"{one} {'واحدة' if one.endswith('ة') else 'واحد'}"
    if number == 2:
        return f"{one[:-1]}تان" if one.endswith("ة") else f"{one}ان"
    if number < 11:
        return None
    return one if one.endswith(("ة", "ى")) else f"{one}ً" if one.endswith("أ") else f"{one}ًا"


@cache
def _nouns() -> _Nouns:
    gender, plurals, of_plural = {}, {}, {}
    content = (files(__package__) / "data" / "arabic_nouns.tsv").read_text("utf-8")
    for line in content.splitlines():
        if line.startswith("#"):
            continue
        name, words = line.split("\t")
        for singular, plural in (pair.split("=") for pair in words.split()):
            of_plural[plural] = "m" if name == "person" else name
            if name != "person":
                gender[singular], plurals[singular] = name, plural
    return _Nouns(gender, {plural: one for one, plural in plurals.items()}, plurals, of_plural)
