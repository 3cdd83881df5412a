"""The grade of a page in, what its hardest sentences cost, why, and what mending each would gain out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil, log1p

from pipeline.languages.difficulty import HARD, difficulties
from pipeline.languages.frequency import frequencies
from pipeline.languages.grade import Grade, SentenceGrade, grade_blocks
from pipeline.languages.language import Language
from pipeline.languages.resolve import language_of
from pipeline.languages.weights import length_ratio, model_of, value_of
from pipeline.languages.words import RARE, Counts, lexicon, word_finder
from pipeline.model import Prose

_GOOD_LENGTH = 15  # words a sentence that plain-language guides ask for on average (plainlanguage.gov: 15 to 20)
_MANY_COMMAS = 3
_MANY_CLAUSES = 2
_ASIDE = re.compile(r"\([^()]{4,}\)|(?<=\s)[–—-]\s[^–—]{4,}?\s[–—-](?=\s)")
_LONG_WORD = 4  # syllables
_NAMED = 3  # words to name as a reason


@dataclass(frozen=True, slots=True)
class Cost:
    """One sentence: why it is hard, and how far the page's grade would fall if it were mended.

    ``gain`` in grades: the page's grade less the grade with this sentence split into ones of fifteen words and its
    words as common and as short as those of the page at large.
    """

    sentence: SentenceGrade
    gain: float
    reasons: tuple[str, ...]


def hardest(grade: Grade, locale: str, number: int = 5) -> tuple[Cost, ...]:
    """The sentences whose mending gains most, most first; empty where the page has no grade."""
    language = language_of(locale)
    model = model_of(language) if language else None
    if language is None or model is None or grade.grade is None:
        return ()
    now = value_of(grade.counts, model)
    costs = [
        Cost(sentence, round(now - value_of(_mended(grade.counts, sentence.counts, language), model), 2), ())
        for sentence in grade.sentences
    ]
    chosen = sorted(costs, key=lambda cost: (-cost.gain, cost.sentence.part, cost.sentence.span.start))[:number]
    return tuple(replace(cost, reasons=reasons(cost.sentence, language)) for cost in chosen if cost.gain > 0)


def reasons(sentence: SentenceGrade, language: Language) -> tuple[str, ...]:
    """Why a sentence is hard, in words for an editor: its length, its hard or its rare and long words, clauses within,
    commas."""
    found: list[str] = []
    counts = sentence.counts
    if counts.words > _GOOD_LENGTH * length_ratio(language):
        found.append(f"{counts.words} words")
    for kind, words in _costly_words(sentence.text, language):
        if words:
            found.append(f"{kind} words: {', '.join(words[:_NAMED])}")
    within = _nested(sentence.text, language)
    if len(within) >= _MANY_CLAUSES:
        found.append(f"nested: {', '.join(within)}")
    if counts.commas >= _MANY_COMMAS:
        found.append(f"{counts.commas} {'commas and brackets' if '(' in language.commas else 'commas'}")
    return tuple(found)


def sections(
    blocks: Sequence[Prose], locale: str, *, ignore: Iterable[str] = ()
) -> tuple[tuple[tuple[str, ...], Grade], ...]:
    """The grade of each section of a page, in order: the path of its headings, and its grade."""
    terms = tuple(ignore)
    paths = list(dict.fromkeys(block.headings for block in blocks))
    graded = (
        (path, grade_blocks([block for block in blocks if block.headings == path], locale, ignore=terms))
        for path in paths
    )
    return tuple((path, grade) for path, grade in graded if grade.words)


def _costly_words(text: str, language: Language) -> list[tuple[str, list[str]]]:
    """The words that the grade of the language counts as hard, or as rare and long, each once, the worst first and
    names last, as they stand."""
    words = list({word.lower(): word for word in word_finder(language)(text, 0, len(text))}.values())
    known = lexicon(language)
    named = language.tag != "de"  # German writes every noun with a capital
    names = {word for word in words if named and word[0].isupper() and not text.startswith(word)}
    if difficulties(language.tag):
        hardness = {word: known.difficulty(word) or 0.0 for word in words}
        hard = [word for word in words if hardness[word] >= HARD]
        return [("hard", sorted(hard, key=lambda word: (word in names, -hardness[word])))]
    listed = bool(frequencies(language.tag))
    rare = [word for word in words if listed and known.zipf(word) < RARE]
    rare.sort(key=lambda word: (word in names, known.zipf(word)))  # no editor can mend a name
    long = [word for word in words if word not in rare and known.syllables(word) >= _LONG_WORD]
    bookish = [word for word in words if word not in rare and word not in long and known.is_of_books(word)]
    return [("rare", rare), ("long", sorted(long, key=known.syllables, reverse=True)), ("bookish", bookish)]


def _nested(text: str, language: Language) -> list[str]:
    """The words that begin clauses within the sentence, and its asides, in order."""
    if not language.clauses:
        return []
    words = [(word.start(), word.group()) for word in re.finditer(r"\w+", text) if word.start()]
    clauses = [(at, word) for at, word in words if word in language.clauses]
    asides = [(aside.start(), "an aside") for aside in _ASIDE.finditer(text)]
    return [name for _, name in sorted(clauses + asides)]


def _mended(page: Counts, sentence: Counts, language: Language) -> Counts:
    """The counts of the page with one sentence mended."""
    parts = max(1, ceil(sentence.words / (_GOOD_LENGTH * length_ratio(language))))
    share = sentence.words / page.words
    telling = sentence.telling / max(1, page.telling)
    excess = min(sentence.excess, page.excess * telling)

    def less(whole: float, own: float) -> float:
        return whole - max(0.0, own - whole * share)

    return replace(
        page,
        sentences=page.sentences + parts - 1,
        letters=round(less(page.letters, sentence.letters)),
        syllables=round(less(page.syllables, sentence.syllables)),
        commas=round(less(page.commas, sentence.commas)),
        books=round(less(page.books, sentence.books)),
        difficulty=page.difficulty - max(0.0, sentence.difficulty - page.difficulty * telling),
        excess=page.excess - sentence.excess + excess,
        squares=page.squares - sentence.squares + round(sentence.squares / parts),
        burden=page.burden - sentence.burden + parts * log1p(excess / parts),
    )


__all__ = ["Cost", "hardest", "reasons", "sections"]
