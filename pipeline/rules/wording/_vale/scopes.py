"""A block of words and a Vale scope in, the stretches of the block that the rule looks at out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages import sentence_spans
from pipeline.model import Kind, Prose
from pipeline.rules.wording._vale.patterns import listed
from pipeline.rules.wording._vale.style_file import ValeRule

_OF = {
    Kind.TITLE: {"heading", "heading.h1"}, Kind.HEADING: {"heading"}, Kind.PARAGRAPH: {"paragraph"},
    Kind.LIST_ITEM: {"list"}, Kind.QUOTE: {"blockquote"}, Kind.TABLE_HEADER: {"table.header", "table"},
    Kind.TABLE_CELL: {"table.cell", "table"}, Kind.CAPTION: {"figure.caption", "table.caption"}, Kind.ALT: {"alt"},
    Kind.DEFINITION: {"paragraph"}, Kind.FOOTNOTE: {"paragraph"},
}  # fmt: skip
_SENTENCES = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM, Kind.DEFINITION, Kind.FOOTNOTE})


def stretches(rule: ValeRule, block: Prose) -> Iterator[tuple[int, int]]:
    """Start and end of each text of the block that the rule's scope names: the block, its sentences, or nothing."""
    scopes = listed(rule.data, "scope") or ["text"]
    names = _names(block)
    if not any(_fits(scope, names, block) for scope in scopes):
        return
    by_sentence = any("sentence" in scope and not scope.startswith("~") for scope in scopes)
    if by_sentence and block.kind in _SENTENCES:
        for span in sentence_spans(block.text.text, block.locale):
            yield span.start, span.end
        return
    yield 0, len(block.text.text)


def _names(block: Prose) -> set[str]:
    names = {"text", "raw", "summary"} | _OF.get(block.kind, set())
    if block.kind is Kind.HEADING:
        names.add(f"heading.h{block.level}")
    if block.kind in _SENTENCES:
        names |= {"sentence", "paragraph"} if block.kind is Kind.PARAGRAPH else {"sentence"}
    return names


def _fits(scope: str, names: set[str], block: Prose) -> bool:
    """One scope; "&" joins several that must all fit, "~" turns one round."""
    for part in scope.split("&"):
        name = part.strip()
        wanted = not name.startswith("~")
        name = name.lstrip("~").removesuffix(".md").removesuffix(".html")
        if (name in names) is not wanted:
            return False
    return block.kind not in (Kind.TEMPLATE, Kind.LINK)
