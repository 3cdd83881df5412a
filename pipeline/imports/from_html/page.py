"""An HTML page in, its article as Markdown out; the page around the article is left out and reported."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from pipeline.imports.characters import tidy
from pipeline.imports.from_html.blocks import blocks_of, furniture
from pipeline.imports.from_html.gathering import Gathering
from pipeline.imports.from_html.inline import NOT_CARRIED, SILENT, words_of
from pipeline.imports.imported import Block, BlockKind, Imported, LeftOut, left_out, shortened
from pipeline.imports.leftovers import without_leftovers
from pipeline.imports.writing import written
from pipeline.markup import Document, Element, read_document
from pipeline.model import Page, Span, Text, Traced

_COMMENT = re.compile(r"<!--(.*?)(?:-->|--!>|\Z)", re.DOTALL)
_SCRIPT = re.compile(r"<(script|style|textarea|title)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_BLOCK_MARK = re.compile(r"\s*/?wp:")  # the block editor of WordPress marks where its blocks begin and end
_MAIN_CLASSES = re.compile(
    r"(?:\A|\s)(?:entry-content|post-content|article-content|article-body|post-body|page-content)(?:\Z|\s)"
)
_SITE_NAME = re.compile(r"\s+[|–—·«»-]\s+")


def import_html(text: str, *, path: str = "article.html", facts: Mapping[str, object] | None = None) -> Imported:
    """The article of an HTML page. What is no part of it is in ``left_out``, with its place in the page."""
    whole, left = tidy(Traced.whole(Text(path, text)), html=True)
    document = read_document(Page(path=path, locale="", html=whole))
    gathering = Gathering(document, left=left)
    main = _main(document)
    outside = list(_outside(gathering, main))
    blocks = blocks_of(gathering, main)
    title, blocks = _title(document, blocks)
    blocks, form = without_leftovers(whole, blocks)
    entries = [*gathering.left, *gathering.style_entry(), *outside, *form, *comments(whole)]
    known = {**_facts(document), **(facts or {})}
    return written(title, blocks, entries, facts=known, images=gathering.images.values())


def comments(text: Traced) -> Iterator[LeftOut]:
    """HTML comments: notes of authors, and blocks that the old system would have filled."""
    hidden = [match.span() for match in _SCRIPT.finditer(text.text)]
    for match in _COMMENT.finditer(text.text):
        words = match.group(1).strip()
        inside = any(start <= match.start() < end for start, end in hidden)
        if inside or not words or words.startswith(("[if ", "<![endif", "[endif")):
            continue
        if _BLOCK_MARK.match(words):
            if words.endswith("/") and "wp:more" not in words:
                why = "a block that the old system filled when the page was shown is not carried"
                yield left_out(text, Span(*match.span()), why, words)
            continue
        why = (
            "a comment in the HTML is not carried" if words != "more" else "the mark where a teaser ends is not carried"
        )
        yield left_out(text, Span(*match.span()), why, words)


def _main(document: Document) -> Element:
    """The element that holds the article: the page says so, or its content does, or it is the whole body."""
    for found in (
        [e for e in document.with_attribute("class") if _MAIN_CLASSES.search(e.attrs["class"].lower())],
        document.tagged("main"),
        [e for e in document.with_attribute("role") if e.get("role") == "main"],
        [e for e in document.tagged("article") if e.closest("article") is None],
    ):
        if len(found) == 1:
            return found[0]
    return document.body or document.root


def _outside(gathering: Gathering, main: Element) -> Iterator[LeftOut]:
    """One entry for each largest part of the page that does not hold the article."""
    above = {main.index, *(element.index for element in main.ancestors())}
    for element in [e for e in main.ancestors() if e.tag != "html"]:
        for child in element.children:
            if isinstance(child, str):
                if child.strip():
                    text = gathering.document.page.html
                    yield left_out(text, gathering.document.span(element), "text outside the article", child)
            elif child.index not in above and not _is_title(gathering.document, child):
                yield from _part(gathering, child)


def _part(gathering: Gathering, element: Element) -> Iterator[LeftOut]:
    words = " ".join(words_of(element, " ").split())
    objects = [e for e in gathering.document.inside(element) if e.tag in ("img", "iframe", "video", "audio")]
    if element.tag in SILENT or not (words or objects or element.tag in NOT_CARRIED):
        return
    why = furniture(element) or NOT_CARRIED.get(element.tag) or "a part of the page outside the article is not carried"
    text = gathering.document.page.html
    yield left_out(text, gathering.whole(element), why, words or gathering.document.source(element))


def _is_title(document: Document, element: Element) -> bool:
    """A part outside the article that shows nothing but its title."""
    headings = [e for e in (element, *document.inside(element)) if e.tag == "h1"]
    return len(headings) == 1 and words_of(headings[0]).split() == words_of(element).split()


def _title(document: Document, blocks: list[Block]) -> tuple[str, list[Block]]:
    """The page's first heading of level 1, else what the page is called in its head."""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and block.level == 1:
            return block.words, [*blocks[:index], *blocks[index + 1 :]]
    for element in document.tagged("h1"):
        if words_of(element).strip():
            return " ".join(words_of(element).split()), blocks
    called = _named(document, "og:title") or _head_title(document)
    if called:
        return called, blocks
    first = next((block for block in blocks if block.words), None)
    if first is not None and first.kind is BlockKind.HEADING:
        return first.words, [block for block in blocks if block is not first]
    return (shortened(first.words, 60).rstrip("…").rstrip() if first else "Untitled"), blocks


def _head_title(document: Document) -> str:
    """The ``<title>`` without the name of the site."""
    for element in document.tagged("title"):
        if element.namespace == "html":
            parts = _SITE_NAME.split(" ".join(words_of(element).split()))
            site = _named(document, "og:site_name")
            return next((part for part in parts if part and part != site), "")
    return ""


def _facts(document: Document) -> dict[str, object]:
    """Description and date, where the page gives them."""
    found: dict[str, object] = {}
    description = _named(document, "description") or _named(document, "og:description")
    if description:
        found["description"] = description
    times = [e.get("datetime") or "" for e in document.tagged("time")]
    for written_date in (_named(document, "article:published_time"), _named(document, "date"), *times):
        date = day(written_date)
        if date:
            found["date"] = date
            break
    return found


def day(text: str) -> datetime.date | None:
    """The date at the start of an ISO 8601 time."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", text.strip())
    if not match:
        return None
    try:
        return datetime.date(*map(int, match.groups()))
    except ValueError:
        return None


def _named(document: Document, name: str) -> str:
    for element in document.tagged("meta"):
        if (element.get("name") or element.get("property") or "").lower() == name:
            return " ".join((element.get("content") or "").split())
    return ""
