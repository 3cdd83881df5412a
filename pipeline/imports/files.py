"""The bytes of a file to import in, the articles in it out, by what the file is."""

from __future__ import annotations

import codecs
import re

from pipeline.imports.from_html.page import import_html
from pipeline.imports.from_wordpress.posts import Export, import_wordpress
from pipeline.imports.imported import UnreadableError
from pipeline.imports.plain import import_plain
from pipeline.model import Span, Text

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:<\?xml[^>]*?encoding|<meta[^>]*?charset)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_EXPORT = re.compile(r"<rss\b[^>]*wordpress\.org/export/|<wp:wxr_version>")
_DRAWING = re.compile(r"[\ufeff\s]*+(?:(?><\?.*?\?>)\s*+|(?><!.*?>)\s*+)*+<svg\b", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(
    r"\s*+(?:(?><!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|meta|title|body|article|main|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)


def import_file(path: str, data: bytes) -> Export:
    """Plain text, an HTML page or a WordPress export, told apart by the content. UnreadableError for others."""
    text = decoded(path, data)
    start = text[:4096]
    if not start.strip("\ufeff \r\n\t"):
        raise UnreadableError("This file is empty. Name one with an article in it.", Text(path, text).place(Span(0, 0)))
    if _DRAWING.match(start):
        message = "This is a drawing, not an article. Put it into source/ as it is, and name it in an article."
        raise UnreadableError(message, Text(path, text).place(Span(0, 0)))
    if _EXPORT.search(start):
        return import_wordpress(text, path=path)
    if start.lstrip("\ufeff \r\n\t").startswith("<?xml") and "<html" not in start:
        message = "This XML file is no WordPress export. Export with “Tools → Export → All content”."
        raise UnreadableError(message, Text(path, text).place(Span(0, 0)))
    if _PAGE.match(start.lstrip("\ufeff")) or path.lower().endswith((".html", ".htm", ".xhtml")):
        return Export((import_html(text, path=path),))
    return Export((import_plain(text, path=path),))


def decoded(path: str, data: bytes) -> str:
    """The text of a file: by its byte order mark, as UTF-8, as it declares itself, else as Windows wrote it."""
    if b"\x00" in data[:4096] and not any(data.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS):
        message = "This is no text file. Save it as plain text or HTML in UTF-8, and import that."
        raise UnreadableError(message, Text(path, "").place(Span(0, 0)))
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    declared = _DECLARED.search(data[:2048])
    for encoding in ("utf-8", declared[1].decode("ascii") if declared else "", "cp1252"):
        try:
            return data.decode(encoding) if encoding else data.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")
