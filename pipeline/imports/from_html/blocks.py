"""The elements of a page's main part in, blocks of Markdown out, in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.imports.escaping import at_line_start
from pipeline.imports.from_html.gathering import DEEPEST, Gathering
from pipeline.imports.from_html.inline import NOT_CARRIED, SILENT, Node, image, inline, joined, words_of
from pipeline.imports.from_html.tables import table
from pipeline.imports.imported import Block, BlockKind
from pipeline.markup import Element
from pipeline.model import Span

_CODE_LANGUAGE = re.compile(r"(?:^|\s)lang(?:uage)?-([\w+#-]+)(?:\s|$)", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]\Z")
CONTAINERS = frozenset(
    "html body main article section div center details summary fieldset address hgroup header footer nav aside search "
    "figcaption dd dt li tbody thead tfoot tr td th caption".split()
)
COMMENT_PARTS = re.compile(r"(?:\A|\s)(?:comments?|comments?-(?:area|list|respond|form)|commentlist|respond)(?:\Z|\s)")
FURNITURE_PARTS = re.compile(
    r"(?:\A|\s)(?:sharedaddy|sd-sharing\S*|jp-relatedposts|addtoany\S*|post-navigation|nav-links|breadcrumbs?|"
    r"skip-link|screen-reader-shortcut|cookie-(?:notice|banner))(?:\Z|\s)"
)


def blocks_of(gathering: Gathering, element: Element, depth: int = 0) -> list[Block]:
    """The blocks inside an element; inline content between blocks becomes paragraphs."""
    done: list[Block] = []
    loose: list[Node] = []
    inner = gathering.inner(element)
    start = inner.start
    for child in element.children:
        if isinstance(child, str) or not is_block(child):
            loose.append(child)
            continue
        whole = gathering.whole(child)
        done += _paragraph(gathering, loose, Span(start, max(start, whole.start)), depth)
        loose, start = [], max(start, whole.end)
        done += _block(gathering, child, depth + 1)
    return done + _paragraph(gathering, loose, Span(start, max(start, inner.end)), depth)


def is_block(element: Element) -> bool:
    """An element that starts a block of its own, or holds one (a link around a whole card)."""
    if element.tag in _BLOCKS or element.tag in CONTAINERS or _HEADING.match(element.tag):
        return True
    if element.tag in NOT_CARRIED or element.tag in SILENT:
        return False
    return _holds_block(element)


def _holds_block(element: Element) -> bool:
    stack = list(element.elements)
    while stack:
        inner = stack.pop()
        if inner.tag in _BLOCKS or inner.tag in CONTAINERS or _HEADING.match(inner.tag):
            return True
        if inner.tag not in NOT_CARRIED:
            stack.extend(inner.elements)
    return False


def furniture(element: Element) -> str | None:
    """Why an element of the page around the article is not part of it; None for the article's own."""
    names = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
    if COMMENT_PARTS.search(names):
        return "comments of readers and their form are not carried"
    if element.tag == "nav" or element.get("role") == "navigation" or FURNITURE_PARTS.search(names):
        return "navigation of the old site is not carried"
    if element.tag == "aside" or element.get("role") in ("complementary", "banner", "contentinfo", "search"):
        return "a side part of the old page is not carried"
    return None


def _block(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    if depth > DEEPEST:
        gathering.leave(element, "nested too deeply: only its words were carried")
        return _paragraph(gathering, [words_of(element)], gathering.whole(element), depth)
    why = furniture(element)
    if why:
        if words_of(element).strip() or element.elements:
            gathering.leave(element, why, " ".join(words_of(element, " ").split()) or None)
        return []
    gathering.note_style(element)
    if _HEADING.match(element.tag):
        return _heading(gathering, element, depth)
    convert = _BLOCKS.get(element.tag)
    if convert is None:
        return blocks_of(gathering, element, depth)
    return convert(gathering, element, depth)


def _paragraph(gathering: Gathering, nodes: Sequence[Node], around: Span, depth: int) -> list[Block]:
    """Inline nodes as a paragraph; none where they show nothing. ``around`` is the room between their neighbours."""
    markdown = inline(gathering, nodes, depth)
    if not markdown:
        return []
    words = "".join(node if isinstance(node, str) else _spoken(node) for node in nodes).strip()
    return [Block(at_line_start(markdown), words, gathering.trimmed(around))]


def _spoken(node: Element) -> str:
    return "\n" if node.tag == "br" else words_of(node)


def _heading(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    markdown = inline(gathering, element.children, depth).replace("\\\n", " ")
    if not markdown:
        return []
    words = " ".join(words_of(element).split())
    return [Block(markdown, words, gathering.document.content(element), BlockKind.HEADING, int(element.tag[1]))]


def _list(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    number = _start(element)
    items: list[str] = []
    loose = False
    for child in joined(element.children):
        parts = [block for block in _without_levels(_of_child(gathering, element, child, depth)) if block.markdown]
        if not parts:
            continue
        mark = f"{number}." if element.tag == "ol" else "-"
        number += 1
        loose = loose or sum(block.kind is BlockKind.TEXT for block in parts) > 1
        items.append(_hung(f"{mark} ", _stacked(parts)))
    if not items:
        return []
    markdown = ("\n\n" if loose else "\n").join(items)
    return [Block(markdown, words_of(element).strip(), gathering.whole(element), BlockKind.OTHER)]


def _of_child(gathering: Gathering, parent: Element, child: Node, depth: int) -> list[Block]:
    """The blocks of one item, and of what HTML does not want between items but pages have there."""
    if isinstance(child, str):
        return _paragraph(gathering, [child], gathering.inner(parent), depth)
    if child.tag in ("li", "dt", "dd", "div"):
        gathering.note_style(child)
        return blocks_of(gathering, child, depth + 1)
    if is_block(child):
        return _block(gathering, child, depth + 1)
    return _paragraph(gathering, [child], gathering.whole(child), depth)


def _start(element: Element) -> int:
    written = element.get("start") or ""
    return int(written) if re.fullmatch(r"\d{1,8}", written) else 1


def _stacked(parts: Sequence[Block]) -> str:
    """The blocks of one item: a list directly under its words keeps the outer list tight."""
    done = parts[0].markdown
    for before, block in pairwise(parts):
        tight = before.kind is BlockKind.TEXT and re.match(r"-|1\.", block.markdown) and block.kind is BlockKind.OTHER
        done += ("\n" if tight else "\n\n") + block.markdown
    return done


def _without_levels(blocks: Sequence[Block]) -> Iterator[Block]:
    """Headings inside lists, quotations and cells as bold words: there they head nothing."""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            yield Block(f"**{block.markdown.strip('*')}**", block.words, block.span)
        else:
            yield block


def _hung(mark: str, markdown: str) -> str:
    indent = " " * len(mark)
    return mark + "\n".join(
        indent + line if line and index else line for index, line in enumerate(markdown.split("\n"))
    )


def _quotation(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    inner = "\n\n".join(block.markdown for block in _without_levels(blocks_of(gathering, element, depth)))
    if not inner:
        return []
    markdown = "\n".join(f"> {line}" if line else ">" for line in inner.split("\n"))
    return [Block(markdown, words_of(element).strip(), gathering.whole(element), BlockKind.OTHER)]


def _code(gathering: Gathering, element: Element, _depth: int) -> list[Block]:
    words = words_of(element).removeprefix("\n").rstrip("\n")
    if not words.strip():
        return []
    fence = "```"
    while fence in words:
        fence += "`"
    opening = f"{fence}{_language_of_code(element)}"
    return [Block(f"{opening}\n{words}\n{fence}", words, gathering.whole(element), BlockKind.OTHER)]


def _language_of_code(element: Element) -> str:
    """What the HTML standard says to write: a class ``language-python`` on the code; "" where there is none."""
    inside = [child for child in element.children if isinstance(child, Element) and child.tag == "code"]
    for one in (element, *inside[:1]):
        found = _CODE_LANGUAGE.search(one.get("class") or "")
        if found:
            return found[1].lower()
    return ""


def _definitions(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    lines: list[str] = []
    for child in _terms(element):
        parts = [block for block in _without_levels(_of_child(gathering, element, child, depth)) if block.markdown]
        if not parts:
            continue
        inner = _stacked(parts)
        if isinstance(child, Element) and child.tag == "dt":
            lines += ["", inner.replace("\\\n", " ").replace("\n", " ")]
        else:
            lines.append(_hung(": ", inner) if lines else inner)
    markdown = "\n".join(lines).strip("\n")
    return [Block(markdown, words_of(element).strip(), gathering.whole(element), BlockKind.OTHER)] if markdown else []


def _terms(element: Element) -> Iterator[Node]:
    """The terms and definitions of a list, groups in ``<div>`` opened."""
    for child in joined(element.children):
        if isinstance(child, Element) and child.tag == "div":
            yield from joined(child.children)
        else:
            yield child


def _rule(gathering: Gathering, element: Element, _depth: int) -> list[Block]:
    return [Block("* * *", "", gathering.document.span(element), BlockKind.OTHER)]


def _figure(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    """One picture and its caption; anything else in a figure goes as it comes."""
    inside = gathering.document.inside(element)
    pictures = [item for item in inside if item.tag == "img"]
    captions = [item for item in inside if item.tag == "figcaption"]
    others = [item for item in inside if item.tag in ("table", "blockquote", "pre", "ul", "ol", "figure", *NOT_CARRIED)]
    if len(pictures) != 1 or others:
        return blocks_of(gathering, element, depth)
    link = pictures[0].closest("a")
    if link is not None and link in inside:
        gathering.leave(link, "the link of a picture is not carried")
    caption = " ".join(words_of(captions[0]).split()) if captions else ""
    if captions and any(item.tag in ("a", "em", "strong", "i", "b") for item in gathering.document.inside(captions[0])):
        gathering.leave(captions[0], "links and emphasis of a caption are not carried, its words are", caption)
    markdown = image(gathering, pictures[0], caption)
    return [Block(markdown, caption, gathering.whole(element), BlockKind.OTHER)] if markdown else []


def _table(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    """A grid of cells as a table; a table that only arranges a page as the blocks in it."""
    markdown = table(gathering, element, depth)
    if markdown is None:
        gathering.leave(element, "a table with merged cells or blocks inside cells: its cells follow one another")
        return blocks_of(gathering, element, depth)
    return [Block(markdown, words_of(element).strip(), gathering.whole(element), BlockKind.OTHER)] if markdown else []


def _text(gathering: Gathering, element: Element, depth: int) -> list[Block]:
    return blocks_of(gathering, element, depth)


Convert = Callable[[Gathering, Element, int], list[Block]]
_BLOCKS: Mapping[str, Convert] = {
    "p": _text,
    "ul": _list,
    "ol": _list,
    "menu": _list,
    "dir": _list,
    "blockquote": _quotation,
    "pre": _code,
    "listing": _code,
    "xmp": _code,
    "dl": _definitions,
    "hr": _rule,
    "figure": _figure,
    "table": _table,
}
