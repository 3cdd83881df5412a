"""Inline HTML in, its marks out: tags, comments and entities with their places; the rest is text."""

from __future__ import annotations

import html
import re
from html.entities import html5

from pipeline.formats.inline.marks import Attribute, Mark, Shape, Tag
from pipeline.formats.inline.scan import HtmlScanner

# CommonMark 0.31, section 6.6 "Raw HTML".
_NAME = r"[A-Za-z_:][A-Za-z0-9:._-]*"
_VALUE = r"""(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*")"""
_ATTRIBUTE = rf"\s+{_NAME}(?:\s*=\s*{_VALUE})?"
_OPENING = re.compile(rf"<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>")
_CLOSING = re.compile(r"</[A-Za-z][A-Za-z0-9-]*\s*>")
_INSTEAD = {"!--": "-->", "?": "?>", "![CDATA[": "]]>", "!": ">"}
_EACH = re.compile(rf"""\s+({_NAME})(?:\s*=\s*({_VALUE}))?""")
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_SIGN = re.compile(r"[<&]")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class TagReader:
    """Finds tags in one text; remembers which ends are missing, so that a text is never searched twice in vain."""

    __slots__ = ("_missing", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def at(self, start: int) -> Mark | None:
        """The tag, comment, instruction or declaration that starts at a ``<``."""
        found = _OPENING.match(self._text, start) or _CLOSING.match(self._text, start)
        if found:
            tag = read_tag(found.group())
            return Mark(start, found.end(), Shape.TAG, tag.name, tag)
        end = self._special_end(start)
        if end is None:
            return None
        return Mark(start, end, Shape.TAG, "!", Tag("!", self._text[start:end]))

    def _special_end(self, start: int) -> int | None:
        for opening, closing in _INSTEAD.items():
            if not self._text.startswith(opening, start + 1):
                continue
            if opening == "!" and not self._text[start + 2 : start + 3].isalpha():
                return None
            if opening == "!--":
                short = re.compile(r"<!--(?:-?>)").match(self._text, start)
                if short:
                    return short.end()
            if closing in self._missing:
                return None
            end = self._text.find(closing, start + 1 + len(opening))
            if end < 0:
                self._missing.add(closing)
                return None
            return end + len(closing)
        return None


def read_tag(raw: str) -> Tag:
    """A start or end tag, taken apart. Of two equal attributes the first counts, as in HTML."""
    name = _TAG_NAME.match(raw)
    assert name is not None
    attributes: list[Attribute] = []
    for found in _EACH.finditer(raw, name.end()):
        written = found.group(2)
        if written is None:
            attributes.append(Attribute(found.group(1).lower(), "", found.end(), found.end(), ""))
            continue
        quote = written[0] if written[0] in "\"'" else ""
        start, end = found.start(2) + len(quote), found.end(2) - len(quote)
        attributes.append(Attribute(found.group(1).lower(), html.unescape(raw[start:end]), start, end, quote))
    return Tag(name.group(1).lower(), raw, raw.startswith("</"), tuple(attributes))


def entity(text: str, start: int) -> Mark | None:
    """The character reference that starts at an ``&``, as a mark that holds its characters."""
    found = ENTITY.match(text, start)
    if not found:
        return None
    meant = meaning(found.group())
    return None if meant is None else Mark(start, found.end(), Shape.TEXT, "", meant)


def meaning(reference: str) -> str | None:
    """The characters of a reference; None where HTML knows no such name. A number that is no character gives U+FFFD."""
    if reference[1] != "#":
        return html5.get(reference[1:])
    number = int(reference[3:-1], 16) if reference[2] in "xX" else int(reference[2:-1])
    return chr(number) if _is_character(number) else "\ufffd"


def _is_character(number: int) -> bool:
    """False for controls, surrogates and noncharacters, as markdown-it has it."""
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return False
    return number in (0x09, 0x0A, 0x0C, 0x0D) or (number >= 0x20 and not 0x7F <= number <= 0x9F)


def read_html(text: str) -> tuple[Mark, ...]:
    """All marks of a message in inline HTML."""
    reader = HtmlScanner(text)
    marks: list[Mark] = []
    position = 0
    while found := _SIGN.search(text, position):
        mark = reader.at(found.start()) if found.group() == "<" else entity(text, found.start())
        position = mark.end if mark else found.end()
        if mark:
            marks.append(mark)
    return tuple(marks)
