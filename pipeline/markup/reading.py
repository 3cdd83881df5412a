"""The HTML of a page in, its tree as a browser builds it out: the only module that knows the HTML parser.

turbohtml gives the browser's tree with positions (docs/decisions/html-parser.md). What has to be
minded: its offsets count in a text whose line ends are ``\\n``; a formatting element that the
parser clones has no place of its own; ``<template>`` content and shadow roots hang beside the
children; depth is capped near 512, as in Chromium.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from typing import Any

from pipeline.markup.tree import Document, Element, Location
from pipeline.model import Page, Span, Text, Traced

_NAMESPACES = {"HTML": "html", "SVG": "svg", "MATHML": "math"}
_FIRST_TAG = re.compile(
    r"\s*+(?:(?><!--.*?-->)\s*+|(?><\?.*?\?>)\s*+)*+<(svg|math|!doctype\s+svg)\b", re.IGNORECASE | re.DOTALL
)
_CRLF = re.compile("\r\n")
_NONE: Mapping[str, str] = {}  # shared by all elements without attributes; nobody writes to it
# Half characters, which no file holds: the parser stumbles over them in names. One sign for one, so offsets stay.
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_document(page: Page) -> Document:
    """The tree of a page; offsets of everything in it count in ``page.html.text``. Never fails on any text."""
    import turbohtml  # a tenth of the start of a build, which needs it for the checks alone

    html = page.html.text
    if not html.isascii():
        html = _SURROGATE.sub("\ufffd", html)
    parsed = turbohtml.parse(html, source_locations=True, scripting=True)
    elements = tuple(_own_tree(parsed, shadows="shadowroot" in html.lower()))
    original = _original_offsets(html)

    own: dict[Any, Element] = {}

    def select(selector: str) -> list[Element]:
        if not own:
            own.update((element.node, element) for element in elements)
        try:
            return [own[node] for node in parsed.select(selector) if node in own]
        except ValueError:  # a selector that this parser doesn't know selects nothing
            return []

    return Document(
        page=page,
        elements=elements,
        is_html=_FIRST_TAG.match(html) is None,
        locate=_locator(html, original),
        select=select,
        repeated=lambda: _repeated(parsed, page.html.text),
    )


def parse(html: str, *, path: str = "page.html", locale: str = "") -> Document:
    """The tree of an HTML text that is no page of ours."""
    return read_document(Page(path=path, locale=locale, html=Traced.whole(Text(path, html))))


def _own_tree(parsed: Any, *, shadows: bool) -> list[Element]:
    """Elements in document order; the loop keeps its own stack, so depth costs no Python frames."""
    import turbohtml

    kind, text_kind, data_kind = turbohtml.Element, turbohtml.Text, turbohtml.CData
    elements: list[Element] = []
    outermost: list[Element | str] = []  # what stands beside the root is dropped with it
    stack: list[tuple[Element | None, list[Element | str], Any]] = [(None, outermost, iter(parsed.children))]
    while stack:
        parent, siblings, nodes = stack[-1]
        inside = parent is None or parent.namespace == "html"
        for node in nodes:
            sort = type(node)
            if sort is kind:
                tag, written = node.tag, node.attrs
                attrs = _attributes(node, written) if written else _NONE
                children: list[Element | str] = []
                # Only these two tags leave HTML, so the parser is asked for the others inside them alone.
                is_html = inside and tag != "svg" and tag != "math"
                space = "html" if is_html else _NAMESPACES.get(node.namespace.name, "html")
                index = len(elements)
                element = Element(tag, attrs, parent, space, index, index + 1, node, children)
                elements.append(element)
                siblings.append(element)
                inner = node.flattened_children if shadows else node.children
                if not inner or tag == "template":  # a template's content is no part of the page
                    continue
                if len(inner) == 1 and type(inner[0]) is text_kind:  # most: one text, no step
                    children.append(inner[0].data)
                    continue
                stack.append((element, children, iter(inner)))
                break
            if sort is text_kind or sort is data_kind:
                siblings.append(node.data)
        else:
            stack.pop()
            if parent is not None:
                parent.end = len(elements)
    return elements


def _attributes(node: Any, written: Any) -> dict[str, str]:
    # The parser splits class, rel, headers and the like.
    return {name: value if type(value) is str else node.attr(name) or "" for name, value in written.items()}


def _original_offsets(html: str) -> Callable[[int], int]:
    """From offsets in the newline-normalized text to offsets in the text as it is."""
    # Only \r\n shortens the text; a lone \r is replaced by one \n.
    pairs = [match.start() for match in _CRLF.finditer(html)] if "\r" in html else []
    if not pairs:
        return lambda offset: offset
    shrunk = [start - before for before, start in enumerate(pairs)]
    return lambda offset: offset + bisect_left(shrunk, offset)


def _locator(html: str, original: Callable[[int], int]) -> Callable[[Element], Location | None]:
    def locate(element: Element) -> Location | None:
        found = element.node.source_location
        if found is None:
            return None
        start_tag = _span(found.start_tag, original)
        name = html[start_tag.start + 1 : start_tag.start + 1 + len(element.tag)]
        if html[start_tag.start : start_tag.start + 1] != "<" or name.lower() != element.tag.lower():
            return None  # a formatting element that the parser cloned: written nowhere
        end_tag = None if found.end_tag is None else _span(found.end_tag, original)
        return Location(start_tag, end_tag, {name: _span(span, original) for name, span in found.attrs.items()})

    return locate


def _span(found: Any, original: Callable[[int], int]) -> Span:
    return Span(original(found.start_offset), original(found.end_offset))


def _repeated(parsed: Any, html: str) -> tuple[int, ...]:
    text = Text("", html)
    found = (error for error in parsed.errors if error.code == "duplicate-attribute")
    return tuple(text.offset(error.line, error.col + 1) for error in found)
