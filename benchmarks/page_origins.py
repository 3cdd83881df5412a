"""One article page in seven languages in, the price of keeping origins out: our pages beside plain Jinja2.

Ours once from a mould, as all pages of a kind but the first, and once printed by the template, as custom templates
that look into values.

    python benchmarks/page_origins.py

All print the same templates with the same values; plain Jinja2 gives a string that knows no origin.
Figures are CPU milliseconds a page, the median of 1,000, in turns.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from jinja2 import DictLoader, Environment, StrictUndefined

from pipeline.model import Filling, Text, Traced
from pipeline.pages import Alternate, ArticleFacts, SiteFacts, Strings, render_article, theme
from pipeline.pages.addresses import article_path
from pipeline.pages.moulds.mould import Shared
from pipeline.pages.theme import Theme

LOCALES = ("en", "es", "fr", "de", "pt-BR", "ar", "zh-Hans")
BLOCKS = 60


class PlainTheme:
    """Stands in for a Theme: the same templates, printed to a string."""

    def __init__(self, templates: dict[str, Text]) -> None:
        loader = DictLoader({name: text.content for name, text in templates.items()})
        self.environment = Environment(
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=loader
        )
        self.sources: dict[Any, Any] = {}

    def print(self, template: str, values: dict[str, Any], shared: Shared) -> Traced:
        return Traced(self.environment.get_template(template).render({**shared.values, **values}))


class TemplatesAlone:
    """Stands in for a Theme: the same, without moulds."""

    def __init__(self, own: Theme) -> None:
        self.own, self.sources = own, own.sources

    def print(self, template: str, values: dict[str, Any], shared: Shared) -> Traced:
        return self.own.printed(template, {**shared.values, **values})


def body() -> Traced:
    """Paragraphs as an article has them, each with its origin."""
    article = Text("source/pain.md", "Chronic pain is pain that lasts a long time. " * 6)
    parts: list[Traced | str] = []
    for _ in range(BLOCKS):
        parts += ["<p>", Traced.whole(article), "</p>\n"]
    return Traced.join(parts)


def page(look: Theme) -> Callable[[], str]:
    site = SiteFacts(Traced("Pain care"), "en", LOCALES, "https://example.org/", None, frozenset(LOCALES[1:]))
    versions = tuple(Alternate(locale, article_path("pain", locale)) for locale in LOCALES)
    title = Filling(Traced.whole(Text("source/pain.md", "What is pain?")))
    facts = ArticleFacts("pain", "en", article_path("pain", "en"), title, body(), title, versions, minutes=6, grade=8)
    strings = Strings("en")
    return lambda: render_article(facts, site, strings, look).html.text


def milliseconds(render: Callable[[], str]) -> float:
    start = time.process_time()
    render()
    return (time.process_time() - start) * 1000


def main() -> None:
    ours = theme()
    plain = page(PlainTheme(dict(ours.templates)))  # type: ignore[arg-type]
    ways = (page(ours), page(TemplatesAlone(ours)), plain)  # type: ignore[arg-type]
    if len({render() for render in ways}) > 1:
        print("The pages differ.")
        raise SystemExit(1)
    rounds = [[milliseconds(render) for render in ways] for _ in range(1000)]
    mould, template, without = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"{len(plain()):,} characters, {BLOCKS} blocks, {len(LOCALES)} languages")
    print(f"from a mould {mould:.2f} ms, by the template {template:.2f} ms, plain Jinja2 {without:.2f} ms")


if __name__ == "__main__":
    main()
