"""One page in, its accessibility findings out: the checks for HTML that belongs to no site."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pipeline.check import Checks, check, check_site, checks, in_order
from pipeline.config import Config
from pipeline.languages.resolve import language_of
from pipeline.markup import read_document
from pipeline.model import Finding, Page, Subject, Text, Traced
from pipeline.model.locale import bcp47
from pipeline.rules.discover import PythonRule, family_rules

Resolve = Callable[[str], str | None]


def check_html(
    html: str, *, locale: str | None = None, resolve: Resolve | None = None, path: str = "page.html"
) -> list[Finding]:
    """Accessibility findings of one page, in the order of the page.

    ``locale`` says what language its readers expect; without it the page's own ``lang`` counts.
    ``resolve`` gives the HTML of a linked page (by its address as written), or None.

    Raises:
        UnknownLocale: a locale that nobody knows, with the nearest ones.
    """
    if locale is not None:
        language_of(locale)
    page = Page(path, bcp47(locale) if locale else "", Traced.whole(Text(path, html)))
    return in_order(page_findings(page, _page_checks(), resolve=resolve))


def page_findings(page: Page, run: Checks, *, resolve: Resolve | None = None) -> list[Finding]:
    """What the rules of one page, and those that look at the pages it links to, say of it."""
    run = run.knowing(resolve=resolve)
    document = read_document(page)
    found = check(run, Subject.DOCUMENT, document, locale=page.locale or None, path=page.path)
    for rules in run.of(Subject.SITE):
        if resolve is not None and isinstance(rules, PythonRule) and "resolve" in rules.rule.needs:
            found += check_site(run, rules, {page.path: rules.facts(document)}, {page.path: page})
    return found


@cache
def _page_checks() -> Checks:
    return checks([*family_rules("accessibility"), *family_rules("site")])


def page_checks(config: Config) -> Checks:
    """The rules for pages under a site's settings."""
    return checks([*family_rules("accessibility"), *family_rules("site")], config)
