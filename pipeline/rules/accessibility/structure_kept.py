"""A translated document and its original in, headings, lists, tables and images out that were lost or changed."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.markup import Document, Element, is_exposed, name, problem_at, shorten
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._headings import headings
from pipeline.rules.accessibility._original import Resolve, original

RULE = Declaration(
    title="Structure lost in translation",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.1",),
    needs=(
        "source",
        "resolve",
    ),
)

_COUNTED = {"table": "tables", "ul": "lists", "ol": "numbered lists", "figure": "figures", "img": "images"}


def check(document: Document, *, source: Document | None = None, resolve: Resolve | None = None) -> Iterator[Problem]:
    """``source`` is the same page in the language it was written in; else the page's own alternates are asked."""
    first = original(document, source, resolve)
    if first is None or not document.is_html:
        return
    yield from _headings(document, first)
    for tag, what in _COUNTED.items():
        here, there = _shown(document, tag), _shown(first, tag)
        if len(here) < len(there):
            missing = there[len(here)]
            yield problem_at(
                document,
                here[-1] if here else _main(document),
                f"The original has {len(there)} {what}, this page {len(here)}; the first after the last one here is "
                f"{first.source(missing, 40)}. Put back what was lost.",
            )


def _headings(document: Document, first: Document) -> Iterator[Problem]:
    here, there = list(headings(document)), list(headings(first))
    pairs = SequenceMatcher(None, [level for _, level in there], [level for _, level in here], autojunk=False)
    for kind, start, end, begin, stop in pairs.get_opcodes():
        if kind == "replace" and end - start == stop - begin:
            for (_, wanted), (element, level) in zip(there[start:end], here[begin:stop], strict=True):
                words = shorten(name(document, element), 40)
                message = f"The heading “{words}” has level {level}, in the original {wanted}. Give it that level."
                yield problem_at(document, element, message)
        elif kind in ("delete", "replace"):
            lost = [f"“{shorten(name(first, element), 40)}”" for element, _ in there[start:end]]
            at = here[begin][0] if begin < len(here) else here[-1][0] if here else _main(document)
            yield problem_at(
                document, at, f"The original has the heading {', '.join(lost[:3])} here, which is missing. Put it back."
            )


def _shown(document: Document, tag: str) -> list[Element]:
    """What readers get of it; menus and facts around the text may be other ones in each language."""
    around = ("header", "nav", "footer", "aside")
    found = (element for element in document.tagged(tag) if is_exposed(document, element))
    return [element for element in found if element.closest(*around) is None]


def _main(document: Document) -> Element:
    return next(iter(document.tagged("main")), document.body or document.root)
