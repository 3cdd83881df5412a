"""A document and an element in, the words that are read in the language of that element out."""

from __future__ import annotations

from pipeline.markup import Document, Element, collapse, is_exposed, name, perceived, role

_SILENT = frozenset(("script", "style", "template", "noscript", "iframe"))
_CODE = _SILENT | {"code", "kbd", "samp", "var", "math"}


def text_in_language_of(
    document: Document,
    element: Element,
    *,
    code: bool = True,
    enough: int = 0,
    apart: frozenset[str] = frozenset(),
) -> str:
    """Visible or exposed text below, alternative texts too, without parts that declare their own language.

    ``code=False`` leaves out code, whose words are of no human language. ``enough`` characters end the search.
    Elements of the tags in ``apart`` are left out: they are asked by themselves.
    """
    left_out = _SILENT if code else _CODE
    found: list[str] = []
    reached = perceived(document)
    if len(element.children) == 1 and isinstance(element.children[0], str) and element.tag not in left_out:
        return collapse(element.children[0]) if reached[element.index] else ""
    length = 0
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            found.append(node)
            length += len(node)
            if enough and length > enough:
                break
            continue
        if node.tag in left_out or (node is not element and ("lang" in node.attrs or node.tag in apart)):
            continue
        if not reached[node.index]:
            stack.extend(reversed(node.elements))
            continue
        if node.tag in ("img", "svg") or "role" in node.attrs:
            found.append(_image_text(document, node))
        stack.extend(reversed(node.children))
    return collapse(" ".join(found))


def _image_text(document: Document, element: Element) -> str:
    if role(document, element) not in ("img", "image", "graphics-document") or not is_exposed(document, element):
        return ""
    return name(document, element)
