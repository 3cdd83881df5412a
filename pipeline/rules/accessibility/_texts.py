"""A document and an element in, the words that are read in the language of that element out."""

from __future__ import annotations

from pipeline.markup import Document, Element, collapse, is_exposed, is_visible, name, role

_NOT_READ = frozenset(("script", "style", "template", "noscript", "iframe", "code", "kbd", "samp", "var", "math"))


def text_in_language_of(document: Document, element: Element, *, code: bool = True) -> str:
    """Visible or exposed text below, alternative texts too, without parts that declare their own language.

    ``code=False`` leaves out code, whose words are of no human language.
    """
    found: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            found.append(node)
            continue
        if node is not element and "lang" in node.attrs:
            continue
        if node.tag in ("script", "style", "template", "noscript", "iframe") or (not code and node.tag in _NOT_READ):
            continue
        if not is_exposed(document, node) and not is_visible(document, node):
            stack.extend(reversed(node.elements))
            continue
        if role(document, node) in ("img", "image") and is_exposed(document, node):
            found.append(f" {name(document, node)} ")
        stack.extend(reversed(node.children))
    return collapse(" ".join(found))
