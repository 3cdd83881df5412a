"""A document and an element in, the text of it that is on the screen out."""

from __future__ import annotations

from pipeline.markup.standards import html_facts
from pipeline.markup.states import CLOSED, INVISIBLE, OFFSCREEN, UNRENDERED, flags
from pipeline.markup.styles import declared, style
from pipeline.markup.tree import Document, Element, remembered

# Elements whose text nodes are no text of the page: fallbacks, and what programs read.
SILENT = frozenset(("iframe", "noscript", "script", "style", "template", "audio", "video", "canvas", "object"))


def collapse(text: str) -> str:
    """White space (no-break spaces too) at the ends off, inside to one space."""
    return " ".join(text.split())


@remembered
def visible_text(document: Document, element: Element) -> str:
    """The text inside that is on the screen, white space collapsed."""
    return collapse("".join(_shown_text(document, element)))


@remembered
def seen_text(document: Document, element: Element) -> str:
    """The same without text that is moved out of sight: what a person who looks at the screen reads."""
    return collapse("".join(_shown_text(document, element, INVISIBLE | OFFSCREEN)))


def _shown_text(document: Document, element: Element, unseen: int = INVISIBLE) -> list[str]:
    """Text nodes in order, those in the states ``unseen`` left out; the stack is our own, so depth costs nothing."""
    states, found = flags(document), []
    inline, is_styled = html_facts("inline"), bool(declared(document))
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            found.append(node)
            continue
        state = states[node.index]
        if state & (UNRENDERED | CLOSED):
            continue
        if node.tag == "br":
            found.append(" ")
        if node.tag in SILENT or node.tag in ("select", "textarea"):
            continue
        inner: list[Element | str] = node.children
        if state & unseen:
            inner = [child for child in inner if not isinstance(child, str)]
        if is_inline(document, node) if is_styled else node.tag in inline:
            stack.extend(reversed(inner))
        else:
            stack.extend((" ", *reversed(inner), " "))
    return found


def is_inline(document: Document, element: Element) -> bool:
    """Its text runs on with the text around it."""
    display = style(document, element, "display")
    if display is not None:
        return display == "inline" or display == "contents"
    return element.tag in html_facts("inline")
