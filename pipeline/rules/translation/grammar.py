"""An entry in; misspelled words and grammar that a pattern can tell for certain out, in a dozen languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline.languages.scripts import scripts_of
from pipeline.model import Declaration, Entry, Fix, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation import _arabic_letters
from pipeline.rules.translation._agreement import LANGUAGES as AGREEING
from pipeline.rules.translation._agreement import disagreements
from pipeline.rules.translation._arabic_agreement import disagreements as arabic_disagreements
from pipeline.rules.translation._compounds import code_compounds, open_compounds
from pipeline.rules.translation._inline import read_inline
from pipeline.rules.translation._lists import commas_before_and
from pipeline.rules.translation._needed import needed
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._slavic_letters import letters_of_the_other_script
from pipeline.rules.translation._source_words import is_code
from pipeline.rules.translation._typing_slips import WORD as CHECKED
from pipeline.rules.translation._typing_slips import copied_wrong, lone_singulars, meant

RULE = Declaration("Spelling and grammar", Severity.WARNING, Subject.ENTRY)

_SAME_START = 5  # letters
_CYRILLIC = frozenset("ru uk be bg mk sr kk ky mn tg tt".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’](?=\s|$))?")
_LETTER = re.compile(r"\w")
_OPENS = re.compile(r"(?:^|[.!?]\s)[^\w.!?]*$")  # before the first word of a sentence


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row of data/grammar.tsv."""

    expression: re.Pattern[str]
    replacement: str
    not_after: frozenset[str]
    reason: str
    example: str
    needs: tuple[str, ...]  # one of these words stands in every match


def check(entry: Entry) -> Iterator[Problem]:
    spoken = language(entry.locale)
    spelling = misspellings(spoken)
    other_script = language(entry.source_locale) == "en" and "Latn" not in scripts_of(entry.locale)
    if not spelling and not patterns(spoken) and spoken != "de" and not other_script:
        return
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        prose = read_inline(pair.target).prose
        known = {word.lower() for word in _WORD.findall(pair.source)}
        told = [*_spelling(pair, prose, spelling, known), *_grammar(pair, prose, spoken, known)]
        yield from told
        for slip in _slips(pair, prose, spoken, known | spelling.keys()):
            if not any(one.start < slip.end and slip.start < one.end for one in told):
                yield slip
        if spoken in _CYRILLIC:
            yield from _mixed(pair, prose)
        for start, end, right in copied_wrong(prose, pair.source) if other_script else ():
            said = f"“{prose[start:end]}” is misspelled: the source has “{right}”. Correct it."
            yield Problem(said, start, end, pair.part)
        for start, end in lone_singulars(prose, spoken, known):
            yield Problem(f"“{prose[start:end]}”: A plural follows this word. Correct it.", start, end, pair.part)
        for match in commas_before_and(prose, spoken):
            word = match["word"]
            yield Problem(
                f"No comma stands before “{word}” in an enumeration. Take it out.",
                *match.span("comma"),
                pair.part,
                Fix("Take the comma out", f" {word} "),
            )
        if spoken == "de":
            yield from _compounds(pair, prose)
        if spoken == "ar":
            yield from _arabic(pair, prose)
        if spoken in AGREEING:
            for start, end, what in disagreements(prose, spoken, known):
                words = prose[start:end]
                yield Problem(f"“{words}”: The two words differ in {what}. Correct one.", start, end, pair.part)


def _spelling(pair: Pair, prose: str, spelling: Mapping[str, str], known: set[str]) -> Iterator[Problem]:
    for match in _WORD.finditer(prose):
        word = match.group()
        right = spelling.get(word) or spelling.get(word.lower())
        if right is None or word.lower() in known:
            continue
        if word[0].isupper():
            right = right[0].upper() + right[1:]
        yield Problem(
            f"“{word}” is misspelled. Write “{right}”.", *match.span(), pair.part, Fix("Correct the spelling", right)
        )


def _mixed(pair: Pair, prose: str) -> Iterator[Problem]:
    for start, end, right in letters_of_the_other_script(prose):
        if prose[start:end] not in pair.source:
            yield Problem(
                f"“{prose[start:end]}” has a letter of another script that looks the same. Search finds no such word.",
                start,
                end,
                pair.part,
                Fix("Put the letter of this script", right),
            )


def _slips(pair: Pair, prose: str, spoken: str, known: Set[str]) -> Iterator[Problem]:
    """Words that one accent or letter parts from a frequent one; a capital inside a sentence makes it a name."""
    for match in CHECKED.finditer(prose):
        word = match.group()
        if word.lower() in known or (
            word[0].isupper() and not _OPENS.search(prose[max(0, match.start() - 60) : match.start()])
        ):
            continue
        right = meant(word, spoken)
        if right is None or _is_like_source(word.lower(), right.lower(), known):
            continue
        right = right[0].upper() + right[1:] if word[0].isupper() else right
        yield Problem(
            f"“{word}” is misspelled. Write “{right}”.", *match.span(), pair.part, Fix("Correct the spelling", right)
        )


def _is_like_source(word: str, right: str, known: Set[str]) -> bool:
    """A rare word that begins as the source's does, where the frequent one does not: “gradação” for “gradation”.

    A lost accent (“explicita”) is no such difference.
    """
    start, other = word[:_SAME_START], right[:_SAME_START]
    return _unmarked(start) != _unmarked(other) and any(own.startswith(start) for own in known)


def _unmarked(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _grammar(pair: Pair, prose: str, spoken: str, known: set[str]) -> Iterator[Problem]:
    for pattern in patterns(spoken):
        if pattern.needs and not any(map(prose.__contains__, pattern.needs)):
            continue
        for match in pattern.expression.finditer(prose):
            words = match.group().strip(" ,")
            before = re.search(r"([^\W\d_]+)[^\w.!?:;]*$", prose[max(0, match.start() - 60) : match.start()])
            if words.lower() in known or (before and before[1].lower() in pattern.not_after):
                continue
            if "'" in words and words in pair.source:
                continue  # a name: “Reader's Digest”
            right = match.expand(pattern.replacement) if pattern.replacement != "-" else None
            remedy = f"Write “{right.strip(' ')}”." if right else "Correct it."
            fix = Fix("Correct it", right) if right else None
            yield Problem(f"“{words}”: {pattern.reason}. {remedy}", *match.span(), pair.part, fix)


def _arabic(pair: Pair, prose: str) -> Iterator[Problem]:
    for found in arabic_disagreements(prose):
        words = prose[found.start : found.end]
        remedy = f"Write “{found.right}”." if found.right else "Correct it."
        fix = Fix("Correct it", found.right) if found.right else None
        yield Problem(f"“{words}”: {found.reason}. {remedy}", found.start, found.end, pair.part, fix)
    for match in _arabic_letters.WORD.finditer(prose):
        right = _arabic_letters.well_spelled(match.group())
        beside = prose[match.start() - 1 : match.start()] + prose[match.end() : match.end() + 1]
        if right and not _LETTER.search(beside) and not any(r.expression.search(match.group()) for r in patterns("ar")):
            yield Problem(
                f"“{match.group()}” is misspelled. Write “{right}”.",
                *match.span(),
                pair.part,
                Fix("Correct the spelling", right),
            )


def _compounds(pair: Pair, prose: str) -> Iterator[Problem]:
    for found in (*open_compounds(prose, pair.source), *code_compounds(pair.target, pair.source)):
        first, second = found.first, found.second
        yield Problem(
            f"German joins “{first} {second}” with a hyphen. Write “{first}-{second}”.",
            found.start,
            found.end,
            pair.part,
            Fix("Put the hyphen", f"{first}-{second}"),
        )


@cache
def misspellings(spoken: str) -> Mapping[str, str]:
    """Wrong word → right word, from data/misspellings.tsv."""
    found: dict[str, str] = {}
    for line in _lines("misspellings.tsv"):
        name, words = line.split("\t")
        if name == spoken:
            found |= dict(pair.replace("_", " ").split("=") for pair in words.split())
    return found


@cache
def patterns(spoken: str) -> tuple[Pattern, ...]:
    """The rows of data/grammar.tsv for one language."""
    found = []
    for line in _lines("grammar.tsv"):
        name, expression, replacement, not_after, reason, example = line.split("\t")
        if name == spoken:
            words = frozenset(not_after.split())
            found.append(Pattern(re.compile(expression), replacement, words, reason, example, needed(expression)))
    return tuple(found)


@cache
def _lines(name: str) -> tuple[str, ...]:
    content = (files(__package__) / "data" / name).read_text("utf-8")
    return tuple(line for line in content.splitlines() if line and not line.startswith("#"))
