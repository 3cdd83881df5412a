"""A document in, links to other languages out that are not named in those languages."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    declared_language,
    language_of,
    primary_subtag,
    problem_at,
    problem_inside,
    shorten,
    visible_text,
    with_tag,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Language named in the wrong language",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.1.2",),
)


def check(document: Document) -> Iterator[Problem]:
    links = [e for e in document.tagged("a") if e.get("hreflang") and e.parent is not None]
    for link in links:
        target, text = link.attrs["hreflang"], visible_text(document, link)
        page = language_of(document, document.root)
        if not text or primary_subtag(target) == primary_subtag(page):
            continue
        own, other = _name(target, target), _name(target, page)
        if not own or own.lower() in text.lower():
            if own and text.lower().startswith(own.lower()) and not _says_language(document, link, target):
                message = f'“{shorten(text)}” is a word of another language. Mark it with lang="{target}".'
                problem = problem_at(document, link, message)
                yield with_tag(document, link, problem, f'Write lang="{target}"', put={"lang": target}, safe=True)
        elif other and other.lower() in text.lower():
            yield problem_inside(
                document,
                link,
                f"Who looks for this language may not know the word “{shorten(text)}”. Write “{own}”, and mark it with "
                f'lang="{target}".',
            )


def _says_language(document: Document, link: Element, target: str) -> bool:
    marked = (link, *link.elements)
    return any(primary_subtag(declared_language(document, element)) == primary_subtag(target) for element in marked)


def _name(language: str, in_language: str) -> str:
    """The name of a language in a language, by CLDR; empty where it has none."""
    from babel import Locale, UnknownLocaleError  # heavy, and needed only where languages are offered

    try:
        names = Locale.parse(in_language.replace("-", "_")).languages
    except (UnknownLocaleError, ValueError):
        return ""
    return str(names.get(primary_subtag(language), ""))
