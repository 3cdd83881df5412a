"""An entry in; a word written twice in a row out, where neither the source nor the language has it so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq
from types import MappingProxyType

from pipeline.languages.scripts import unspaced
from pipeline.model import Declaration, Entry, Fix, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, only_in, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Doubled words", Severity.WARNING, Subject.ENTRY)

_DOUBLED = re.compile(r"(?<![\w'’.-])([^\W\d_]{2,})([ \u00a0\n]+)\1(?![\w'’-])", re.IGNORECASE)
# Two words that stand twice, the second time in a link perhaps: “in touch [in touch] …”.
_TWO_WORDS = re.compile(rf"(?<![\w-])([^\W\d_]{{2,}} [^\W\d_]{{2,}})(?:[ \n]{HOLE}?|{HOLE})\1(?![\w-])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LONG = re.compile(r"(?<![^\W_])[^\W\d_]{8,}(?![^\W_])")
_DOUBLED_GLOSS = re.compile(r"(\([^()\n]{3,60}\))\s*\1")
# Words that stand twice in good sentences.
_RIGHT = MappingProxyType({
    "fr": frozenset("nous vous".split()), "de": frozenset("der die das sie dem den".split()),
    "nl": frozenset("die dat de zij haar".split()), "sv": frozenset("det den som om".split()),
    "da": frozenset("der det den".split()), "nb": frozenset("det den som".split()), "en": frozenset("that had".split()),
    "it": frozenset("via piano poco man lecca".split()), "pt": frozenset("logo pouco".split()),
    "fi": frozenset("se".split()),
})  # fmt: skip
_SHORT_ARABIC = frozenset("في على إلى عن مع أن هذا هذه كل قد لم لن".split())  # short ones that never stand twice
# Languages that double words by rule (plural, emphasis, distribution).
_REDUPLICATING = frozenset(
    "id ms jv su tl fil th lo km vi my ta te kn ml hi bn mr gu pa ur ne si ko tr az uz kk ky tk fa ps ku sw ha yo zh "
    "ja am af mi haw hy ka he".split()
)


def check(entry: Entry) -> Iterator[Problem]:
    spoken = language(entry.locale)
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        prose = read_inline(pair.target).prose
        if spoken not in _REDUPLICATING:
            yield from _words(pair, prose, _RIGHT.get(spoken, frozenset()))
        if not unspaced(entry.locale):
            for match in _LONG.finditer(prose):
                word, half = match.group().lower(), len(match.group()) // 2
                if word[:half] == word[half:] and word not in pair.source.lower():
                    yield _problem(pair, match, match.group()[:half])  # one word typed over itself
        for match in _DOUBLED_GLOSS.finditer(prose) if prose.count("(") > 1 else ():
            if match.group() not in pair.source:
                yield _problem(pair, match, match[1])


def _words(pair: Pair, prose: str, right: frozenset[str]) -> Iterator[Problem]:
    in_row = _WORD.findall(prose.lower())
    if any(map(eq, in_row, in_row[2:])):
        for match in only_in(prose, read_inline(pair.source).prose, _TWO_WORDS):
            yield _problem(pair, match, match[1])
    if not any(map(eq, in_row, in_row[1:])):
        return
    for match in _DOUBLED.finditer(prose):
        word = match[1].lower()
        short = len(word) < 4 and word > "\u0590" and word not in _SHORT_ARABIC
        if word in right or short or _DOUBLED.search(read_inline(pair.source).prose):
            continue
        yield _problem(pair, match, match[1])


def _problem(pair: Pair, match: re.Match[str], words: str) -> Problem:
    return Problem(f"“{words}” stands here twice. Take one out.", *match.span(), pair.part, Fix("Take one out", words))
