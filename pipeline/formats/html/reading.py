"""An HTML article in, its messages and skeleton out; a whole page gives its title and description too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.formats.html.walk import HtmlWalk
from pipeline.formats.sketch import Sketch
from pipeline.model import Kind, Segment, Span, Traced

if TYPE_CHECKING:
    from bs4.element import Tag as Element

_BODY = re.compile(r"<body(?:\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*)?>", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_HEAD = re.compile(r"<(?:!doctype|html|head|title|meta)\b", re.IGNORECASE)
_BLANK = re.compile(r"\s*")
# BeautifulSoup's time can grow with the square of a malformed head; a longer one is none that a person writes.
_LONGEST_HEAD = 64_000


def read_html_body(sketch: Sketch, start: int) -> dict[str, object]:
    """Reads the article's HTML from ``start`` into the sketch; gives what its head says: title, description, lang."""
    content = sketch.text.content
    meta: dict[str, object] = {}
    end = len(content)
    if _has_head(content, start):
        body = _BODY.search(content, start) or _HEAD_END.search(content, start)
        head_end = body.end() if body else start
        meta = _read_head(sketch, start, min(head_end, start + _LONGEST_HEAD))
        start = head_end
        ends = [found.start() for found in _BODY_END.finditer(content, start)]
        end = ends[-1] if ends else end
    walk = HtmlWalk(sketch)
    walk.walk(Traced.whole(sketch.text, Span(start, end)))
    return meta


def _has_head(content: str, start: int) -> bool:
    """Whether the text is a whole page: its head begins it, comments aside."""
    while True:
        blank = _BLANK.match(content, start)
        start = blank.end() if blank else start
        if not content.startswith("<!--", start):
            return _HEAD.match(content, start) is not None
        end = content.find("-->", start + 4)
        if end < 0:
            return False
        start = end + 3


def _read_head(sketch: Sketch, start: int, end: int) -> dict[str, object]:
    from bs4 import BeautifulSoup  # a tenth of a second to load, and few articles are whole pages
    from bs4.element import Tag as Element

    content = sketch.text.content
    soup = BeautifulSoup(content[start:end], "html.parser")
    meta: dict[str, object] = {}
    known = {segment.kind for segment in sketch.segments}
    root = soup.find("html")
    if isinstance(root, Element) and root.get("lang"):
        meta["lang"] = str(root["lang"])
    title = soup.find("title")
    if isinstance(title, Element) and title.get_text(strip=True):
        meta["title"] = " ".join(title.get_text().split())
        if Kind.TITLE not in known:
            _segment(sketch, title, str(meta["title"]), Kind.TITLE, start, end)
    description = soup.find("meta", attrs={"name": re.compile(r"^description$", re.IGNORECASE)})
    if isinstance(description, Element) and str(description.get("content") or "").strip():
        meta["description"] = " ".join(str(description["content"]).split())
        if Kind.DESCRIPTION not in known:
            _segment(sketch, description, str(meta["description"]), Kind.DESCRIPTION, start, end)
    return meta


def _segment(sketch: Sketch, element: Element, words: str, kind: Kind, start: int, end: int) -> None:
    """A message of the head, traced to where its element stands; to its words where they stand as they are."""
    text = sketch.text
    line, _ = text.position(start)
    at = text.offset(line + (element.sourceline or 1) - 1, (element.sourcepos or 0) + 1)
    if (element.sourceline or 1) == 1:
        at = start + (element.sourcepos or 0)
    found = text.content.find(words, at, end)
    closing = max(at, text.content.find(">", at, end) + 1)
    span = Span(found, found + len(words)) if found >= 0 else Span(at, closing)
    if found < 0 and kind is Kind.TITLE:
        span = Span(closing, max(closing, text.content.find("<", closing, end)))
    sketch.segments.append(Segment(Traced.of(words, text, span), kind))
