"""The plain tree of one page: elements in document order, their attributes, and where each was written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from operator import attrgetter
from typing import Any, TypeVar

from pipeline.model import Page, Span, Traced

T = TypeVar("T")

# What an attribute looks like inside a start tag (HTML, 13.2.5.32-40): name, and a value in quotes or bare.
_VALUE = re.compile(r"""[^\s"'>/=][^\s>/=]*\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]+))""")
_SPACES = re.compile(r"[ \t\n\f\r]+")
_UNKNOWN: Any = object()


@dataclass(slots=True, eq=False)
class Element:
    """One element of the browser's tree; built once by the reader and never changed after.

    ``children`` holds elements and strings (text with its entities resolved). ``index`` is its
    place in ``Document.elements``, and ``elements[index + 1:end]`` are all its descendants.
    """

    tag: str  # lower case in HTML; as written in SVG and MathML
    attrs: Mapping[str, str]
    parent: Element | None
    namespace: str  # "html", "svg" or "math"
    index: int
    end: int = 0
    node: Any = None  # the parser's own node, asked for positions only when something is reported
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        return self.attrs.get(name)

    def has(self, name: str) -> bool:
        return name in self.attrs

    def tokens(self, name: str) -> list[str]:
        """The white-space separated words of an attribute; none where it is missing."""
        written = self.attrs.get(name)
        return [word for word in _SPACES.split(written) if word] if written else []

    @property
    def elements(self) -> list[Element]:
        """The child elements."""
        return [child for child in self.children if isinstance(child, Element)]

    def ancestors(self) -> Iterator[Element]:
        """Parent, its parent, up to the root."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def closest(self, *tags: str) -> Element | None:
        """The nearest ancestor of one of these tags."""
        return next((above for above in self.ancestors() if above.tag in tags), None)


@dataclass(eq=False)
class Document:
    """The tree of one page; the offsets of every span count in ``page.html.text``."""

    page: Page
    elements: tuple[Element, ...]
    is_html: bool = True  # False: an SVG or XML document
    locate: Callable[[Element], Location | None] = field(default=lambda _: None, repr=False)
    select: Callable[[str], list[Element]] = field(default=lambda _: [], repr=False)
    repeated: Callable[[], tuple[int, ...]] = field(default=tuple, repr=False)  # ends of second equal attributes
    sheets: tuple[str, ...] = ()  # linked style sheets, where somebody has them
    memos: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def parts(self) -> tuple[Traced, ...]:
        return (self.page.html,)

    @property
    def text(self) -> str:
        """The page as written."""
        return self.page.html.text

    @cached_property
    def by_tag(self) -> dict[str, list[Element]]:
        groups: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            groups[element.tag].append(element)
        return dict(groups)

    @cached_property
    def by_attribute(self) -> dict[str, list[Element]]:
        groups: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            for name in element.attrs:
                groups[name].append(element)
        return dict(groups)

    @cached_property
    def by_id(self) -> dict[str, list[Element]]:
        """Elements by their id; the first of a list is the one that a reference finds."""
        groups: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.by_attribute.get("id", ()):
            if element.attrs["id"]:
                groups[element.attrs["id"]].append(element)
        return dict(groups)

    def tagged(self, *tags: str) -> list[Element]:
        """Elements of these tags in document order."""
        groups = [group for group in map(self.by_tag.get, tags) if group]
        if len(groups) < 2:
            return groups[0] if groups else []
        return sorted((element for group in groups for element in group), key=_index)

    def with_attribute(self, *names: str) -> list[Element]:
        """Elements that have one of these attributes, in document order."""
        if len(names) == 1:
            return self.by_attribute.get(names[0], [])
        found = {e.index: e for name in names for e in self.by_attribute.get(name, ())}
        return [found[index] for index in sorted(found)]

    def element(self, identifier: str) -> Element | None:
        """The element that a reference to this id finds."""
        found = self.by_id.get(identifier)
        return found[0] if found else None

    def referred(self, element: Element, attribute: str) -> list[Element]:
        """The elements that the ids in an attribute name, in their order; unknown ids are left out."""
        found = (self.element(identifier) for identifier in element.tokens(attribute))
        return [target for target in found if target is not None]

    def inside(self, element: Element) -> Sequence[Element]:
        """All descendants in document order."""
        return self.elements[element.index + 1 : element.end]

    @cached_property
    def root(self) -> Element:
        return self.elements[0]

    @cached_property
    def head(self) -> Element | None:
        return next(iter(self.by_tag.get("head", ())), None)

    @cached_property
    def body(self) -> Element | None:
        return next((e for e in self.root.elements if e.tag in ("body", "frameset")), None)

    def span(self, element: Element) -> Span:
        """The start tag as written; for an implied element an empty span where its content begins."""
        location = self.locate(element)
        if location is not None:
            return location.start_tag
        for descendant in self.inside(element):
            found = self.locate(descendant)
            if found is not None:
                return Span(found.start_tag.start, found.start_tag.start)
        return Span(0, 0) if element.parent is None else self._end_of_parent(element.parent)

    def attribute(self, element: Element, name: str) -> Span:
        """``name="value"`` as written; the start tag where the element has no such attribute."""
        location = self.locate(element)
        if location is None or name not in location.attributes:
            return self.span(element)
        return location.attributes[name]

    def value(self, element: Element, name: str) -> Span:
        """The attribute's value without its quotes; the whole attribute where that is empty."""
        whole = self.attribute(element, name)
        match = _VALUE.match(self.text, whole.start, whole.end)
        if match is None or match.lastindex is None or match.start(match.lastindex) == match.end(match.lastindex):
            return whole
        return Span(match.start(match.lastindex), min(whole.end, match.end(match.lastindex)))

    def content(self, element: Element) -> Span:
        """From the end of the start tag to the end tag, without white space around; the start tag where empty."""
        location = self.locate(element)
        if location is None:
            return self.span(element)
        start = location.start_tag.end
        end = location.end_tag.start if location.end_tag else self._last_inside(element, start)
        inner = self.text[start:end]
        if not inner.strip():
            return location.start_tag
        return Span(end - len(inner.lstrip()), start + len(inner.rstrip()))

    def source(self, element: Element, limit: int = 80) -> str:
        """The start tag as written, on one line, shortened, for messages."""
        span = self.span(element)
        written = " ".join(self.text[span.start : span.end].split()) or f"<{element.tag}>"
        return written if len(written) <= limit else written[: limit - 1] + "…"

    def _last_inside(self, element: Element, start: int) -> int:
        """Where an element that nothing closed ends: at the next element, or where one around it is closed."""
        ends = [len(self.text)]
        following = self.locate(self.elements[element.end]) if element.end < len(self.elements) else None
        if following is not None:
            ends.append(following.start_tag.start)
        for above in element.ancestors():
            location = self.locate(above)
            if location is not None and location.end_tag is not None:
                ends.append(location.end_tag.start)
                break
        return min((end for end in ends if end >= start), default=start)

    def _end_of_parent(self, parent: Element) -> Span:
        location = self.locate(parent)
        at = location.start_tag.end if location else 0
        return Span(at, at)


@dataclass(frozen=True, slots=True)
class Location:
    """Where an element was written: spans of its tags and of each attribute."""

    start_tag: Span
    end_tag: Span | None
    attributes: Mapping[str, Span]


def remembered(function: Callable[[Document, Element], T]) -> Callable[[Document, Element], T]:
    """A question about an element that is answered once a document."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def once(document: Document, element: Element) -> T:
        known: dict[int, T] | None = document.memos.get(name)
        if known is None:
            known = document.memos[name] = {}
        found = known.get(element.index, _UNKNOWN)
        if found is _UNKNOWN:
            found = known[element.index] = function(document, element)
        return found  # type: ignore[no-any-return]

    return once


def remembered_once(function: Callable[[Document], T]) -> Callable[[Document], T]:
    """A question about a whole document that is answered once."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def once(document: Document) -> T:
        memos: dict[str, Any] = document.memos
        try:
            return memos[name]  # type: ignore[no-any-return]
        except KeyError:
            found = memos[name] = function(document)
            return found

    return once


_index = attrgetter("index")
