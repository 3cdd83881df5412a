"""The shapes of all pages in, one problem for each shape that no browser has opened out.

The shape of a page is the set of its elements' paths, without texts and however often each repeats. A page whose
paths another page of the same direction has too is shown by that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from pipeline.markup import Document, Element
from pipeline.model import Declaration, Outcome, Problem, Severity, Site, Subject
from pipeline.model.locale import direction

RULE = Declaration(
    title="Contrast and layout that no browser has looked at",
    severity=Severity.ADVICE,
    subject=Subject.SITE,
    standards=(
        "WCAG 2.2 1.4.3",
        "WCAG 2.2 1.4.10",
        "WCAG 2.2 1.4.12",
        "WCAG 2.2 2.4.7",
        "WCAG 2.2 2.5.8",
    ),
    needs=("opened",),
)

_WORD = re.compile(r"[^\s<>]+")
# What a style sheet can tell elements by, apart from their place.
_SEEN_BY_STYLES = ("role", "type", "style", "dir", "hidden", "open")


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides the layout of a page. ``paths``: a short hash of each; ``longest``: letters of its longest word."""

    paths: tuple[str, ...]
    direction: str
    longest: int


@dataclass(frozen=True, slots=True)
class Group:
    """Pages of one shape and direction. ``shown_by`` is opened: where words are longest, layouts break first."""

    shown_by: str
    pages: tuple[str, ...]


def facts(document: Document) -> Shape:
    names: dict[int, str] = {}
    known: dict[tuple[str, ...], str] = {}
    words = 0
    for element in document.elements:
        above = element.parent
        if above is not None and (above.index not in names or above.namespace != "html"):
            continue  # the head, or the inside of a figure
        if element.tag == "head":
            continue
        own = (names[above.index] if above is not None else "", *_looks(element))
        names[element.index] = known.get(own) or known.setdefault(own, _hash(own))
        if element.tag not in ("script", "style"):
            texts = (child for child in element.children if isinstance(child, str))
            words = max([words, *(len(word) for text in texts for word in _WORD.findall(text))])
    root = document.root.get("dir") or direction(document.root.get("lang") or document.page.locale or "en")
    return Shape(tuple(sorted(set(names.values()))), root.lower(), words)


def check(site: Site, opened: Mapping[str, str] | None) -> Iterator[Problem]:
    """``opened``: page → why a browser could not look at it, empty where it could; None where none was asked."""
    shapes = {path: shape for path, shape in site.facts.items() if path in site.pages and isinstance(shape, Shape)}
    for group in groups(shapes):
        why = "that needs a browser" if opened is None else opened.get(group.shown_by)
        if why:
            count = len(group.pages)
            whose = "this page" if count == 1 else f"this page and {count - 1} more of its shape"
            remedy = "Run “everyreader build --browser”." if opened is None else "Look at it yourself, or try again."
            yield Problem(
                f"Contrast and layout of {whose} were not checked: {why}. {remedy}",
                outcome=Outcome.NOT_CHECKED,
                page=group.shown_by,
            )


def groups(shapes: Mapping[str, Shape]) -> list[Group]:
    """Pages that one of them can stand for, in the order of their paths."""
    by_shape: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for path, shape in sorted(shapes.items()):
        by_shape.setdefault((shape.direction, shape.paths), []).append(path)
    kept: list[tuple[str, frozenset[str], list[str], list[str]]] = []
    for (side, paths), pages in sorted(by_shape.items(), key=lambda one: (-len(one[0][1]), one[1])):
        own = frozenset(paths)
        host = next((other for other in kept if other[0] == side and own <= other[1]), None)
        if host is None:
            kept.append((side, own, pages, list(pages)))
        else:
            host[3].extend(pages)
    found = (
        Group(max(same, key=lambda path: (shapes[path].longest, [-ord(sign) for sign in path])), tuple(sorted(pages)))
        for _, _, same, pages in kept
    )
    return sorted(found, key=lambda group: group.shown_by)


def _looks(element: Element) -> list[str]:
    if not element.attrs:
        return [element.tag]
    names = _SEEN_BY_STYLES if element.parent else ("style",)  # the direction of the page counts by itself
    styled = (f"{name}={element.attrs[name]}" for name in names if name in element.attrs)
    return [element.tag, *sorted(element.tokens("class")), *styled]


def _hash(path: tuple[str, ...]) -> str:
    return blake2b("\x1f".join(path).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
