"""One block of words in, its hard words that have a plainer one out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model import Declaration, Fix, Problem, Prose, Severity, Subject
from pipeline.rules.reading._hard_words import Plain, hard_words


@dataclass(frozen=True, slots=True)
class Options:
    """``allowed``: words that this site means to use as they are."""

    allowed: tuple[str, ...] = ()


RULE = Declaration(
    title="A hard word has a plainer one",
    severity=Severity.ADVICE,
    subject=Subject.PROSE,
    standards=("WCAG 2.2 3.1.5",),
    languages=("en", "es", "fr", "de", "pt"),
    options=Options,
    needs=("options",),
)


def check(prose: Prose, options: Options) -> Iterator[Problem]:
    """A problem at the first use of each hard word of the block, unless the block gives the plain word as well."""
    try:
        language = language_of(prose.locale)
    except UnknownLocale:
        return
    listed = hard_words(language.tag) if language else None
    if listed is None:
        return
    text = prose.text.text
    lower = text.lower()
    seen = {word.lower() for word in options.allowed}
    for match in listed.pattern.finditer(text):
        found = " ".join(match.group().lower().split())
        plain = listed.plain[found]
        start, end = match.span()
        if found in seen or any(span.start < end and start < span.end for span in prose.apart):
            continue
        seen.add(found)
        if not any(len(choice) > 3 and choice.lower() in lower for choice in plain.choices):
            yield Problem(_message(match.group(), plain), start, end, fix=_fix(match.group(), plain))


def _message(found: str, plain: Plain) -> str:
    choices = " or ".join(f"“{choice}”" for choice in plain.choices)
    return f"“{found}” is hard for many readers. Say {choices}, or explain it."


def _fix(found: str, plain: Plain) -> Fix | None:
    if plain.insert is None:
        return None
    words = plain.insert[:1].upper() + plain.insert[1:] if found[:1].isupper() else plain.insert
    return Fix(f"Say “{words}”", words)
