"""A page with its repeated blocks in, the ways past them that it offers (heading, landmark, link) out.

The terms are those of the ACT rules for WCAG 2.4.1: blocks of content that other pages repeat, and the
non-repeated content after them.
"""

from __future__ import annotations

from pipeline.markup import (
    Document,
    Element,
    aria_roles,
    is_aria_hidden,
    is_exposed,
    is_focusable,
    is_visible,
    name,
    role,
)
from pipeline.rules.site._blocks import Block, Passage
from pipeline.rules.site._links import address_of
from pipeline.rules.site._resources import made_by_script

_HIDING = ("hide", "toggle", "collapse", "close")


def has_heading(found: Passage) -> bool:
    """A visible heading stands in the new content, or just before it."""
    return any(_is_heading(found.document, block) for block in found.blocks[found.first_new :] if found.is_new(block))


def has_landmark(found: Passage) -> bool:
    """A landmark begins with the new content: it holds its first block and no block before it."""
    block = found.blocks[found.first_new]
    earlier = {other.element.index for other in found.blocks[: found.first_new]}
    for above in (block.element, *block.element.ancestors()):
        known = aria_roles().get(role(found.document, above) or "")
        if known is None or not known.landmark or not is_exposed(found.document, above):
            continue
        if not any(above.index <= index < above.end for index in earlier):
            return True
    return False


def has_link(found: Passage) -> bool:
    """A link or button leads to the new content: its target begins with the first new block."""
    document = found.document
    for element in (*document.tagged("a", "area", "button"), *document.with_attribute("role")):
        address = address_of(element)
        if address is None or not address.startswith("#") or len(address) < 2:
            continue
        target = document.element(address[1:])
        if target is not None and _is_operable(document, element) and _leads_past(found, target):
            return True
    return False


def may_hide(found: Passage) -> bool:
    """Something on the page may fold the repeated blocks away; a person has to try it."""
    document = found.document
    if made_by_script(document) or document.tagged("details"):
        return True
    return any(
        "aria-expanded" in e.attrs
        or "aria-controls" in e.attrs
        or any(word in e.attrs.get("onclick", "").lower() for word in _HIDING)
        for e in (*document.tagged("button"), *document.with_attribute("role"), *document.with_attribute("onclick"))
    )


def _is_heading(document: Document, block: Block) -> bool:
    for element in (block.element, *block.element.ancestors()):
        if role(document, element) == "heading":
            return is_visible(document, element) and is_exposed(document, element) and bool(name(document, element))
    return False


def _is_operable(document: Document, element: Element) -> bool:
    return is_focusable(document, element) and not is_aria_hidden(document, element) and bool(name(document, element))


def _leads_past(found: Passage, target: Element) -> bool:
    """The first block at or after the target is new, and comes after what is repeated."""
    for position, block in enumerate(found.blocks):
        if block.start >= target.index:
            return position >= found.first_new and found.is_new(block)
    return False
