"""A German text and its source in; compounds of a foreign name and a noun without their hyphen out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from pipeline.languages.frequency import zipf

# Duden, rules D 22 and D 41: a compound with a name, an abbreviation or a foreign word takes hyphens throughout.
# Between name and noun a space may also part a subject from its object, so a word must stand before that binds both.
_BINDS = re.compile(
    r"\b(?i:der|die|das|des|dem|den|im|zum|zur|vom|beim|ein|eine|eines|einem|einen|einer|kein|keine|jede|jeder"
    r"|jedes|diese|dieser|dieses|diesem|[dms]ein(?:e[mnrs]?)?|[Ii]hr(?:e[mnrs]?)?|unsere?[mnrs]?)"
    r"(?:\s[a-zäöüß]+(?:e|en|er|es|em))?[\s\ufffc\[\\]+$"
)
_PAIR = re.compile(
    r"(?<![\w-])(?=(?P<both>(?P<first>[A-Z][A-Za-z+#.]*[A-Za-z+#]) (?P<second>[A-ZÄÖÜ][\w]{2,}))(?![\w-]))"
)
_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}")
# Nouns that stand first in a compound only: the -s that joins them is no ending of theirs.
_JOINED = re.compile(
    r"(?<![\w-])(?P<first>[A-ZÄÖÜ][a-zäöüß]{3,}(?:ungs|heits|keits|schafts|täts)) (?P<second>[A-ZÄÖÜ][a-zäöüß]{2,})"
)
# “die Android-Plattform Entwicklung”: a compound behind a preposition, then a noun that ends the phrase.
_LONG = re.compile(
    r"\b(?:für|von|mit|auf|in|bei|zu|aus|an|über|unter|nach|durch) (?:der|die|das|dem|den) "
    r"(?P<first>[A-ZÄÖÜ][a-zäöüß]+-[A-ZÄÖÜ][a-zäöüß]+) (?P<second>[A-ZÄÖÜ][a-zäöüß]{2,})(?=\s*[.,;:()]|$)"
)
# First parts of compounds that stand for themselves nowhere before another noun: “die Server Einstellung”.
_FIRST_PART = re.compile(
    r"(?<![\w-])(?<!zum )(?P<first>Willkommens|Arbeits|Geburts|Hilfs|Ansichts|Zukunfts|Herkunfts"
    r"|Eingangs|Ausgangs|Übergangs|Lieblings|Gebrauchs|Unterrichts|Drittanbieter|Open-Source|Online|Web|Internet|Browser|Software|Hardware|Netzwerk"
    r"|Server|Client|Chat|Link|Debug|Build|Release|Cache|Cookie|Session|Token|Cloud|App|Smartphone|Tablet|Compiler|Linker"
    r"|Parser|Debugger|Editor|Terminal|Kernel|Plugin|Framework|Widget|Template|Layout|Makro|Thread|Mutex|Heap|Array|String"
    r"|API|URL|HTTP|HTTPS|HTML|CSS|JSON|XML|SQL|USB|GUI|CPU|GPU|PDF|QR|PNG|CSV|SSH|DNS|MRT|CT|EKG) "
    r"(?P<second>[A-ZÄÖÜ][a-zäöüß]{4,})(?![\w-])"
)
# A piece of code and a noun: “die `foo` Funktion”; in a title no word stands before it.
_CODE_AND_NOUN = re.compile(r"(?<![\w-])(?P<first>`[^`\n]{1,40}`) (?P<second>[A-ZÄÖÜ][a-zäöüß]{3,})(?![\w-])")
_ENDS_PHRASE = re.compile(r"\s*(?:[.,;:)]|$)")
_PREPOSITION = re.compile(r"(?<!\w)(?:von|für|mit|in|aus|durch|ohne|über|per) $")
_TITLE_OF_CODE = re.compile(r"\s*`[^`\n]{1,40}` [A-ZÄÖÜ][a-zäöüß]{3,}\s*")
_APART = re.compile(r"(?P<first>[A-ZÄÖÜ][a-zäöüß]{3,}) - (?P<second>[A-ZÄÖÜ][a-zäöüß]{3,})\s*")
_WORD = re.compile(r"[^\W\d_]+")
_ADJECTIVE = re.compile(r"(?:e|e[mnrs])$")
_ABBREVIATIONS = frozenset("API APIs URL URLs IDE IDEs SDK SDKs".split())  # nouns of German too
# Words with a capital at the start of a title that are no nouns.
_NO_NOUN = frozenset(
    "Mit Von Für Zum Zur Vom Beim Bei Auf Aus Nach Vor Ohne Durch Wie Was Wann Warum Wo Wenn Als Ob Und Oder Ein Kein "
    "Das Mehr Viel Nur Noch Auch Dein Mein Sein Ihr Zu Im Etwas Nichts Über Unter Um Gegen Seit Bis Tag Teil Kapitel "
    "Schritt Übung Beispiel Abschnitt Version Hallo Welt Frau Herr Dank Anfang Ende Mitte".split()
)
_BEFORE = 80  # characters that hold an article and an adjective
_TITLE = 5  # words: a title holds no verb that could stand between name and noun


@dataclass(frozen=True, slots=True)
class Compound:
    """Two words that German joins, and where they stand."""

    first: str
    second: str
    start: int
    end: int


def open_compounds(prose: str, source: str) -> Iterator[Compound]:
    """Compounds without their hyphen. The first word of most is one of the source, the second is not."""
    in_row = _WORD.findall(source)
    known, names = set(in_row), set(pairwise(in_row))
    beginnings = " " + " ".join(known).lower()
    words = _WORD.findall(prose)
    short = len(words) <= _TITLE
    found: dict[int, Compound] = {}
    for match in _PAIR.finditer(prose):
        first, second = match["first"], match["second"]
        start, end = match.span("both")
        before = prose[max(0, start - _BEFORE) : start]
        titled = short and (not before.strip(" \n\ufffc") or before.rstrip(" \n\ufffc").endswith(":"))
        if not titled and not _BINDS.search(_before_the_name(before, first, names)):
            continue
        foreign = first in known and f" {second.lower()}" not in beginnings and _NOUN.fullmatch(second)
        if foreign or second in _ABBREVIATIONS or (titled and _two_nouns(first, second, words, known)):
            found[start] = Compound(first, second, start, end)
    apart = [
        match
        for match in _FIRST_PART.finditer(prose)
        if (match["first"], match["second"]) not in names and zipf(match["second"], "de") > zipf(match["second"], "en")
    ]
    for match in [*_JOINED.finditer(prose), *_LONG.finditer(prose), *apart]:
        found[match.start("first")] = Compound(
            match["first"], match["second"], match.start("first"), match.end("second")
        )
    yield from found.values()


def code_compounds(text: str, source: str) -> Iterator[Compound]:
    """Compounds of code and a noun without their hyphen, and a title of two nouns with spaces around it."""
    apart = _APART.fullmatch(text)
    if apart and not re.search(r"[-–—:]", source):
        yield Compound(apart["first"], apart["second"], *apart.span())
    if "`" not in text:
        return
    whole = _TITLE_OF_CODE.fullmatch(text) is not None
    for match in _CODE_AND_NOUN.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        binds = _BINDS.search(before) or (_PREPOSITION.search(before) and _ENDS_PHRASE.match(text, match.end()))
        if whole or (binds and text.count("`", 0, match.start()) % 2 == 0):
            yield Compound(match["first"], match["second"], match.start(), match.end())


def _before_the_name(before: str, first: str, names: Set[tuple[str, str]]) -> str:
    """The text before a name of two words: “des Language” before “Server Protokolls”."""
    name = before.rstrip().rpartition(" ")[2]
    return before.rstrip().removesuffix(name) if (name, first) in names else before


def _two_nouns(first: str, second: str, words: list[str], known: set[str]) -> bool:
    """A title of two nouns; an adjective would have an ending."""
    if len(words) != 2 or first in known or second in known or first in _NO_NOUN:
        return False
    if _ADJECTIVE.search(first) or first.endswith("isch") or not _NOUN.fullmatch(second):
        return False
    return not first.endswith("s") or zipf(first, "de") > zipf(first[:-1], "de")  # no genitive
