"""An entry in; quotation marks that do not match, or that the locale writes otherwise, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Quotation marks", Severity.WARNING, Subject.ENTRY)

# CLDR 46, delimiters: the first pair of each language whose typography knows no straight ones in running text.
PAIRS = MappingProxyType(
    {"fr": "«»", "ru": "«»", "uk": "«»", "be": "«»", "pl": "„”", "de": "„“", "cs": "„“", "sk": "„“"}
)

_STRAIGHT = re.compile(
    r'(?<![\w"\\=])\\?"(?=\w|[`_*\[\ufffc«„])([^"\n]{1,200}?)(?<=[\w`_*.!?…)\]\ufffc»“])\\?"(?![\w"])'
)
_MIXED = re.compile(r"“[^“”„\"«»\n]{1,200}\"|(?<!\w)\"[^“”\"„«»\n]{1,200}”")
_ONE_KIND = re.compile(r"(?<!\w)\"[^\"\n“”«»„]{1,80}\"(?!\w)")
_OTHER_KIND = re.compile(r"“[^“”\"\n]{1,80}”|«[^«»\"\n]{1,80}»|„[^„“”\"\n]{1,80}[“”]")
_WRONG_WAY = re.compile(r"(?<!\w)”[^“”„\n]{1,80}”")
_FOREIGN = re.compile(r"(?<!«)[“„](?=[\w`\ufffc])[^“”„«»\n]{1,120}[”“]")
_SINGLE = re.compile(r"(?<![\w'])'(?=[^\W\d_]{2})[^'\n]{2,60}(?<=[^\W\d_]{2})'(?![\w'])")
_SINGLE_CURLY = re.compile(r"‘[^‘’\n]{2,60}’(?![\w])")
_GUILLEMETS = frozenset(("ru", "uk", "be"))  # others stand inside them only
_NO_APOSTROPHE = frozenset(("ru", "be", "pl", "cs", "sk"))
# Languages that open with “ and close with ”, and write neither for another purpose.
_CURVED = frozenset("en es pt it fr ca gl id ms tr zh ja ko hi th vi ar fa nl".split())
_STRING = re.compile(r"^\s*(?:\"|'|//|#|/\*|\*)")


def check(entry: Entry) -> Iterator[Problem]:
    spoken = language(entry.locale)
    for pair in pairs(entry):
        if is_code(pair.source) or _STRING.match(pair.source) or not any(sign in pair.target for sign in "\"“”„'‘"):
            continue
        prose = read_inline(pair.target).prose
        mixed = list(_MIXED.finditer(prose))
        for match in mixed:
            yield Problem(
                f"The quotation opens with {match.group()[0]} and closes with {match.group()[-1]}. Use one pair.",
                *match.span(),
                pair.part,
            )
        if spoken in _CURVED and not mixed:
            yield from _unpaired(pair, prose)
        if spoken in PAIRS and not mixed:
            yield from _straight(pair, prose, PAIRS[spoken])
            yield from _other(pair, prose, spoken)
        elif not mixed:
            yield from _two_kinds(pair, prose)


def _two_kinds(pair: Pair, prose: str) -> Iterator[Problem]:
    """Straight and curved marks in one text, where the source has one kind."""
    straight = _ONE_KIND.search(prose)
    if straight is None or not _OTHER_KIND.search(prose):
        return
    source = read_inline(pair.source).prose
    if not (_ONE_KIND.search(source) and _OTHER_KIND.search(source)):
        yield Problem("Two kinds of quotation marks stand in one text. Use one.", *straight.span(), pair.part)


def _unpaired(pair: Pair, prose: str) -> Iterator[Problem]:
    """One curved mark whose other half is missing in the text, or is turned round."""
    opened, closed = prose.count("“"), prose.count("”")
    if opened == closed or pair.source.count("“") != pair.source.count("”"):
        return
    at = prose.rfind("“") if opened > closed else prose.find("”")
    yield Problem("The other half of this quotation mark is missing. Write both.", at, at + 1, pair.part)


def _other(pair: Pair, prose: str, spoken: str) -> Iterator[Problem]:
    """Marks of another language, and single ones."""
    found: list[re.Match[str]] = []
    if spoken in _GUILLEMETS and "«" not in prose:
        found += _FOREIGN.finditer(prose)
    if spoken in _NO_APOSTROPHE:
        found += _SINGLE.finditer(prose)
        if "«" not in prose and "„" not in prose:  # inside other marks they are right
            found += _SINGLE_CURLY.finditer(prose)
    marks = PAIRS[spoken]
    for match in found:
        yield Problem(
            f"This language quotes with {marks[0]} and {marks[1]}. Replace the marks.", *match.span(), pair.part
        )


def _straight(pair: Pair, prose: str, marks: str) -> Iterator[Problem]:
    for match in [*_STRAIGHT.finditer(prose), *_WRONG_WAY.finditer(prose)]:
        if not match.group().strip('"\\' + HOLE):
            continue
        yield Problem(
            f"This language quotes with {marks[0]} and {marks[1]}. Replace the marks.", *match.span(), pair.part
        )
