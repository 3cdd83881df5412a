"""A message or its translation in, its inline parts out: code, links, tags, addresses, and the prose between them.

Markdown (CommonMark 0.31, inline constructs of sections 2.4 and 6) and HTML as they stand in catalogs. It reads
leniently: a catalog made elsewhere may hold a part of a block, or no Markdown at all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.rules.translation._elements import ELEMENTS

# What stands in the prose for a blanked part: no letter, no space, no punctuation that any check looks at.
HOLE = "\ufffc"  # OBJECT REPLACEMENT CHARACTER

_FENCE = re.compile(
    r"^ {0,3}(`{3,}+|~{3,}+)[^`\n]*+\n(?:.*?\n)??(?: {0,3}\1[`~]*+[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_TICKS = re.compile(r"\\`|`+")
_LABEL = r"\[(?P<label>(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.){0,500}\]){0,1500})\]"
_TARGET = r"<(?P<angle>[^<>\n]*)>|(?P<bare>(?:[^\s()\\<]|\\.)(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*|)"
_TITLE = r"(?:\s+(?P<title>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?"
_LINK = re.compile(rf"(?P<image>!?){_LABEL}\(\s*(?:{_TARGET}){_TITLE}\s*\)", re.DOTALL)
_AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
_ATTRIBUTE = r"[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?"
_TAG = re.compile(rf"<(?P<slash>/?)(?P<name>[A-Za-z][\w:-]*)(?P<attributes>(?:[\s/]+{_ATTRIBUTE})*)\s*/?>")
_URL = re.compile(
    r"\b(?:https?|ftp)://[^\s<>\"'`\]\[{}|\\^\u3000-\u303f\uff00-\uffef\ufffc“”«»„‘’]+|\bmailto:[^\s<>\"'`)]+"
    r"|\bwww\.[^\s<>\"'`)\]]+\.[a-z]{2,}[^\s<>\"'`)\]]*"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@dataclass(frozen=True, slots=True)
class Code:
    """A code span or fenced block: ``[start, end)`` with its backticks; ``content`` as it shows."""

    start: int
    end: int
    content: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image in Markdown: where it stands, where its label stands, where it leads."""

    start: int
    end: int
    label_start: int
    label_end: int
    target: str
    image: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of HTML: lower-case name, and the attributes as written."""

    start: int
    end: int
    name: str
    closing: bool
    attributes: str


@dataclass(frozen=True, slots=True)
class Inline:
    """The inline parts of ``text`` in order of their place.

    ``addresses`` are bare and angle-bracketed URLs. ``prose`` is as long as the text: all that is no running
    text is blanked by ``HOLE``, so that an offset in it is an offset in the text.
    """

    text: str
    codes: tuple[Code, ...]
    links: tuple[Link, ...]
    tags: tuple[Tag, ...]
    addresses: tuple[tuple[int, int, str], ...]
    comments: tuple[tuple[int, int], ...]
    prose: str
    outside_code: str  # the text with nothing but code blanked


@lru_cache(maxsize=4096)
def read_inline(text: str) -> Inline:
    """The inline parts of one message; the same value for the same text."""
    codes = tuple(_codes(text))
    outside = _blank(text, [(code.start, code.end) for code in codes])
    comments = tuple(_comments(outside))
    rest = _blank(outside, comments)
    links = tuple(_links(rest)) if "](" in rest else ()
    holes = [span for link in links for span in _frame(link)]
    rest = _blank(rest, holes)
    tags = tuple(_tags(rest)) if "<" in rest else ()
    rest = _blank(rest, [(tag.start, tag.end) for tag in tags])
    addresses = tuple(_addresses(rest)) if ":" in rest or "@" in rest else ()
    rest = _blank(rest, [(start, end) for start, end, _ in addresses])
    if "&" in rest:
        rest = _blank(rest, [match.span() for match in _ENTITY.finditer(rest)])
    return Inline(text, codes, links, tags, addresses, comments, rest, outside)


def _codes(text: str) -> list[Code]:
    if "`" not in text and "~~~" not in text:
        return []
    spans = [Code(m.start(), m.end(), m.group()) for m in _FENCE.finditer(text)]
    runs = list(_TICKS.finditer(_blank(text, [(fence.start, fence.end) for fence in spans])))
    at = 0
    closers: dict[int, list[int]] = {}
    for index, run in enumerate(runs):
        closers.setdefault(_width(run), []).append(index)
    while at < len(runs):
        width = _width(runs[at])
        same = closers[width]
        later = bisect_right(same, at)
        if runs[at].group() == "\\`" or later == len(same):
            at += 1
            continue
        start, stop = runs[at].end() - width, runs[same[later]].end()
        spans.append(Code(start, stop, _shown(text[start + width : stop - width])))
        at = same[later] + 1
    return sorted(spans, key=lambda code: code.start)


def _width(run: re.Match[str]) -> int:
    """Backticks in a run; an escaped one can close a span but not open it (CommonMark 6.1)."""
    return run.group().count("`")


def _shown(content: str) -> str:
    """A code span's content as CommonMark shows it: line ends as spaces, one space stripped at both ends."""
    content = content.replace("\r\n", " ").replace("\n", " ")
    if len(content) > 2 and content[0] == content[-1] == " " and content.strip():
        return content[1:-1]
    return content


def _comments(text: str) -> Iterator[tuple[int, int]]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield start, end + 3
        start = text.find("<!--", end)


def _links(text: str) -> list[Link]:
    found: list[Link] = []
    for match in _LINK.finditer(text):
        if _escaped(text, match.start("label") - 1):
            continue
        target = match["angle"] if match["angle"] is not None else match["bare"] or ""
        start, end = match.span("label")
        found.append(Link(match.start(), match.end(), start, end, target, bool(match["image"])))
        # An image inside a link's label, as in a badge: [![alt](image)](target).
        for inner in _LINK.finditer(text, start, end):
            inside = inner["angle"] if inner["angle"] is not None else inner["bare"] or ""
            found.append(Link(*inner.span(), *inner.span("label"), inside, bool(inner["image"])))
    return found


def _escaped(text: str, at: int) -> bool:
    return (at - len(text[:at].rstrip("\\"))) % 2 == 1


def _frame(link: Link) -> list[tuple[int, int]]:
    """All of a link but its label."""
    return [(link.start, link.label_start), (link.label_end, link.end)]


def _tags(text: str) -> list[Tag]:
    tags: list[Tag] = []
    for match in _TAG.finditer(text):
        name = match["name"].lower()
        if name in ELEMENTS or "-" in name:
            tags.append(Tag(*match.span(), name, bool(match["slash"]), match["attributes"].strip()))
    return tags


def _addresses(text: str) -> list[tuple[int, int, str]]:
    found = [(match.start(), match.end(), match["target"]) for match in _AUTOLINK.finditer(text)]
    rest = _blank(text, [(start, end) for start, end, _ in found])
    for match in _URL.finditer(rest):
        address = _trimmed(match.group())
        found.append((match.start(), match.start() + len(address), address))
    return sorted(found)


def _trimmed(address: str) -> str:
    """A bare address without the punctuation of its sentence (GFM, extended autolinks)."""
    while address:
        if address[-1] in "?!.,:;*_~'\"…" or (address[-1] == ")" and address.count(")") > address.count("(")):
            address = address[:-1]
        else:
            break
    return address


def _blank(text: str, spans: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> str:
    if not spans:
        return text
    parts: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end <= done:
            continue
        start = max(start, done)
        parts += [text[done:start], HOLE * (end - start)]
        done = end
    return "".join([*parts, text[done:]])
