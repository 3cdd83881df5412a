"""A text and its locale in, its reading grade out: a US school grade that means the same in every language.

The grade is a sum: a weight for each feature of the text, from a data file of the language that names its source,
licence, fit and error. No feature depends on how long the text is. See docs/decisions/reading-grade.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from pipeline.languages.blocks import QUESTION_MARKS, blank, leftovers, prose_only, words_only
from pipeline.languages.language import Evidence, Language
from pipeline.languages.resolve import language_name, language_of
from pipeline.languages.scores import Score, local_scores
from pipeline.languages.scripts import foreign_script
from pipeline.languages.sentences import split
from pipeline.languages.weights import ENOUGH_WORDS, Model, length_ratio, model_of, value_of, value_of_one
from pipeline.languages.words import Counts, burden_of, counter, unpack, unpack_sentence
from pipeline.model import Kind, Prose, Span

ENOUGH_SENTENCES = 5
_LEAST_WORDS = 5  # under these not even a number is given
# Silent reading of English non-fiction by adults: Brysbaert 2019, doi:10.1016/j.jml.2019.104047; in other languages,
# says the same paper, as many more or fewer words as the language needs for the same message.
_WORDS_A_MINUTE = 238
_NOTHING = Counts()
_HAS_WORDS = 0xFFFFFFFF  # the first field of packed counts

_ASKING = (Kind.TITLE, Kind.HEADING)
_NOT_PROSE = frozenset({
    Kind.TITLE, Kind.HEADING, Kind.TABLE_HEADER, Kind.TABLE_CELL, Kind.ALT, Kind.TITLE_ATTRIBUTE, Kind.LABEL,
    Kind.LINK, Kind.TEMPLATE, Kind.DESCRIPTION,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class SentenceGrade:
    """One sentence: its words as they stand, its span in the text (in block ``part`` of a page) and its own grade."""

    text: str
    span: Span
    grade: float | None
    packed: int
    part: int = 0

    @property
    def counts(self) -> Counts:
        """What was counted in it. Unpacked when asked for: most sentences of a page never are."""
        return unpack_sentence(self.packed)


@dataclass(frozen=True, slots=True)
class Measured:
    """The sentences of a text that have words, as they were counted: ``spans`` are block, start, end, packed counts.

    ``model`` gives them their own grades, which most pages are never asked for; None: they have none.
    """

    texts: Sequence[str] = ()
    spans: Sequence[tuple[int, int, int, int]] = ()
    model: Model | None = None

    def sentences(self) -> tuple[SentenceGrade, ...]:
        model, texts = self.model, self.texts
        return tuple(
            SentenceGrade(
                texts[part][start:end], Span(start, end), value_of_one(packed, model) if model else None, packed, part
            )
            for part, start, end, packed in self.spans
        )

    def text(self) -> str:
        """The sentences, a line each."""
        texts = self.texts
        return "\n".join([texts[part][start:end] for part, start, end, _ in self.spans])


@dataclass(frozen=True, slots=True)
class Grade:
    """The reading grade of a text.

    grade: US school grade, None where the text is under five words or the language has no means.
    basis: how it was computed, in words. advisory: it must not block. local: the classic score of the language.
    words: how many were counted. too_short: under 100 words or five sentences.
    """

    grade: float | None
    basis: str
    advisory: bool
    local: Score | None
    words: int
    measured: Measured = field(default_factory=Measured, repr=False)
    counts: Counts = _NOTHING
    too_short: bool = True
    minutes: float = 0.0
    classic: tuple[Score, ...] = ()

    @property
    def sentences(self) -> tuple[SentenceGrade, ...]:
        """The sentences with their own grades, in order; made when asked for."""
        return self.measured.sentences()


def grade(text: str, locale: str = "en", *, ignore: Iterable[str] = ()) -> Grade:
    """The grade of a plain text whose paragraphs are split by blank lines; ``ignore``: names and terms not counted.

    Front matter, code, addresses, tables of numbers, headings and leftovers of comment forms do not count.
    Raises UnknownLocale.
    """
    language = language_of(locale)
    if language is None:
        return _no_means(locale)
    prose, questions = prose_only(text, language)
    found = _measure(words_only(prose, ignore), split(prose, language), language)
    asked = [packed for _, _, packed in _measure(words_only(text, ignore), questions, language)]
    measured = Measured((text,), tuple((0, *one) for one in found), model_of(language))
    return _sum(measured, language, asked)


def grade_blocks(blocks: Sequence[Prose], locale: str, *, ignore: Iterable[str] = ()) -> Grade:
    """The grade of the running prose among the blocks of a page; each sentence names its block in ``part``.

    Headings, titles, table cells, alternative texts and the like do not count, nor do leftovers of comment forms
    and what a block sets ``apart``; titles and headings that are questions do in the classic scores, as in ``grade``.
    Raises UnknownLocale.
    """
    language = language_of(locale)
    if language is None:
        return _no_means(locale)
    found: list[tuple[int, int, int, int]] = []
    asked: list[int] = []
    terms = tuple(ignore)
    texts = tuple([block.text.text for block in blocks])
    for part, block in enumerate(blocks):
        if block.kind not in _NOT_PROSE:
            found += [(part, *one) for one in _measured(texts[part], block.apart, terms, language)]
        elif block.kind in _ASKING and texts[part].rstrip().endswith(QUESTION_MARKS):
            asked.append(counter(language)(words_only(texts[part], terms)))
    return _sum(Measured(texts, tuple(found), model_of(language)), language, asked)


@lru_cache(maxsize=1024)  # blocks: rules ask again for those of a page, and of its source for each locale
def _measured(
    text: str, apart: tuple[Span, ...], terms: tuple[str, ...], language: Language
) -> tuple[tuple[int, int, int], ...]:
    """Start, end and packed counts of each sentence of a block."""
    prose = blank(text, leftovers(text, language))
    if apart:
        prose = blank(prose, sorted((span.start, span.end) for span in apart))
    return tuple(_measure(words_only(prose, terms), split(text, language), language))


def _measure(counted: str, spans: Iterable[tuple[int, int]], language: Language) -> Iterable[tuple[int, int, int]]:
    """Start, end and packed counts of each sentence that has words."""
    count = counter(language)
    for start, end in spans:
        packed = count(counted[start:end])
        if packed & _HAS_WORDS:
            yield start, end, packed


def _sum(found: Measured, language: Language, asked: Sequence[int] = ()) -> Grade:
    """The grade over all sentences; ``asked``: headings that are questions, sentences to the classic formulas."""
    each = [packed for _, _, _, packed in found.spans]
    packed, model = sum(each), found.model
    counts = unpack(packed, len(each), sum([(one & _HAS_WORDS) ** 2 for one in each]), sum(map(burden_of, each)))
    if foreign := foreign_script(found.text(), language.tag):
        basis = f"not checked: this is written in {foreign} letters, which is not how {language.name} is written"
        return Grade(None, basis, True, None, counts.words, replace(found, model=None), counts)
    known = counts.words >= _LEAST_WORDS and model is not None
    too_short = counts.words < ENOUGH_WORDS or counts.sentences < ENOUGH_SENTENCES
    classic = local_scores(language.scores, unpack(packed + sum(asked), len(each) + len(asked)))
    return Grade(
        grade=round(max(0.0, value_of(counts, model)), 2) if known and model else None,
        basis=_basis(language, model, counts, too_short),
        advisory=too_short or not _may_block(language, model),
        local=classic[0] if classic else None,
        words=counts.words,
        measured=found,
        counts=counts,
        too_short=too_short,
        minutes=counts.words / (_WORDS_A_MINUTE * length_ratio(language)),
        classic=classic,
    )


def _may_block(language: Language, model: Model | None) -> bool:
    carries = language.evidence in (Evidence.READERS, Evidence.PARALLEL)
    return model is not None and carries


def _basis(language: Language, model: Model | None, counts: Counts, too_short: bool) -> str:
    if model is None:
        return f"not checked: there is no reading grade for {language.name} yet"
    if counts.words < _LEAST_WORDS:
        return f"too short to grade: {_counted(counts.words, 'word')}"
    if too_short:
        size = f"{_counted(counts.words, 'word')}, {_counted(counts.sentences, 'sentence')}"
        return f"{model.basis}; too short to block ({size})"
    return model.basis


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _no_means(locale: str) -> Grade:
    return Grade(None, f"not checked: no means for {language_name(locale)} ({locale})", True, None, 0)
