"""A page's path and an address in it in, the path in the site that it leads to out."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import SplitResult, unquote, urlsplit

from pipeline.markup import Document, Element

_LINKS = {"a": "href", "area": "href"}
_ASSETS = {
    "img": ("src",), "script": ("src",), "source": ("src",), "video": ("src", "poster"), "audio": ("src",),
    "track": ("src",), "embed": ("src",), "object": ("data",), "iframe": ("src",), "input": ("src",),
    "link": ("href",), "image": ("href", "xlink:href"), "use": ("href", "xlink:href"),
}  # fmt: skip
_LOADED = frozenset(("stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "mask-icon"))


@dataclass(frozen=True, slots=True)
class Reference:
    """An address as a page writes it, and where (offsets in the page's HTML)."""

    address: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Target:
    """A path in the site (``index.html`` added to a folder) and the fragment, both decoded."""

    path: str
    fragment: str


def links(document: Document) -> tuple[Reference, ...]:
    """The addresses that readers can follow."""
    found = [(e, _LINKS[e.tag]) for e in document.tagged("a", "area")]
    return tuple(_reference(document, e, attribute) for e, attribute in found if e.has(attribute))


def assets(document: Document) -> tuple[Reference, ...]:
    """The addresses of files that the page loads; each candidate of a ``srcset`` too."""
    found: list[Reference] = []
    for element in document.tagged(*_ASSETS):
        if element.tag == "link" and not _LOADED & {word.lower() for word in element.tokens("rel")}:
            continue
        found.extend(_reference(document, element, name) for name in _ASSETS[element.tag] if element.get(name))
    for element in document.with_attribute("srcset"):
        span = document.value(element, "srcset")
        candidates = [candidate.split() for candidate in element.attrs["srcset"].split(",")]
        found.extend(Reference(words[0], span.start, span.end) for words in candidates if words)
    return tuple(found)


def anchors(document: Document) -> frozenset[str]:
    """The fragments that lead to a place in the page."""
    named = {e.attrs["name"] for e in document.tagged("a") if e.get("name")}
    return frozenset({*document.by_id, *named})


def target(page: str, address: str) -> Target | None:
    """Where an address leads inside the site; None for other sites, mail, telephone and the like."""
    parts = _split(address)
    if parts is None or parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return Target(page, unquote(parts.fragment))
    full = path.lstrip("/") if path.startswith("/") else join(dirname(page), path)
    full = normpath(full) if full else "."
    if path.endswith(("/", "/.", "/..")) or path in (".", "..") or full == ".":
        full = "index.html" if full == "." else f"{full}/index.html"
    return Target(full, unquote(parts.fragment))


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address.strip())
    except ValueError:
        return None


def _reference(document: Document, element: Element, attribute: str) -> Reference:
    span = document.value(element, attribute)
    return Reference(element.attrs[attribute], span.start, span.end)
