"""What the conversion of one page gathers on its way: things left out, pictures, and how addresses change."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from pipeline.imports.imported import Image, LeftOut, left_out
from pipeline.markup import Document, Element
from pipeline.model import Place, Span

DEEPEST = 60  # nested deeper than any text for people is; CommonMark readers have limits of their own
STYLED = frozenset(
    {"class", "style", "align", "valign", "width", "height", "bgcolor", "color", "face", "size", "border"}
)
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE = frozenset({"http", "https", "mailto", "tel", "ftp", "sms"})
_UNSAFE_IN_NAMES = re.compile(r"[^\w.-]+")


@dataclass(slots=True)
class Gathering:
    """Lists that grow while one document is converted; the only state of an import.

    ``links``: old address → new one (other articles of the same export). ``texts``: alternative
    texts of pictures that their system keeps apart, by address. ``files``: address of a picture →
    its file, shared by all articles of an export, so that no two pictures get one name.
    """

    document: Document
    links: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    left: list[LeftOut] = field(default_factory=list)
    images: dict[str, Image] = field(default_factory=dict)
    styled: list[Element] = field(default_factory=list)

    def leave(self, element: Element, why: str, words: str | None = None) -> None:
        """An element that the article will not have."""
        shown = self.document.source(element) if words is None else words
        self.left.append(left_out(self.document.page.html, self.whole(element), why, shown))

    def whole(self, element: Element) -> Span:
        """From the start tag to the end tag."""
        start, content = self.document.span(element), self.document.content(element)
        location = self.document.locate(element)
        end = location.end_tag.end if location and location.end_tag else max(start.end, content.end)
        return Span(start.start, max(start.start, end))

    def inner(self, element: Element) -> Span:
        """What stands between the tags; for an element that nobody wrote, the whole text."""
        if self.document.locate(element) is None:
            return Span(0, len(self.document.text)) if element.tag in ("html", "body") else self.whole(element)
        return self.document.content(element)

    def trimmed(self, span: Span) -> Span:
        """The span without white space at its ends."""
        written = self.document.text[span.start : span.end]
        start = span.start + len(written) - len(written.lstrip())
        return Span(start, max(start, span.end - (len(written) - len(written.rstrip()))))

    def note_style(self, element: Element) -> None:
        if not STYLED.isdisjoint(element.attrs):
            self.styled.append(element)

    def style_entry(self) -> list[LeftOut]:
        """One entry for all styling: it belongs to the old site's look."""
        if not self.styled:
            return []
        first, count = self.styled[0], len(self.styled)
        why = (
            f"styling of the old page is not carried (classes, styles and sizes on {count} element{'s' * (count > 1)})"
        )
        return [left_out(self.document.page.html, self.document.span(first), why, self.document.source(first))]

    def address(self, element: Element, name: str) -> str | None:
        """The address in an attribute as the article gets it; None where no article may hold it."""
        old = (element.get(name) or "").strip()
        scheme = _SCHEME.match(old)
        if scheme and scheme[1].lower() not in _SAFE:
            self.leave(element, f"an address that starts with “{scheme[1]}:” is not carried", old)
            return None
        return self._moved(old)

    def image(self, element: Element) -> Image | None:
        """The picture of an ``<img>``, under a name of its own below ``images/``."""
        sources = [element.get(name) or "" for name in ("src", "data-src", "data-lazy-src", "data-original")]
        usable = [source.strip() for source in sources if source.strip() and not source.strip().startswith("data:")]
        if not usable:
            self.leave(element, "the picture has no file of its own (an address within the page, or none)")
            return None
        return self.image_of(usable[0], self._place(element))

    def image_of(self, address: str, place: Place | None = None) -> Image:
        """The picture at an address; the same address always gives the same file."""
        known = self.images.get(address)
        if known:
            return known
        taken = set(self.files.values())
        file = self.files.setdefault(address, f"images/{_free_name(file_name(address), taken)}")
        self.images[address] = Image(address, file)
        why = f"the picture's file does not come with the text: put it at source/{file}"
        self.left.append(LeftOut(address, why, place))
        return self.images[address]

    def _place(self, element: Element) -> Place | None:
        span = self.document.span(element)
        return self.document.page.html.place(span.start, span.end)

    def _moved(self, address: str) -> str:
        bare, sign, anchor = address.partition("#")
        for spelling in (bare, bare.rstrip("/"), bare.rstrip("/") + "/"):
            if bare and spelling in self.links:
                return self.links[spelling] + sign + anchor
        return address


def file_name(address: str) -> str:
    """The last part of an address as a file name that every system can hold."""
    name = posixpath.basename(unquote(urlsplit_path(address)))
    return _UNSAFE_IN_NAMES.sub("-", name).strip("-.") or "picture"


def urlsplit_path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:  # a broken host, such as http://[
        return address


def _free_name(name: str, taken: set[str]) -> str:
    stem, ending = posixpath.splitext(name)
    number = 1
    while f"images/{name}" in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    return name
