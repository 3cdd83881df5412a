"""The blocks of a page in, whether its reading grade is over the target or the limit out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.languages.grade import Grade, SentenceGrade, grade_blocks
from pipeline.languages.resolve import UnknownLocale
from pipeline.model import Body, Declaration, Outcome, Problem, Severity, Subject
from pipeline.model.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Options:
    """Grades are US school grades. 9 is lower secondary education, where WCAG 2.2 3.1.5 asks for an easier version.

    ignore: names, titles and terms that do not count (WCAG 3.1.5 leaves proper names and titles out).
    ignore_glossary: the terms of the site's glossary do not count either.
    """

    limit: float = 9.0
    target: float = 8.0
    ignore: tuple[str, ...] = ()
    ignore_glossary: bool = False

    def not_counted(self, glossary: Glossary | None, locale: str) -> tuple[str, ...]:
        """The names and terms that do not count in a text of this locale."""
        if glossary is None or not self.ignore_glossary:
            return self.ignore
        if locale == glossary.source_locale:
            terms = {form for term in glossary.terms for form in (term.source, *term.source_forms)}
        else:
            terms = {form for term in glossary.of(locale) for form in (term.target, *term.forms)}
        return (*self.ignore, *sorted(terms - {""}))


RULE = Declaration(
    title="The page reads harder than agreed",
    severity=Severity.ERROR,
    subject=Subject.BODY,
    standards=("WCAG 2.2 3.1.5",),
    options=Options,
    needs=("options", "glossary"),
)


def check(body: Body, options: Options, glossary: Glossary | None = None) -> Iterator[Problem]:
    """One problem at the hardest sentence: an error over the limit, advice over the target or where not certain."""
    try:
        found = grade_blocks(body.blocks, body.locale, ignore=options.not_counted(glossary, body.locale))
    except UnknownLocale as unknown:
        yield Problem(f"Reading grade not checked: {unknown}", outcome=Outcome.NOT_CHECKED, severity=Severity.ADVICE)
        return
    if found.grade is None:
        if body.blocks and found.basis.startswith("not checked"):
            message = f"Reading grade {found.basis}."
            yield Problem(message, outcome=Outcome.NOT_CHECKED, severity=Severity.ADVICE)
        return
    if found.too_short or round(found.grade, 1) <= options.target:
        return
    over_limit = round(found.grade, 1) > options.limit
    severity = Severity.ERROR if over_limit and not found.advisory else Severity.ADVICE
    hardest = max(found.sentences, key=_cost)
    message = _message(found, hardest, options, over_limit)
    yield Problem(message, hardest.span.start, hardest.span.end, hardest.part, severity=severity)


def _cost(sentence: SentenceGrade) -> float:
    """What a sentence adds to the page: its grade weighs by its words."""
    return (sentence.grade or 0.0) * sentence.counts.words


def _message(found: Grade, hardest: SentenceGrade, options: Options, over_limit: bool) -> str:
    mark = f"limit is {options.limit:g}" if over_limit else f"target is {options.target:g}"
    words = hardest.counts.words
    classic = f" ({found.local.name} {found.local.value:.1f})" if found.local else ""
    hard = f"This sentence of {words} words costs most."
    return f"This page has reading grade {found.grade:.1f}{classic}, the {mark}. {hard}"
