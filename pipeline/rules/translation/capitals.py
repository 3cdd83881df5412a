"""An entry in; capitals that the translation lacks at the start, or has inside where the source has none, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from pipeline.languages.frequency import zipf
from pipeline.languages.scripts import cased
from pipeline.model import Declaration, Entry, Fix, Kind, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._slavic_letters import english_capitals
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Capitals", Severity.ADVICE, Subject.ENTRY)

_START = re.compile(r"^[\s>#*_\"'“«„(\[¿¡-]*(?P<number>\d+[.)]\s+)?(?P<letter>[^\W\d_])(?P<rest>[^\W_]*)")
# Titles are written like sentences (Ortografía de la lengua española 2010, IV 4.2.4.4; Lexique des règles
# typographiques).
_SENTENCE_CASE = frozenset("es fr ca gl it".split())
# Of these, Spanish and its neighbours have no names of works or institutions among the words of such titles.
_NO_TITLE_CASE = frozenset("es ca gl".split())
_LARGE = re.compile(r"(?<=[a-záéíóúñü] )[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,}(?!\w)")
_COMMON = 2.8  # Zipf value of a word that is no name
_WORD = re.compile(r"[^\W\d_]+")
_BEHIND_SEMICOLON = re.compile(r"(?<=[^\W\d_]); (?P<word>[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_A-Z]*)(?=[ ,])")
_SMALL_WORD = 5.3  # Zipf value of articles, pronouns and conjunctions
_ABBREVIATION = re.compile(r"[A-Z]+s?")  # behind its first letter
_SENTENCE = re.compile(r"[.!?:;,][\s\"”»]*$|\n")
# Abbreviations that are spelled out have one vowel at most; those read as words may be written like one (Nato).
_SPELLED = re.compile(r"(?=[A-Z]{3,}$)[^AEIOU]*[AEIOU]?[^AEIOU]*")
# Dates and names of languages have small letters (Ortografía de la lengua española 2010, IV 4.2.4.8; Lexique des
# règles typographiques). Alone many of these words are names too.
_DATES = MappingProxyType({
    spoken: re.compile(pattern)
    for spoken, pattern in {
        "es": r"(?<=\d de )(?:Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre"
        r"|Diciembre)\b"
        r"|(?<=[a-z] el )(?:Lunes|Martes|Miércoles|Jueves|Sábado)\b(?! [A-Z])"
        r"|(?<= en )(?:Inglés|Español|Francés|Alemán|Chino|Japonés|Portugués|Italiano|Ruso)\b",
        "pt": r"(?<=\d de )(?:Janeiro|Fevereiro|Março|Abril|Maio|Junho|Julho|Agosto|Setembro|Outubro|Novembro"
        r"|Dezembro)\b"
        r"|(?<= em )(?:Inglês|Espanhol|Francês|Alemão|Chinês|Japonês|Português|Italiano|Russo)\b",
        "it": r"(?<=\d )(?:Gennaio|Febbraio|Marzo|Aprile|Maggio|Giugno|Luglio|Agosto|Settembre|Ottobre|Novembre"
        r"|Dicembre)\b"
        r"|(?<= in )(?:Inglese|Spagnolo|Francese|Tedesco|Cinese|Giapponese|Portoghese|Italiano|Russo)\b",
        "fr": r"(?<=[\der] )(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)"
        r"(?= \d{4}\b)|(?<= le )(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)\b(?! [A-Z])"
        r"|(?<= en )(?:Anglais|Espagnol|Français|Allemand|Chinois|Japonais|Portugais|Italien|Russe)\b",
        "ru": r"(?<=\d )(?:Января|Февраля|Марта|Апреля|Мая|Июня|Июля|Августа|Сентября|Октября|Ноября|Декабря)\b",
        "pl": r"(?<=\d )(?:Stycznia|Lutego|Marca|Kwietnia|Maja|Czerwca|Lipca|Sierpnia|Września|Października|Listopada"
        r"|Grudnia)\b",
    }.items()
})  # fmt: skip
_MAY_BE_DATE = re.compile(r" (?:\d[\w ]{1,5}|(?:en|em|in|el|le) )[A-ZА-ЯŚ]")
_LONGEST = 9  # words of a title
_HEAD = re.compile(r"[^\W\d_][^:\n.,;()]{2,60}(?=: [^\W\d_])")  # the words that a line explains: “Pain relief: …”
# Words that both languages spell alike and that are no names.
_ALIKE = frozenset(
    "interior exterior superior inferior anterior posterior general global local final total control error material "
    "digital social virtual manual normal natural central".split()
)
_STRING = re.compile(r"^\s*(?:\"|'|//|#|/\*|\*|%)")


def check(entry: Entry) -> Iterator[Problem]:
    if not cased(entry.locale) or entry.kind in (Kind.TERM, Kind.LINK):
        return
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        yield from _behind_semicolons(pair, language(entry.locale))
        if not _STRING.match(pair.source):
            yield from _compare(pair)
            yield from _abbreviations(pair)
            dates = list(_dates(pair, language(entry.locale)))
            yield from dates or _slavic(pair, language(entry.locale))
            if not dates and language(entry.locale) in _SENTENCE_CASE:
                yield from _inside(pair, language(entry.locale))


def _compare(pair: Pair) -> Iterator[Problem]:
    source, target = _START.match(read_inline(pair.source).prose), _START.match(read_inline(pair.target).prose)
    if source is None or target is None or bool(source["number"]) != bool(target["number"]):
        return
    if not source["letter"].isupper() or not target["letter"].islower():
        return
    rest, word = source["rest"], target["letter"] + target["rest"]
    if rest and not rest.islower() and not (_ABBREVIATION.fullmatch(rest) and len(target["rest"]) > 2):
        return
    if any(sign.isupper() for sign in target["rest"]) or re.search(rf"(?<!\w){word}(?!\w)", pair.source):
        return
    at = target.start("letter")
    if HOLE in pair.target[:at]:
        return
    yield Problem(
        f"The source starts with a capital. Start with “{target['letter'].upper()}”.",
        at,
        at + len(word),
        pair.part,
        Fix("Start with a capital", word[0].upper() + word[1:]),
    )


def _behind_semicolons(pair: Pair, spoken: str) -> Iterator[Problem]:
    """A small word with a capital behind a semicolon, as if a sentence began."""
    if "; " not in pair.target:
        return
    for match in _BEHIND_SEMICOLON.finditer(read_inline(pair.target).prose):
        word = match["word"]
        if zipf(word, spoken) >= _SMALL_WORD and not re.search(rf"(?<!\w){word}(?!\w)", pair.source):
            yield Problem(
                f"No capital stands behind a semicolon. Write “{word.lower()}”.",
                *match.span("word"),
                pair.part,
                Fix("Write it small", word.lower()),
            )


def _abbreviations(pair: Pair) -> Iterator[Problem]:
    """Abbreviations that the source writes in capitals and the translation like a word: URL, Url."""
    source, target = read_inline(pair.source).prose, read_inline(pair.target).prose
    own = set(_WORD.findall(pair.source))
    capitals = {word.title(): word for word in _WORD.findall(source) if _SPELLED.fullmatch(word)}
    if len(capitals) > _LONGEST:
        return  # a text in capitals
    for match in _WORD.finditer(target):
        word = capitals.get(match.group())
        if word and match.group() not in own and not source.isupper():
            yield Problem(
                f"The source writes “{word}”. Keep the capitals.", *match.span(), pair.part, Fix("Keep them", word)
            )


def _slavic(pair: Pair, spoken: str) -> Iterator[Problem]:
    target = read_inline(pair.target).prose
    for start, end in english_capitals(read_inline(pair.source).prose, target, spoken):
        small = target[start:end].lower()
        yield Problem(
            f"Words inside titles, days, months and languages have small letters here. Write “{small}”.",
            start,
            end,
            pair.part,
            Fix("Write it small", small),
        )


def _dates(pair: Pair, spoken: str) -> Iterator[Problem]:
    pattern = _DATES.get(spoken)
    if pattern is None or not _MAY_BE_DATE.search(pair.target):
        return
    for match in pattern.finditer(read_inline(pair.target).prose):
        small = match.group().lower()
        yield Problem(
            f"Months, days and languages have small letters. Write “{small}”.",
            *match.span(),
            pair.part,
            Fix("Write it small", small),
        )


def _inside(pair: Pair, spoken: str) -> Iterator[Problem]:
    """A title whose source has one capital only: others inside the translation are the translator's own."""
    source, target = read_inline(pair.source).prose, read_inline(pair.target).prose
    words = _WORD.findall(source)
    if len(words) > _LONGEST or _SENTENCE.search(pair.source):
        heads = _HEAD.match(source), _HEAD.match(target)
        if heads[0] is None or heads[1] is None:
            return
        source, target = heads[0].group(), heads[1].group()
        words = _WORD.findall(source)
    if not 1 < len(words) <= _LONGEST:
        return
    known = {word.lower() for word in words}
    if any(word[0].isupper() for word in words[1:]):
        yield from _titled(pair, target, known, spoken)
        return
    for match in _WORD.finditer(target):
        word, before = match.group(), target[: match.start()]
        follows = before.endswith(" ") and before[-2:-1].isalpha()
        if follows and len(word) > 3 and word.istitle() and word.lower() not in known:
            yield Problem(
                f"Titles of this language have small letters inside. Write “{word.lower()}” if it is no name.",
                *match.span(),
                pair.part,
                Fix("Write it small", word.lower()),
            )


def _titled(pair: Pair, target: str, known: set[str], spoken: str) -> Iterator[Problem]:
    """A title whose source is written in capitals as English titles are: only names keep them in this language."""
    if spoken not in _NO_TITLE_CASE or pair.source.strip()[-1:] in ".!?":
        return
    large = [
        match
        for match in _LARGE.finditer(target)
        if match.group().lower() not in known - _ALIKE
        and _is_no_name(match.group(), spoken)
        and " ".join(target[: match.end()].replace(HOLE, " ").split()[-2:]) not in pair.source  # part of a name
    ]
    if large:
        start, end = large[0].start(), large[-1].end()
        yield Problem(
            f"Titles of this language have small letters inside. Write “{target[start:end].lower()}”.",
            start,
            end,
            pair.part,
        )


def _is_no_name(word: str, spoken: str) -> bool:
    """A word of the language, or one that is in no list: a name would stand in the source too."""
    return zipf(word, spoken) >= _COMMON or zipf(word, "en") < _COMMON
