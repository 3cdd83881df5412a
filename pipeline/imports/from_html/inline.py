"""Inline HTML in, inline Markdown out; what Markdown has no sign for stays HTML, what it cannot hold is reported."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.imports.escaping import destination, escaped, in_title
from pipeline.imports.from_html.gathering import DEEPEST, Gathering
from pipeline.markup import Element

Node = Element | str

_UNKNOWN = "\0"  # an element follows; with which sign it will begin is not decided yet
_SPACE = re.compile(r"[ \t\n\f\r]+")
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~", "strike": "~~"}
_HTML_NAMES = {"**": "strong", "*": "em", "~~": "del"}
KEPT = frozenset("sub sup abbr kbd samp var mark small q cite dfn ins u bdi bdo ruby rt rp rb time data".split())
_KEPT_ATTRIBUTES = ("lang", "dir", "title", "datetime", "cite", "value")
SILENT = frozenset({"wbr", "link", "meta", "title", "head", "base", "col", "colgroup", "source", "track", "param"})
NOT_CARRIED = {
    "script": "scripts are not carried",
    "style": "style sheets are not carried",
    "noscript": "text for browsers without scripts is not carried",
    "template": "templates are not carried",
    "iframe": "a frame of another site is not carried; link to it instead",
    "embed": "an embedded object is not carried; link to it instead",
    "object": "an embedded object is not carried; link to it instead",
    "applet": "an embedded object is not carried; link to it instead",
    "video": "a video is not carried; link to it, and offer captions and a transcript",
    "audio": "a sound recording is not carried; link to it, and offer a transcript",
    "canvas": "a drawing made by a script is not carried",
    "svg": "a drawing inside the page is not carried; save it as a file of its own",
    "math": "a formula is not carried; write it in words or as a picture",
    "form": "a form is not carried",
    "input": "a form field is not carried",
    "select": "a form field is not carried",
    "textarea": "a form field is not carried",
    "button": "a button is not carried",
    "map": "an image map is not carried; give its links in the text",
    "dialog": "a dialog is not carried",
}


@dataclass(frozen=True, slots=True)
class _Around:
    """The characters that will stand before and after a run of inline nodes."""

    before: str = ""
    after: str = ""
    inside: tuple[str, ...] = ()  # the marks of the emphasis around
    linked: bool = False
    depth: int = 0


def inline(gathering: Gathering, nodes: Sequence[Node], depth: int = 0) -> str:
    """Markdown for the inline content of one block, without white space around it."""
    markdown = _run(gathering, nodes, _Around(depth=depth))
    lines = [line.strip(" ") for line in markdown.split("\n")]
    while lines and lines[-1] in ("", "\\"):
        lines.pop()
    while lines and lines[0] in ("", "\\"):
        lines.pop(0)
    whole = "\n".join(lines)
    # A hard break at the very end would show its backslash.
    return whole[:-1] if whole.endswith("\\") and not whole.endswith("\\\\") else whole


def _run(gathering: Gathering, nodes: Sequence[Node], around: _Around) -> str:
    pieces: list[str] = []
    last = ""  # the latest piece that shows something
    nodes = joined(nodes)
    for index, node in enumerate(nodes):
        before = last[-1:] or around.before
        after = _first_sign(nodes, index + 1) or around.after
        piece = _node(gathering, node, _Around(before, after, around.inside, around.linked, around.depth + 1))
        if piece.startswith(" ") and before in (" ", "\n"):
            piece = piece.lstrip(" ")
        if piece.startswith("[") and last.endswith("!") and not last.endswith("\\!"):
            pieces[-1] = last[:-1] + "\\!"  # else it would be a picture
        if piece[:1] in ("(", ":") and last.endswith("]") and isinstance(nodes[index - 1], str):
            piece = "\\" + piece
        if piece:
            pieces.append(piece)
            last = piece
    return "".join(pieces)


def joined(nodes: Sequence[Node]) -> list[Node]:
    """Neighbouring strings as one: a comment between them splits words that read on."""
    done: list[Node] = []
    for node in nodes:
        if isinstance(node, str) and done and isinstance(done[-1], str):
            done[-1] += node
        else:
            done.append(node)
    return done


def _node(gathering: Gathering, node: Node, around: _Around) -> str:
    if isinstance(node, str):
        return escaped(_SPACE.sub(" ", node))
    if node.tag in SILENT:
        return ""
    if around.depth > DEEPEST:
        gathering.leave(node, "nested too deeply: only its words were carried")
        return escaped(_SPACE.sub(" ", words_of(node)))
    if node.tag in NOT_CARRIED:
        _leave_object(gathering, node)
        return ""
    gathering.note_style(node)
    if node.tag in _MARKS:
        return _emphasis(gathering, node, around)
    return _other(gathering, node, around)


def _other(gathering: Gathering, node: Element, around: _Around) -> str:
    if node.tag == "br":
        return "\\\n"
    if node.tag in ("code", "tt"):
        return _code(words_of(node), around.before)
    if node.tag == "a":
        return _link(gathering, node, around)
    if node.tag == "img":
        return image(gathering, node)
    if node.tag in KEPT or ((node.has("lang") or node.has("dir")) and node.tag in ("span", "font")):
        return _as_html(gathering, node, around)
    return _run(gathering, node.children, around)


def _emphasis(gathering: Gathering, node: Element, around: _Around) -> str:
    mark = _MARKS[node.tag]
    if mark in around.inside:
        return _run(gathering, node.children, around)
    inner = _run(gathering, node.children, _Around("", "", (*around.inside, mark), around.linked, around.depth))
    core = inner.strip(" \n")
    core = core.strip("\\\n ") if core.startswith("\\\n") or core.endswith("\\\n") else core
    if not core:
        return inner
    head = " " if inner[0] in " \n" else ""
    tail = " " if inner[-1] in " \n" else ""
    mark = "_" if mark == "*" and "**" in around.inside else mark
    before = " " if head else around.before
    after = " " if tail else around.after
    if _opens(before, core, mark) and _closes(core, after, mark):
        return f"{head}{mark}{core}{mark}{tail}"
    name = _HTML_NAMES.get(mark, "em")
    return f"{head}<{name}>{core}</{name}>{tail}"


def _opens(before: str, core: str, mark: str) -> bool:
    """Whether a run of the mark would be left-flanking (CommonMark 0.31.2, 6.2), and not touch another run."""
    if before == mark[0] or core[0] == mark[0]:
        return False
    if mark in ("_", "~~") and _is_letter(before):
        return False
    return _is_letter(core[0]) or not _is_letter(before)


def _closes(core: str, after: str, mark: str) -> bool:
    if after in (mark[0], _UNKNOWN) or core[-1] == mark[0] or core[-1] == "\\":
        return False
    if mark in ("_", "~~") and _is_letter(after):
        return False
    return _is_letter(core[-1]) or not _is_letter(after)


def _is_letter(sign: str) -> bool:
    """Neither white space nor punctuation, in CommonMark's sense; a symbol counts as punctuation."""
    return bool(sign) and not sign.isspace() and (sign.isalnum() or unicodedata.category(sign)[0] not in "PS")


def _first_sign(nodes: Sequence[Node], start: int) -> str:
    """The first character that the nodes will become, as far as can be said before they do."""
    for index in range(start, len(nodes)):
        node = nodes[index]
        if isinstance(node, str):
            if node:
                return " " if node[0] in " \t\n\f\r" else node[0]
        elif node.tag == "br":
            return "\\"
        elif node.tag == "img":
            return "!"
        elif node.tag not in SILENT and node.tag not in NOT_CARRIED and (node.elements or words_of(node)):
            return _UNKNOWN
    return ""


def _code(words: str, before: str) -> str:
    words = words.replace("\n", " ")
    if before == "`":  # a second run of the sign would be part of the first
        return f"<code>{escaped(words)}</code>"
    if not words.strip():
        return words
    fence = "`"
    while fence in words:
        fence += "`"
    pad = " " if words[0] in "` " or words[-1] in "` " else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def _link(gathering: Gathering, node: Element, around: _Around) -> str:
    if not node.has("href") or around.linked:
        return _run(gathering, node.children, around)
    only = [child for child in node.children if not isinstance(child, str) or child.strip()]
    if len(only) == 1 and isinstance(only[0], Element) and only[0].tag == "img" and _shows_itself(node):
        gathering.leave(node, "a picture's link to its own file is not carried")
        return image(gathering, only[0])
    address = gathering.address(node, "href")
    inside = _Around("[", "]", (), True, around.depth)
    inner = _run(gathering, node.children, inside)
    if address is None:
        return inner
    core = inner.strip()
    if not core:
        gathering.leave(node, "a link without any words is not carried")
        return " " if inner else ""
    head, tail = inner[: len(inner) - len(inner.lstrip(" "))], inner[len(inner.rstrip(" ")) :]
    title = f' "{in_title(node.attrs["title"])}"' if (node.get("title") or "").strip() else ""
    return f"{head}[{core}]({destination(address)}{title}){tail}"


def _shows_itself(link: Element) -> bool:
    path = (link.get("href") or "").lower().split("?")[0]
    return path.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"))


def image(gathering: Gathering, node: Element, caption: str = "") -> str:
    """A picture as Markdown; the caption becomes its title."""
    picture = gathering.image(node)
    if picture is None:
        return ""
    words = (node.get("alt") or "").strip() or gathering.texts.get(picture.address, "")
    if not node.has("alt") and not words:
        gathering.leave(node, "the picture has no alternative text: say what it shows")
    title = caption or (node.get("title") or "").strip()
    ending = f' "{in_title(title)}"' if title else ""
    return f"![{escaped(' '.join(words.split()))}]({destination(picture.file)}{ending})"


def _as_html(gathering: Gathering, node: Element, around: _Around) -> str:
    """An element that Markdown has no sign for, with the attributes that mean something to readers."""
    inner = _run(gathering, node.children, _Around("", "", around.inside, around.linked, around.depth))
    if not inner.strip():
        return inner
    kept = "".join(f' {name}="{_quoted(node.attrs[name])}"' for name in _KEPT_ATTRIBUTES if node.get(name))
    name = "span" if node.tag == "font" else node.tag
    return f"<{name}{kept}>{inner}</{name}>"


def _quoted(value: str) -> str:
    return " ".join(value.split()).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _leave_object(gathering: Gathering, node: Element) -> None:
    source = node.get("src") or node.get("data") or ""
    inner = " ".join(words_of(node, " ").split())
    gathering.leave(node, NOT_CARRIED[node.tag], source or inner or None)


def words_of(node: Element, between: str = "") -> str:
    """All text inside, as it is; its own stack, since HTML may nest deeper than Python.

    ``between`` goes before each element, for reports, where blocks would run together.
    """
    found: list[str] = []
    stack: list[Node] = list(reversed(node.children))
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.append(item)
        elif item.tag not in ("script", "style"):
            found.append("\n" if item.tag == "br" else between)
            stack.extend(reversed(item.children))
    return "".join(found)
