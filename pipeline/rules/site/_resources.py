"""Two addresses of a page in, whether they lead to the same thing, to different things, or nobody can tell, out.

A page that leads elsewhere at once (a refresh of 0 seconds) stands for where it leads. Two pages whose words in the
main part are equal are the same; they are different where they name different figures (telephone numbers, prices),
or hardly share a word. Everything between is for a person to judge.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from pipeline.markup import Document, Element, collapse, is_rendered, parse, remembered_once, role, visible_text

Resolve = Callable[[str], str | None]
_ROUNDS = 3  # redirects followed
_DELAY = re.compile(r"\s*0\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'\s]+)", re.IGNORECASE)
_FIGURE = re.compile(r"[\d][\d\s().+/-]{4,}\d|[\w.+-]+@[\w-]+\.\w+")
_WORD = re.compile(r"[^\W_]+")
_REPEATED_ROLES = frozenset(("banner", "complementary", "contentinfo", "navigation"))
_ALIKE = 0.3  # share of words that two pages of different purpose do not reach
_MADE_BY_SCRIPT = re.compile(r"attachShadow|location\.search|URLSearchParams")


class Likeness(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def compare(document: Document, one: str, other: str, resolve: Resolve | None) -> Likeness:
    """Whether two addresses, as the page writes them, lead to the same thing."""
    base = base_address(document)
    first, second = _absolute(base, one), _absolute(base, other)
    if first == second:
        return Likeness.SAME
    if resolve is None or made_by_script(document):
        return Likeness.UNKNOWN
    page, that = _opened(first, one, resolve), _opened(second, other, resolve)
    if page is None or that is None:
        return Likeness.UNKNOWN
    return _likeness(page, that)


def made_by_script(document: Document) -> bool:
    """Scripts that build the page: its source doesn't decide what readers get."""
    return any(
        _MADE_BY_SCRIPT.search(text)
        for script in document.tagged("script")
        for text in script.children
        if isinstance(text, str)
    )


@remembered_once
def base_address(document: Document) -> str:
    """What relative addresses start from; the page's own path where no base element says otherwise."""
    base = next((e.attrs["href"] for e in document.tagged("base") if e.get("href")), "")
    return urljoin("/" + document.page.path.lstrip("/"), base)


def open_page(address: str, resolve: Resolve) -> Document | None:
    """The page that an address leads to, redirects at once followed; None where it cannot be had."""
    for _ in range(_ROUNDS):
        html = resolve(address)
        if html is None:
            return None
        document = _parsed(html)
        onward = _redirect(document)
        if onward is None:
            return document
        address = urljoin(address, onward)
    return None


@lru_cache(maxsize=8)  # every page of a site links to the same few, such as the list of its articles
def _parsed(html: str) -> Document:
    """A page behind a link; who asked knows its address."""
    return parse(html)


def _opened(absolute: str, written: str, resolve: Resolve) -> Document | None:
    # Who resolves may know an address only as the page writes it.
    return open_page(written, resolve) or open_page(absolute, resolve)


def _redirect(document: Document) -> str | None:
    for meta in document.tagged("meta"):
        if meta.attrs.get("http-equiv", "").strip().lower() == "refresh":
            match = _DELAY.match(meta.attrs.get("content", ""))
            return match.group(1) if match else None
    return None


def _absolute(base: str, address: str) -> str:
    try:
        parts = urlsplit(urljoin(base, address.strip()))
    except ValueError:
        return address
    path = parts.path.removesuffix("index.html")
    host = f"{parts.scheme}://{parts.netloc.lower()}" if parts.netloc else ""
    return (
        f"{host}{path or '/'}{'?' + parts.query if parts.query else ''}{'#' + parts.fragment if parts.fragment else ''}"
    )


def _likeness(one: Document, other: Document) -> Likeness:
    if made_by_script(one) or made_by_script(other):
        return Likeness.UNKNOWN
    first, second = _main_text(one), _main_text(other)
    if first == second and first:
        return Likeness.SAME
    figures, others = set(_FIGURE.findall(first)), set(_FIGURE.findall(second))
    if figures and others:
        return Likeness.UNKNOWN if figures & others else Likeness.DIFFERENT
    if _title(one) == _title(other):
        return Likeness.UNKNOWN
    shared = max(_shared(first, second), _shared(_whole_text(one), _whole_text(other)))
    return Likeness.DIFFERENT if shared < _ALIKE else Likeness.UNKNOWN


def _shared(one: str, other: str) -> float:
    words, others = set(_WORD.findall(one)), set(_WORD.findall(other))
    return len(words & others) / len(words | others) if words | others else 0.0


def _title(document: Document) -> str:
    return " ".join(
        collapse("".join(t for t in e.children if isinstance(t, str))) for e in document.tagged("title")[:1]
    )


def _whole_text(document: Document) -> str:
    return visible_text(document, document.body or document.root).lower()


def _main_text(document: Document) -> str:
    """The words of the main landmark, else of the body without menus, banners and the like."""
    main = next((e for e in document.elements if role(document, e) == "main" and is_rendered(document, e)), None)
    if main is not None:
        return visible_text(document, main).lower()
    body = document.body or document.root
    return collapse(" ".join(_without_frame(document, body))).lower()


def _without_frame(document: Document, element: Element) -> list[str]:
    found: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            found.append(node)
        elif role(document, node) not in _REPEATED_ROLES and is_rendered(document, node):
            stack.extend(reversed(node.children))
    return found
