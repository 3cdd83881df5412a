"""An entry and the site's glossary in; terms that are missing, forbidden or not kept as they are out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.model import Declaration, Entry, Glossary, Problem, Severity, Subject, Term, TermStatus
from pipeline.model.locale import bcp47
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._stems import Wording

RULE = Declaration("Glossary terms", Severity.WARNING, Subject.ENTRY, needs=("glossary",))


def check(entry: Entry, glossary: Glossary | None) -> Iterator[Problem]:
    terms = glossary.of(bcp47(entry.locale)) if glossary else ()
    if not terms:
        return
    for pair in pairs(entry):
        said = _terms_in(_plain(pair.source), terms, entry.source_locale)
        if said:
            yield from _compare(pair, said, entry.locale)


def _plain(text: str) -> str:
    return read_inline(text).prose.replace(HOLE, " ")


def _terms_in(source: str, terms: Sequence[Term], locale: str) -> dict[str, list[Term]]:
    """Source terms of the text with what the glossary says of each; “pain pump” covers the “pump” in it."""
    by_source: dict[str, list[Term]] = {}
    for term in terms:
        by_source.setdefault(term.source, []).append(term)
    wording, found = Wording(source, locale), {}
    covered: list[tuple[int, int]] = []
    for name in sorted(by_source, key=len, reverse=True):
        forms = [name, *(form for term in by_source[name] for form in term.source_forms)]
        places = [place for form in forms for place in wording.places(form)]
        free = [place for place in places if not any(start <= place[0] and place[1] <= end for start, end in covered)]
        if free:
            covered += free
            found[name] = by_source[name]
    return found


def _compare(pair: Pair, said: dict[str, list[Term]], locale: str) -> Iterator[Problem]:
    target = _plain(pair.target)
    wording = Wording(target, locale)
    for name, terms in said.items():
        wanted = [term for term in terms if term.status is TermStatus.REQUIRED]
        fine = [term for term in terms if term.status in (TermStatus.REQUIRED, TermStatus.ALLOWED)]
        right = [place for term in fine for place in _places(wording, term)]
        forbidden = list(_forbidden(pair, wording, name, terms, right))
        yield from forbidden
        if wanted and not right and not forbidden:
            yield Problem(
                f"The glossary calls “{name}” “{wanted[0].target}”. Use this term.", 0, len(pair.target), pair.part
            )
        kept = [term for term in terms if term.status is TermStatus.KEEP]
        if kept and not re.search(rf"(?<!\w){re.escape(name)}", target, re.IGNORECASE):
            yield Problem(f"“{name}” stays as it is in every language. Write “{name}”.", 0, len(pair.target), pair.part)


def _forbidden(
    pair: Pair, wording: Wording, name: str, terms: Sequence[Term], right: Sequence[tuple[int, int]]
) -> Iterator[Problem]:
    wanted = next((term.target for term in terms if term.status is TermStatus.REQUIRED), None)
    for term in terms:
        if term.status is not TermStatus.FORBIDDEN:
            continue
        for start, end in _places(wording, term):
            if any(first <= start and end <= last for first, last in right):
                continue
            words = pair.target[start:end]
            remedy = f"Write “{wanted}”." if wanted else "Use another word."
            yield Problem(f"The glossary rules out “{words}” for “{name}”. {remedy}", start, end, pair.part)


def _places(wording: Wording, term: Term) -> list[tuple[int, int]]:
    return [place for form in (term.target, *term.forms) for place in wording.places(form)]
