"""XML text in, its tree out, or an error with line and column; and strings escaped for XML, without loss."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from pipeline.catalogs.po.syntax import CatalogError
from pipeline.model import Text

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML 1.0 cannot hold (section 2.2), and the carriage return, which it would turn into a line feed.
INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_IN_TEXT = str.maketrans(_ENTITIES)
_IN_ATTRIBUTE = str.maketrans(_ENTITIES | {"\n": "&#10;", "\t": "&#9;"})
_DECLARATION = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)|<!DOCTYPE[^>\[]*\[")
_ENCODING = re.compile(r"\A(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']")


def tree_of(text: Text) -> ElementTree.Element:
    """The root element. Raises CatalogError for broken XML, and for declarations, which can make a file explode."""
    content = text.content.removeprefix("\ufeff")
    declared = _DECLARATION.search(content)
    if declared:
        message = "The file declares entities or elements of its own, which is not read for safety. Remove them."
        raise CatalogError(message, text.name, *text.position(declared.start()))
    nul = INVALID.search(content)
    if nul:
        message = f"The character U+{ord(nul.group()):04X} cannot stand in XML. Delete it."
        raise CatalogError(message, text.name, *text.position(nul.start()))
    try:
        return ElementTree.fromstring(_ENCODING.sub(r"\1", content).encode("utf-8"))
    except ElementTree.ParseError as error:
        line, column = error.position
        message = f"This is no well-formed XML ({error.msg.split(':')[0]}). Export the file again, or mend this place."
        raise CatalogError(message, text.name, line, column + 1) from error


def local(element: ElementTree.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    """The child elements of some names, whatever their namespace."""
    return (child for child in element if local(child) in names)


def descendants(element: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    """The elements of some names anywhere below."""
    return (child for child in element.iter() if local(child) in names)


def words(element: ElementTree.Element | None, sign: str = "cp") -> str:
    """All text in an element; elements named ``sign`` stand for a character that XML cannot hold."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        code = child.get("hex") or child.get("type", "").removeprefix("x-char-")
        if local(child) == sign and re.fullmatch("[0-9A-Fa-f]{4,6}", code):
            parts.append(chr(int(code, 16)))
        else:
            parts.append(words(child, sign))
        parts.append(child.tail or "")
    return "".join(parts)


def text_xml(string: str, sign: str) -> str:
    """A string as the content of an element; ``sign`` writes a character that XML cannot hold, ``{}`` its code."""
    escaped = string.translate(_IN_TEXT)
    if not INVALID.search(escaped):
        return escaped
    return INVALID.sub(lambda match: sign.format(f"{ord(match.group()):04X}"), escaped)


def attribute_xml(string: str) -> str:
    """A string as the value of an attribute. Raises CatalogError for a character that XML cannot hold."""
    invalid = INVALID.search(string)
    if invalid:
        raise CatalogError(
            f"The character U+{ord(invalid.group()):04X} cannot stand in an attribute of XML. Delete it."
        )
    return string.translate(_IN_ATTRIBUTE)
