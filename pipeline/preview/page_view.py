"""One article in one locale in, its page for the preview out, and what the rules say of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.check import check, in_order
from pipeline.gate import BASELINE, Note, judge, merged, read_baseline, verdict
from pipeline.linked import alone
from pipeline.listing import listings
from pipeline.load import EVERYTHING, template_entries, template_fault
from pipeline.localize import Made, localize
from pipeline.markup import read_document
from pipeline.model import Finding, Page, Subject
from pipeline.pages import TemplateFault
from pipeline.preview.marking import marked
from pipeline.preview.messages import Message, messages, origins
from pipeline.preview.stage import Stage
from pipeline.site import SETTINGS
from pipeline.waivers import all_waivers


@dataclass(frozen=True, slots=True)
class PageView:
    """A page as the preview shows it. ``html`` is the page with its places marked; ``digest`` names this state of it.

    ``messages``: those of the article, then those of the templates that stand on the page.
    """

    path: str
    locale: str
    article: str | None
    page: Page
    html: str
    messages: tuple[Message, ...]
    digest: str


def made_page(stage: Stage, name: str, locale: str) -> Made:
    """An article in one locale, not checked: what the page is made of, some 20 ms for a long article."""
    quick = replace(stage.run, sets=())
    return localize(stage.loaded.articles[name], [locale], stage.loaded, stage.around, quick)[0]


def view_of(stage: Stage, page: Page) -> PageView:
    article = stage.loaded.articles.get(page.article or "")
    html, shown = marked(read_document(page), origins(article, page.locale, stage.loaded))
    all_of_it = messages(article, page.locale, stage.loaded)
    on_page = tuple(one for one in all_of_it if one.key in shown or (article and one.catalog == article.name))
    digest = hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return PageView(page.path, page.locale, page.article, page, html, on_page, digest)


def listing_page(stage: Stage, path: str, made: Sequence[Made]) -> Page | None:
    """A page that leads to articles. Raises TemplateFault where its template cannot be printed."""
    return listings(stage.loaded, stage.around)[path][1](made)


def article_findings(stage: Stage, name: str, locale: str) -> list[Finding]:
    """What the rules say of one page by itself; those that compare pages need the whole site."""
    loaded = stage.loaded
    found = [*loaded.faults.get(EVERYTHING, ()), *stage.faults(name, locale)]
    article = loaded.articles.get(name)
    if article is not None and not found:  # with a fault a build makes no page, so there is nothing to check
        found += localize(article, [locale], loaded, stage.around, alone(stage.run))[0].findings
    return _judged(stage, [*found, *_template_findings(stage, locale)])


def listing_findings(stage: Stage, page: Page) -> list[Finding]:
    entries = () if page.locale == stage.loaded.config.source_locale else template_entries(stage.loaded, page.locale)
    run = alone(stage.run.at("", page.locale)).knowing(entries=entries)
    found = check(run, Subject.DOCUMENT, read_document(page), locale=page.locale, path=page.path)
    return _judged(stage, [*found, *_template_findings(stage, page.locale)])


def why_held(stage: Stage, path: str, locale: str, findings: Iterable[Finding]) -> str:
    """Why the page would not be published; empty where it would."""
    return verdict(path, locale, findings, stage.run.config).why


def _template_findings(stage: Stage, locale: str) -> list[Finding]:
    """Of the strings of the templates, which stand on every page of the locale."""
    if locale == stage.loaded.config.source_locale:
        return []
    run = stage.run.at(SETTINGS, locale)
    try:
        entries = template_entries(stage.loaded, locale)
    except TemplateFault as error:
        return template_fault(error, stage.loaded.theme)
    return [one for entry in entries for one in check(run, Subject.ENTRY, entry, locale=locale, path=SETTINGS)]


def _judged(stage: Stage, found: list[Finding]) -> list[Finding]:
    """Known, waived or new, as a build says it."""
    files = stage.loaded.files
    path = files.root / BASELINE
    baseline = read_baseline(path.read_text("utf-8", "replace")) if path.is_file() else {}
    waivers = all_waivers(files.config.waivers, (*files.sources, *files.catalogs.values()))
    together = (note.finding for note in merged(Note(finding) for finding in found))
    return in_order(judge(together, waivers=waivers, baseline=baseline, date=stage.loaded.date).findings)
