"""The alternates of every page in, those out that lead to no page, or to a page that doesn't answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.markup import Document
from pipeline.model import Declaration, Problem, Severity, Site, Subject
from pipeline.rules.site._addresses import target

RULE = Declaration(
    title="Alternates that don't answer each other",
    severity=Severity.ERROR,
    subject=Subject.SITE,
    needs=("exists",),
)


@dataclass(frozen=True, slots=True)
class Alternate:
    """A language and the address of the page in it, as written, and where."""

    language: str
    address: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    canonical: str
    alternates: tuple[Alternate, ...]


def facts(document: Document) -> Facts:
    canonical, found = "", []
    for link in document.tagged("link"):
        rel = link.attrs.get("rel", "").lower().split()
        address = link.attrs.get("href", "").strip()
        if "canonical" in rel:
            canonical = address
        elif "alternate" in rel and address and link.get("hreflang"):
            span = document.value(link, "href")
            found.append(Alternate(link.attrs["hreflang"].strip().lower(), address, span.start, span.end))
    return Facts(canonical, tuple(found))


def check(site: Site, *, exists: Callable[[str], bool] | None = None) -> Iterator[Problem]:
    """``exists`` says whether a page that was not looked at is there all the same: what it answers is not known."""
    known = {page: found for page, found in site.facts.items() if isinstance(found, Facts)}
    if len(known) < 2:
        return  # one page alone: nothing says what else the site has
    base = next((b for b in (_base(page, found.canonical) for page, found in known.items()) if b), "")
    paths = {page: _paths(page, found, base) for page, found in known.items()}
    for page, found in known.items():
        for alternate in found.alternates:
            path = _path(page, alternate.address, base)
            if path is None or path == page or (path not in paths and exists is not None and exists(path)):
                continue
            message = _fault(page, alternate, path, paths)
            if message:
                yield Problem(message, alternate.start, alternate.end, page=page)


def _fault(page: str, alternate: Alternate, path: str, paths: Mapping[str, frozenset[str]]) -> str:
    if path not in paths:
        return f"The page in {alternate.language}, “{path}”, is not in the site. Leave it out, or publish it."
    if page not in paths[path]:
        return f"“{path}” doesn't name this page among its alternates, so search engines ignore both. Name it there."
    return ""


def _paths(page: str, found: Facts, base: str) -> frozenset[str]:
    paths = (_path(page, alternate.address, base) for alternate in found.alternates)
    return frozenset(path for path in paths if path is not None)


def _path(page: str, address: str, base: str) -> str | None:
    place = target(page, "/" + address.removeprefix(base) if base and address.startswith(base) else address)
    return None if place is None else place.path


def _base(page: str, canonical: str) -> str:
    """What full addresses begin with: the canonical address without the page's own path."""
    for path in (page, page.removesuffix("index.html")):
        if path and canonical.endswith("/" + path):
            return canonical.removesuffix(path)
    return ""
