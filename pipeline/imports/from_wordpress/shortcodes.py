"""The text of a WordPress post in, the same as HTML out: shortcodes resolved or reported, paragraphs marked."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from pipeline.imports.imported import LeftOut, left_out
from pipeline.model import Span, Traced

_CODE = re.compile(r"\[(\[?)(/?)([A-Za-z][\w-]*+)((?:[\s/][^\[\]]*+)?)\](\]?)")
_ATTRIBUTE = re.compile(r"""(?<![\w-])([\w-]++)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))""")
_KNOWN = frozenset({"caption", "wp_caption", "gallery", "audio", "video", "playlist", "embed"})
_CAPTIONS = ("caption", "wp_caption")
_LISTINGS = ("code", "sourcecode")  # of the SyntaxHighlighter plugin and wordpress.com
_PICTURE = re.compile(r"\s*+(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?", re.IGNORECASE)

_BLOCK_NAMES = (
    r"(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|"
    r"address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|"
    r"details|summary|iframe|script|center|main)"
)
_ENDS_WITH_BLOCK = re.compile(rf"(?:</?{_BLOCK_NAMES}\b[^<>]*>|<br\b[^<>]*>|-->)[ \t]*\Z", re.IGNORECASE)
_STARTS_WITH_BLOCK = re.compile(rf"[ \t]*(?:</?{_BLOCK_NAMES}\b|<br\b|<!--)", re.IGNORECASE)
_KEPT_AS_IT_IS = re.compile(
    r"<(pre|script|style|textarea|table|ul|ol|dl|svg|iframe|form)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_GAP = re.compile(r"(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+[ \t]*")
_NEW_LINE = re.compile(r"\r\n|\n|\r")


def with_paragraphs(text: Traced) -> Traced:
    """What WordPress does to a post written without its block editor when it shows it.

    A blank line starts a paragraph, a line end inside one is a line break. A post of the block
    editor has its paragraphs written out and stays as it is.
    """
    if "<!-- wp:" in text.text:
        return text
    kept = [match.span() for match in _KEPT_AS_IT_IS.finditer(text.text)]
    edits = [
        (0, 0, "<p>"),
        *((m.end(), m.end(), "<p>") for m in _GAP.finditer(text.text) if not _inside(kept, m.start())),
    ]
    gaps = [match.span() for match in _GAP.finditer(text.text)]
    for match in _NEW_LINE.finditer(text.text):
        if _inside(kept, match.start()) or _inside(gaps, match.start()):
            continue
        before, after = (
            text.text[max(0, match.start() - 200) : match.start()],
            text.text[match.end() : match.end() + 40],
        )
        if (
            before.strip()
            and after.strip()
            and not (_ENDS_WITH_BLOCK.search(before) or _STARTS_WITH_BLOCK.match(after))
        ):
            edits.append((match.start(), match.start(), "<br>"))
    return text.rewrite(sorted(edits))


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    index = bisect_right(spans, (offset, len(spans) and spans[-1][1] + 1)) - 1
    return index >= 0 and spans[index][0] <= offset < spans[index][1]


def without_shortcodes(text: Traced, pictures: Mapping[str, str]) -> tuple[Traced, list[LeftOut]]:
    """Captions become figures, listings code, galleries of known pictures become these pictures; the rest is reported.

    ``pictures``: number of an attachment → its address. What stands between the marks of an
    unknown shortcode stays in the text.
    """
    edits: list[tuple[int, int, str]] = []
    found: list[LeftOut] = []
    done = 0
    codes = list(_codes(text.text))
    ends = [match for match in codes if match[2] and match[3].lower() in (*_CAPTIONS, *_LISTINGS)]
    for match in codes:
        if match.start() < done:
            continue
        if match[1] and match[5]:  # [[name]] shows [name]
            edits.append((match.start(), match.end(), match.group()[1:-1]))
            continue
        change = None if match[2] else _enclosing(text.text, match, ends)
        if change:
            edits.append(change)
            done = change[1]
            continue
        new, why = _replacement(match, pictures)
        edits.append((match.start(), match.end(), new))
        if why:
            found.append(left_out(text, Span(*match.span()), why))
    return text.rewrite(edits), found


def _codes(text: str) -> Iterator[re.Match[str]]:
    """Shortcodes, and not the brackets of a text: known by name, by attributes, by their end or their spelling."""
    matches = [match for match in _CODE.finditer(text) if text[match.end() : match.end() + 1] != "("]
    ended = {match[3] for match in matches if match[2]}
    for match in matches:
        name = match[3]
        sure = name.lower() in _KNOWN or name in ended or match[4].endswith("/") or "_" in name
        if sure or _ATTRIBUTE.search(match[4]) or (match[1] and match[5]):
            yield match


def _enclosing(text: str, match: re.Match[str], ends: Sequence[re.Match[str]]) -> tuple[int, int, str] | None:
    """A shortcode that becomes an element together with what stands between its marks."""
    name = match[3].lower()
    index = bisect_right(ends, match.start(), key=lambda end: end.start())
    if name not in (*_CAPTIONS, *_LISTINGS) or index == len(ends):
        return None
    if name in _CAPTIONS:
        return _caption(text, match, ends[index])
    return _listing(text, match, ends[index])


def _listing(text: str, match: re.Match[str], end: re.Match[str]) -> tuple[int, int, str] | None:
    """``[code language="x"]…[/code]`` as a block of code; its signs may be written as entities or plainly."""
    if end[3].lower() != match[3].lower():
        return None
    attributes = _attributes(match)
    language = attributes.get("language") or attributes.get("lang") or ""
    mark = f' class="language-{html.escape(language.lower())}"' if language else ""
    words = html.escape(html.unescape(text[match.end() : end.start()].strip("\r\n")), quote=False)
    return match.start(), end.end(), f"\n\n<pre><code{mark}>{words}</code></pre>\n\n"


def _caption(text: str, match: re.Match[str], end: re.Match[str]) -> tuple[int, int, str] | None:
    """``[caption]<img> words[/caption]`` as a figure."""
    picture = _PICTURE.match(text, match.end())
    if picture is None or picture.end() > end.start():
        return None
    words = text[picture.end() : end.start()].strip() or html.escape(_attributes(match).get("caption", ""))
    figure = f"<figure>{picture.group().strip()}<figcaption>{words}</figcaption></figure>"
    return match.start(), end.end(), figure


def _replacement(match: re.Match[str], pictures: Mapping[str, str]) -> tuple[str, str | None]:
    name, attributes = match[3].lower(), _attributes(match)
    if name == "gallery" and not match[2]:
        return _gallery(attributes, pictures)
    if name == "embed":
        return "", None if match[2] else "an embedded object is not carried, its address stays as words"
    if name in ("audio", "video", "playlist"):
        return "", None if match[2] else "a recording is not carried; link to it, and offer captions or a transcript"
    return "", None if match[2] else f"the shortcode “{name}” of a plugin is not carried; words inside it are"


def _gallery(attributes: Mapping[str, str], pictures: Mapping[str, str]) -> tuple[str, str | None]:
    numbers = [number.strip() for number in (attributes.get("ids") or attributes.get("include") or "").split(",")]
    known = [pictures[number] for number in numbers if number in pictures]
    figures = "".join(f'\n<figure><img src="{html.escape(address)}"></figure>\n' for address in known)
    if known and len(known) == len(numbers):
        return figures, None
    return figures, "a gallery is not carried, or not with all its pictures: the export does not have them"


def _attributes(match: re.Match[str]) -> dict[str, str]:
    return {name: a or b or c for name, a, b, c in _ATTRIBUTE.findall(match[4])}
