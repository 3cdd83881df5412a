"""A document and the pages it links to in, its blocks of text in order, and which of them the others repeat, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast
from urllib.parse import urljoin, urlsplit

from pipeline.markup import Document, Element, collapse, is_exposed, is_inline, is_visible, name, remembered_once, role
from pipeline.rules.site._resources import Resolve, base_address, open_page

_PAGES = 3  # linked pages looked at: blocks that a site repeats are on the first already
_PASSAGE = f"{__name__}.passage"
_SILENT = frozenset(("script", "style", "template", "noscript", "iframe", "head", "title"))


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that readers perceive as one, where it begins, and the element that it stands in."""

    element: Element
    text: str
    start: int  # index of the first element or text position: the holding element's, or an inline child's


@dataclass(frozen=True, slots=True)
class Passage:
    """The page with its styles, its blocks, and the first block that is new after blocks that other pages repeat."""

    document: Document
    blocks: tuple[Block, ...]
    repeated: frozenset[str]
    first_new: int

    def is_new(self, block: Block) -> bool:
        return block.text not in self.repeated


def passage(document: Document, resolve: Resolve | None) -> Passage | None:
    """None where nothing can be said: no other page at hand, nothing repeated, or nothing new after it."""
    if resolve is None or not document.is_html:
        return None
    known = document.memos.get(_PASSAGE)  # four rules ask
    if known is None or known[0] is not resolve:
        known = document.memos[_PASSAGE] = resolve, _passage(document, resolve)
    return cast("Passage | None", known[1])


def _passage(document: Document, resolve: Resolve) -> Passage | None:
    others = list(_linked(document, resolve))
    if not others:
        return None
    styled = with_linked_styles(document, resolve)
    blocks = _blocks_of(styled)
    own = urlsplit(base_address(document)).path
    known = Counter(text for address, other in others for text in _told(other, _entries(address, other, own)))
    # A list of articles repeats a page's title and summary, but is one page: most pages must repeat a block.
    titles = {block.text for block in blocks if _is_title(block.element)}
    repeated = frozenset(block.text for block in blocks if known[block.text] * 2 > len(others)) - titles
    before = next((i for i, block in enumerate(blocks) if block.text in repeated), None)
    if before is None:
        return None
    first_new = next((i for i in range(before, len(blocks)) if blocks[i].text not in repeated), None)
    return None if first_new is None else Passage(styled, blocks, repeated, first_new)


def _is_title(element: Element) -> bool:
    """The title of a page is its own, also where it is the name of the site, as on the first page."""
    return any(e.tag == "h1" and e.closest("main") is not None for e in (element, *element.ancestors()))


def _told(other: Document, entries: list[Element]) -> set[str]:
    """The texts of another page, without its entries for this one: title and summary in a list of articles."""
    return {b.text for b in _blocks_of(other) if not any(entry.index <= b.start < entry.end for entry in entries)}


def _entries(address: str, other: Document, own: str) -> list[Element]:
    links = (link for link in other.tagged("a") if link.closest("nav") is None and link.has("href"))
    holders = (link.closest("li", "article") for link in links if _leads_to(address, link.attrs["href"], own))
    return [holder for holder in holders if holder is not None]


def _leads_to(base: str, address: str, path: str) -> bool:
    try:
        return urlsplit(urljoin(base, address.strip())).path == path
    except ValueError:
        return False


def with_linked_styles(document: Document, resolve: Resolve) -> Document:
    """The document as its linked style sheets show it, as far as they can be had."""
    addresses = [
        link.attrs["href"]
        for link in document.tagged("link")
        if "stylesheet" in link.attrs.get("rel", "").lower() and link.get("href")
    ]
    sheets = [resolve(address) or resolve(urljoin(base_address(document), address)) for address in addresses]
    found = tuple(sheet for sheet in sheets if sheet)
    return replace(document, sheets=found, memos={}) if found else document


def _linked(document: Document, resolve: Resolve) -> Iterator[tuple[str, Document]]:
    """The first pages that this one links to, each with its address."""
    base = base_address(document)
    own = urlsplit(base).path
    seen: set[str] = {own}
    left = _PAGES
    for link in document.tagged("a", "area"):
        written = link.attrs.get("href", "").strip()
        try:
            path = urlsplit(urljoin(base, written)).path
        except ValueError:
            continue
        if not written or written.startswith("#") or path in seen or not left:
            continue
        seen.add(path)
        page = open_page(written, resolve) or open_page(urljoin(base, written), resolve)
        if page is not None:
            left -= 1
            yield urljoin(base, written), page


@remembered_once
def _blocks_of(document: Document) -> tuple[Block, ...]:
    return tuple(_blocks(document))


def _blocks(document: Document) -> Iterator[Block]:
    """Runs of text between block boundaries, images with their names, in document order."""
    body = document.body
    if body is None:
        return
    run: list[str] = []
    holder, start = body, body.index
    stack: list[tuple[Element | str | None, Element]] = [(body, body)]
    while stack:
        node, parent = stack.pop()
        if isinstance(node, str):
            if not run:
                holder, start = parent, parent.index
            run.append(node)
            continue
        block = node is None or not is_inline(document, node) or node.tag == "br"
        if block:
            text = collapse("".join(run)).lower()
            if text:
                yield Block(holder, text, start)
            run = []
        if node is None or not _is_perceived(document, node):
            continue
        if role(document, node) in ("img", "image"):
            if not run:
                holder, start = node, node.index
            run.append(f" {name(document, node)} ")
        stack.append((None, parent)) if block else None
        stack.extend((child, node) for child in reversed(node.children))
    text = collapse("".join(run)).lower()
    if text:
        yield Block(holder, text, start)


def _is_perceived(document: Document, element: Element) -> bool:
    return element.tag not in _SILENT and (is_visible(document, element) or is_exposed(document, element))
