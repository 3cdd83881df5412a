"""The blocks of a page in, its hard words that have a plainer one out, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.languages.blocks import leftovers
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model import Body, Declaration, Fix, Kind, Problem, Prose, Severity, Subject
from pipeline.rules.reading._hard_words import HardWords, Plain, hard_words

_HEADINGS = (Kind.TITLE, Kind.HEADING, Kind.DESCRIPTION, Kind.LINK)
# What a page says after a term that it explains, perhaps with one or two words between: "A catheter is a thin tube",
# "catheter (thin tube)", "catheter: a thin tube", "a catheter, or thin tube".
_IS = "|".join(
    (
        r"is\s(?:an?|the|when|what|how)",
        r"are\s(?:the|when)",
        r"means?",
        r"refers\sto",
        r"es\s(?:una?|el|la|cuando)",
        r"son\s(?:unos|unas|los|las)",
        r"significan?",
        r"quiere\sdecir",
        r"o\ssea",
        r"est\s(?:une?|le|la|quand)",
        r"sont\sdes",
        r"veut\sdire",
        r"c['’]est-à-dire",
        r"ist\s(?:eine?|der|die|das|wenn)",
        r"sind\sdie",
        r"bedeutet",
        r"heißt",
        r"also",
        r"é\s(?:uma?|o|a|quando)",
        r"são\s(?:os|as)",
        r"quer\sdizer",
        r"ou\sseja",
        r"è\s(?:una?|uno|il|la|quando)",
        r"sono\s(?:i|le)",
        r"vuol\sdire",
        r"cioè",
        "هو",
        "هي",
        "يعني",
        "أي",
        "معناه",
    )
)
_OR = "or|an?|the|meaning|o|una?|el|la|ou|une|le|oder|eine?|der|die|das|um|uma|cioè|il"
_EXPLAINED_AFTER = re.compile(
    rf"(?:\s[^\W\d_]+){{0,2}}?(?:[”»\"']?\s?[(（:：]|[,،]?\s(?:which\s|that\s)?(?:{_IS})\s|,\s(?:{_OR})\s)"
    r"|\s(?P<noun>[^\W\d_]{3,})\s(?:is|es|est|ist|é|è)\s(?:an?\s|une?\s|una\s|eine?\s|uma?\s)?(?P=noun)\b"
    "|[，,]?(?:是指|就是|也就是|即|指的?是|的意思|意思是|是)",
    re.IGNORECASE,
)
_EXPLAINED_BEFORE = re.compile(
    r"(?:\b(?:called|known\sas|llamad[oa]s?|appelée?s?|genannt|chamad[oa]s?|chiamat[oaie])"
    r"(?:\s(?:an?|un[ae]?|eine?n?|uma?|the))?\s[“„«\"']?"
    r"|[تي]سمى\s(?:[وف]?[بكل]?(?:ال)?)?|(?:称为|叫做?|称作)[“「]?|[(（])$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Options:
    """``allowed``: words that this site means to use as they are."""

    allowed: tuple[str, ...] = ()


RULE = Declaration(
    title="A hard word has a plainer one",
    severity=Severity.ADVICE,
    subject=Subject.BODY,
    standards=("WCAG 2.2 3.1.5",),
    languages=("en", "es", "fr", "de", "pt", "it", "ar", "zh"),
    options=Options,
    needs=("options",),
)


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a hard word in block ``part``."""

    part: int
    match: re.Match[str]
    plain: Plain
    heading: bool


def check(body: Body, options: Options) -> Iterator[Problem]:
    """A problem at the first use of each hard word, in a heading only where the text has none; none for a word that
    the same block or, if it is a term, any block explains."""
    try:
        language = language_of(body.locale)
    except UnknownLocale:
        return
    listed = hard_words(language) if language else None
    if language is None or listed is None:
        return
    allowed = {word.lower() for word in options.allowed}
    explained: set[str] = set()
    first: dict[str, _Use] = {}
    for part, block in enumerate(body.blocks):
        if block.locale != body.locale:
            continue
        for use in _uses(part, block, listed, leftovers(block.text.text, language)):
            entry = use.plain.entry
            if use.match.group(1).lower() in allowed or entry in allowed:
                continue
            if _said_plainly(block, use) or (use.plain.term and _is_explained(block.text.text, use.match)):
                explained.add(entry)
            if entry not in first or (first[entry].heading and not use.heading):
                first[entry] = use
    for use in sorted(first.values(), key=lambda one: (one.part, one.match.start(1))):
        if use.plain.entry not in explained:
            found = use.match.group(1)
            yield Problem(_message(found, use.plain), *use.match.span(1), use.part, fix=_fix(found, use.plain))


def _uses(part: int, block: Prose, listed: HardWords, not_prose: list[tuple[int, int]]) -> Iterable[_Use]:
    silent = [*not_prose, *((span.start, span.end) for span in block.apart)]
    for match in listed.pattern.finditer(block.text.text):
        start, end = match.span(1)
        if not any(one < end and start < other for one, other in silent):
            plain = listed.plain[" ".join(match.group(1).lower().split())]
            yield _Use(part, match, plain, block.kind in _HEADINGS)


def _said_plainly(block: Prose, use: _Use) -> bool:
    lower = block.text.text.lower()
    return any(len(choice) > _SHORT and choice.lower() in lower for choice in use.plain.choices)


_SHORT = 3  # signs of a plain word that stands in any text: "get"


def _is_explained(text: str, match: re.Match[str]) -> bool:
    start, end = match.span(1)
    if _EXPLAINED_AFTER.match(text, end):
        return True
    return _EXPLAINED_BEFORE.search(text[max(0, start - 30) : start]) is not None


def _message(found: str, plain: Plain) -> str:
    choices = " or ".join(f"“{choice}”" for choice in plain.choices)
    return f"“{found}” is hard for many readers. Say {choices}, or explain it."


def _fix(found: str, plain: Plain) -> Fix | None:
    if plain.insert is None:
        return None
    words = plain.insert[:1].upper() + plain.insert[1:] if found[:1].isupper() else plain.insert
    return Fix(f"Say “{words}”", words)
