"""Plain text or an article in, its wording and reading findings out: the checks for words that belong to no site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.check import Checks, check, checks, in_order
from pipeline.languages.resolve import language_of
from pipeline.model import Article, Body, Finding, Kind, Prose, RuleSet, Span, Subject, Text, Traced
from pipeline.model.locale import bcp47
from pipeline.rules.discover import rule_sets
from pipeline.rules.wording import wording_rules

_PARAGRAPH = re.compile(r"[^\s\n][^\n]*(?:\n(?!\s*\n)[^\n]*\S[^\n]*)*")


def check_wording(text: str, locale: str = "en", *, path: str = "text") -> list[Finding]:
    """Wording findings of plain text, whose paragraphs are split by blank lines.

    Raises:
        UnknownLocale: a locale that nobody knows, with the nearest ones.
    """
    language_of(locale)
    tag = bcp47(locale)
    blocks = tuple(paragraphs(Text(path, text), tag))
    return in_order(prose_findings(Body(path, tag, blocks), wording_checks(tag)))


def prose_findings(body: Body, run: Checks) -> list[Finding]:
    """What the rules over blocks and over the whole body say of some prose."""
    found = [
        finding
        for block in body.blocks
        for finding in check(run, Subject.PROSE, block, locale=body.locale, path=body.path)
    ]
    return found + check(run, Subject.BODY, body, locale=body.locale, path=body.path)


def article_findings(article: Article, body: Body, run: Checks) -> list[Finding]:
    """What the rules over the file and over its words say of one article in its source language."""
    found = check(run, Subject.ARTICLE, article, locale=body.locale, path=article.text.name)
    return found + prose_findings(body, run)


def paragraphs(text: Text, locale: str) -> Iterator[Prose]:
    """The paragraphs of plain text, split by blank lines."""
    for match in _PARAGRAPH.finditer(text.content):
        end = match.start() + len(match[0].rstrip())
        yield Prose(Traced.whole(text, Span(match.start(), end)), locale, Kind.PARAGRAPH)


@cache
def wording_checks(locale: str, families: tuple[str, ...] = ("wording",)) -> Checks:
    """The rules for prose of one locale under default settings."""
    sets: list[RuleSet] = [rules for rules in rule_sets(families) if rules.subject in (Subject.PROSE, Subject.BODY)]
    if "wording" in families:
        sets.append(wording_rules(locale))
    return checks(sets)
