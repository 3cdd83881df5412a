"""A Spanish, Portuguese or Italian text in, determiners that differ from their noun in gender or number out.

The gender is read from the ending of the noun, and only where the ending tells it: Real Academia Española, Nueva
gramática de la lengua española (2009) 2.1-2.6; Cunha and Cintra, Nova gramática do português contemporâneo, ch. 8;
Serianni, Grammatica italiana, III.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from pipeline.languages.frequency import zipf
from pipeline.rules.translation._first_letters import grouped

LANGUAGES = frozenset(("es", "pt", "it"))
# Endings of nouns that agree for certain: a quick test before the slow one.
_AGREES = MappingProxyType({
    "ms": tuple(f"{sign}o" for sign in "bcdfghijlnñpqrtuvxz"), "mp": ("os", "i"),
    "fs": tuple(f"{sign}a" for sign in "bcdfghijlnñpqrtuvxz"), "fp": ("as",),
})  # fmt: skip
_JOINED = ("'", "’", ".", "-")  # before a word that is a part of another
_KNOWN = 2.8  # Zipf value of a word of the language: rarer ones are names or foreign
# Nouns in -ma are masculine where they came from Greek (-ema, -oma, -gma, -sma); these are the others.
_GREEK = re.compile(r"(?:[eo]ma|[gs]ma|rama)$")
_FEMININE_MA = frozenset(
    "forma norma firma suma rama cama alarma plataforma llama lima goma crema palma pluma víctima máxima reforma fama "
    "dama trama broma cima prima arma escama espuma estima última misma próxima íntima mínima gama calma alma lágrima "
    "bruma soma uma alguma nenhuma chama lama turma vítima mesma gema fiamma mamma somma piattaforma riforma gomma "
    "massima minima vittima anima stima lacrima penultima schiuma piuma yema flema quema diadema gramma".split()
)
# Adverbs, and forms of verbs that no noun has.
_NO_NOUN = re.compile(r"(?:mente|[ae]ndo|aba|[aei]va|iera|[aei]vano|[aei]rono)$")
_VERB_ENDS = re.compile(r"(?:ía|ara)$")
_PLURALS = MappingProxyType({  # ending of the plural, ending of the singular
    "es": (("iones", "ión"), ("os", "o"), ("as", "a"), ("ces", "z"), ("es", ""), ("es", "e")),
    "pt": (("ões", "ão"), ("ns", "m"), ("os", "o"), ("as", "a"), ("res", "r"), ("es", "e")),
})  # fmt: skip
_INFINITIVES = MappingProxyType({"es": ("ar", "er", "ir"), "pt": ("ar", "er", "ir"), "it": ("are", "ere", "ire")})
# What changes in the stem of a verb, and what its infinitive has: “vuelve”, “pierde”, “pide”, “tenga”, “conozca”.
_CHANGED_STEMS = tuple(
    (re.compile(changed), back)
    for changed, back in (
        (r"ue(?=[^ue]*$)", "o"), (r"ie(?=[^ie]*$)", "e"), (r"i(?=[^i]*$)", "e"), (r"i?g$", ""), (r"zc$", "c"),
        (r"j$", "g"), (r"g$", "gu"), (r"qu$", "c"), (r"gu$", "g"), (r"c$", "z"), (r"[gç]$", "c"), (r"j$", "j"),
        (r"(?:ng|nh)$", "n"), (r"h?ag$", "hac"), (r"y$", ""), (r"u(?=[^u]*$)", "o"),
    )
)  # fmt: skip
_PLAIN = str.maketrans("áéíóúâêô", "aeiouaeo")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The rows of data/agreement.tsv for one language."""

    determiners: Mapping[str, str]  # word → gender and number, “ms”
    pronouns: frozenset[str]
    either: frozenset[str]
    feminine: re.Pattern[str]
    masculine: re.Pattern[str]
    pairs: re.Pattern[str]


def disagreements(prose: str, spoken: str, known: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Where a determiner and its noun stand, and in what they differ. ``known`` are the source's words."""
    words = lexicon(spoken)
    for match in words.pairs.finditer(prose):
        noun = match["noun"]
        if noun.endswith(_AGREES[words.determiners[match["word"].lower()]]):
            continue
        if noun in known or prose[max(0, match.start() - 1) : match.start()] in _JOINED:
            continue
        differs = _differs(match["word"].lower(), noun, spoken)
        if differs:
            yield *match.span(), differs


@lru_cache(maxsize=16384)
def _differs(word: str, noun: str, spoken: str) -> str:
    """“gender”, “number” or nothing."""
    words = lexicon(spoken)
    if noun in words.either or _NO_NOUN.search(noun) or zipf(noun, spoken) < max(_KNOWN, zipf(noun, "en")):
        return ""
    gender, number = (_italian if spoken == "it" else _gender_and_number)(noun, spoken)
    if spoken == "es" and word == "el" and noun.endswith("ía"):
        return ""  # “él” without its accent
    certain = words.feminine.search(noun) or words.masculine.search(noun)
    if word in words.pronouns and not certain:
        number_differs = number != words.determiners[word][1]
        if _may_be_verb(noun, spoken) or noun[-1] not in "aos" or (spoken == "it" and number_differs):
            return ""
    wanted = words.determiners[word]
    if gender and gender != wanted[0]:
        return "gender"
    return "number" if number and number != wanted[1] else ""


def _gender_and_number(noun: str, spoken: str) -> tuple[str, str]:
    """Of a Spanish or Portuguese noun: “f” or “m”, “s” or “p”, empty where the ending does not tell."""
    single, number = noun, "s"
    if noun.endswith("s"):
        singles = (noun.removesuffix(end) + one for end, one in _PLURALS[spoken] if noun.endswith(end))
        found = next((one for one in singles if zipf(one, spoken) >= _KNOWN), None)
        if found is None:
            return "", ""
        single, number = found, "p"
    words = lexicon(spoken)
    if single in words.either:
        return "", ""
    if number == "s" and max(zipf(f"{noun}s", spoken), zipf(f"{noun}es", spoken)) < _KNOWN and noun[-1] not in "oaóú":
        number = "" if not words.feminine.search(noun) else "s"
    if re.search(rf"{words.feminine.pattern}$", single):
        return "f", number
    if single.endswith("ma"):
        greek = _GREEK.search(single) and single not in _FEMININE_MA
        return ("f" if single in _FEMININE_MA else "m" if greek else ""), number
    if re.search(rf"{words.masculine.pattern}$", single):
        return "m", number
    if single.endswith(("ista", "cida", "cola", "nauta", "peuta", "arca", "crata", "iata", "eta", "ão")):
        return "", number
    return {"a": "f", "o": "m"}.get(single[-1], ""), number


def _italian(noun: str, spoken: str) -> tuple[str, str]:
    """The same of an Italian noun, whose plurals end in a vowel."""
    words, last = lexicon(spoken), noun[-1]
    if noun.endswith(("ista", "iste", "isti", "cida", "eta", "arca")):
        return "", ""
    if re.search(rf"{words.feminine.pattern}$", noun):
        return "f", "p" if last == "i" or noun.endswith(("enze", "anze")) else "s"
    if re.search(rf"{words.masculine.pattern}$", noun):
        return "m", "p" if last == "i" else "s"
    if noun.endswith("ma") and noun not in _FEMININE_MA:
        return "m" if _GREEK.search(noun) else "", "s"
    if last == "i":
        return "", "p" if max(zipf(noun[:-1] + one, spoken) for one in "oea") >= _KNOWN else ""
    return {"a": "f", "o": "m"}.get(last, ""), {"a": "s", "o": "s"}.get(last, "")


def _may_be_verb(word: str, spoken: str) -> bool:
    if _VERB_ENDS.search(word):
        return True
    stem = re.sub(r"(?:as|es|os|a|e|o|i)$", "", word).translate(_PLAIN)
    stems = {stem} | {changed.sub(back, stem) for changed, back in _CHANGED_STEMS}
    return any(zipf(one + end, spoken) >= _KNOWN for one in stems for end in _INFINITIVES[spoken])


@cache
def lexicon(spoken: str) -> Lexicon:
    """The words of one language."""
    rows: dict[str, list[str]] = {}
    for line in (files(__package__) / "data" / "agreement.tsv").read_text("utf-8").splitlines():
        name, _, rest = line.partition("\t")
        if name == spoken:
            what, words = rest.split("\t")
            rows.setdefault(what, []).extend(words.split())
    determiners = {word: kind for kind in ("ms", "fs", "mp", "fp") for word in rows[kind]}
    alternatives = grouped(sorted(determiners, key=len, reverse=True))
    return Lexicon(
        MappingProxyType(determiners),
        frozenset(rows["pronouns"]),
        frozenset(rows["either"]),
        re.compile(rows["feminine"][0] + "(?:s|es)?$"),
        re.compile(rows["masculine"][0] + "s?$"),
        re.compile(rf"\b(?P<word>{alternatives}) (?P<noun>[a-zà-ÿ]{{4,}})(?![\w'’-])"),
    )
