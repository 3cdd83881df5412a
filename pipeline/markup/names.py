"""A document and an element in, its accessible name and description out (accname 1.2, HTML-AAM 1.0)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.markup.roles import role
from pipeline.markup.standards import aria_roles
from pipeline.markup.states import is_exposed, is_rendered, is_shown
from pipeline.markup.styles import generated_text
from pipeline.markup.texts import SILENT, collapse, is_inline
from pipeline.markup.tree import Document, Element, remembered, remembered_once


@dataclass(frozen=True, slots=True)
class _Walk:
    """Whose name is being built (left out of its own label), and whether a reference led here.

    Inside a reference no other reference is followed (accname 1.2, 2B), so no two can go round in a circle.
    """

    asking: Element
    by_reference: bool = False


_DEEPEST = 120  # nested elements beyond this give their plain text: no name is built so, and Python's stack is short
_WIDEST = 300  # elements in a part that names one of its own: in a larger one its own value is not left out
_BUTTONS = {"submit": "Submit", "reset": "Reset"}
_PLACEHOLDERS = frozenset(("", "email", "number", "password", "search", "tel", "text", "url"))


@remembered
def name(document: Document, element: Element) -> str:
    """The accessible name, white space collapsed; empty where there is none."""
    known = aria_roles().get(role(document, element) or "")
    referred = _referred_name(document, element)
    if referred:
        return referred
    own = _own_name(document, element)
    if own:
        return own
    by_content = known is not None and known.naming == "content"
    if by_content or (known is None and element.tag == "summary") or element.tag in ("label", "legend"):
        content = collapse(_content(document, element, 0, _Walk(element)))
        if content:
            return content
    return _fallback_name(element)


@remembered
def description(document: Document, element: Element) -> str:
    """The accessible description: ``aria-describedby``, ``aria-description``, or a title that is not the name."""
    parts = [text_for_reference(document, target) for target in document.referred(element, "aria-describedby")]
    found = collapse(" ".join(parts)) or collapse(element.attrs.get("aria-description", ""))
    if found:
        return found
    title = collapse(element.attrs.get("title", ""))
    return title if title != name(document, element) else ""


@remembered
def text_for_reference(document: Document, element: Element) -> str:
    """What an element gives to the name of another that refers to it, hidden or not."""
    value = collapse(_embedded_value(document, element))
    if value:
        return value  # accname 1.2, 2C: a field that a name refers to gives what was entered
    label = collapse(element.attrs.get("aria-label", ""))
    if label:
        return label
    own = _own_name(document, element)
    if own:
        return own
    # A hidden element that is referred to directly gives its whole text, hidden parts and all.
    if not is_exposed(document, element):
        found = collapse(_hidden_content(document, element, 0))
    else:
        found = collapse(_content(document, element, 0, _Walk(element, by_reference=True)))
    return found or collapse(element.attrs.get("title", ""))


@remembered_once
def labels(document: Document) -> dict[int, list[Element]]:
    """By element index of a form control: its ``<label>`` elements (HTML, 4.10.4)."""
    found: dict[int, list[Element]] = {}
    for label in document.tagged("label"):
        if "for" in label.attrs:
            target = document.element(label.attrs["for"])
        else:
            target = next((e for e in document.inside(label) if e.tag in _LABELABLE and _is_labelable(e)), None)
        if target is not None and target.tag in _LABELABLE and _is_labelable(target):
            found.setdefault(target.index, []).append(label)
    return found


_LABELABLE = frozenset(("button", "input", "meter", "output", "progress", "select", "textarea"))


def _is_labelable(element: Element) -> bool:
    return element.tag != "input" or element.attrs.get("type", "").lower() != "hidden"


def _referred_name(document: Document, element: Element) -> str:
    if "aria-labelledby" not in element.attrs:
        return ""
    parts = [
        _self_text(document, element, target)
        if target.index <= element.index < min(target.end, target.index + _WIDEST)
        else text_for_reference(document, target)
        for target in document.referred(element, "aria-labelledby")
    ]
    return collapse(" ".join(parts))


def _self_text(document: Document, element: Element, target: Element) -> str:
    """What a reference to itself, or to an element around it, gives; its own value is no name."""
    return (
        collapse(target.attrs.get("aria-label", ""))
        or _own_name(document, target)
        or collapse(_content(document, target, 0, _Walk(element, by_reference=True)))
    )


def _own_name(document: Document, element: Element) -> str:
    """``aria-label``, then what the element's own markup names it by (HTML-AAM, 4.1)."""
    label = collapse(element.attrs.get("aria-label", ""))
    if label:
        return label
    special = _NATIVE.get(element.tag) if element.namespace != "svg" else _drawing_name
    if special is None or role(document, element) == "none":
        return ""
    return collapse(special(document, element))


def _fallback_name(element: Element) -> str:
    title = collapse(element.attrs.get("title", ""))
    if title:
        return title
    if element.tag == "textarea" or (element.tag == "input" and element.attrs.get("type", "").lower() in _PLACEHOLDERS):
        return collapse(element.attrs.get("placeholder", ""))
    return ""


def _label_text(document: Document, element: Element) -> str:
    own = labels(document).get(element.index, ())
    return " ".join(_label_content(document, label, element) for label in own)


def _label_content(document: Document, label: Element, control: Element) -> str:
    if not is_exposed(document, label):
        return "" if not is_shown(document, label) else collapse(_hidden_content(document, label, 0))
    words = collapse(label.attrs.get("aria-label", "")) or collapse(_content(document, label, 0, _Walk(control)))
    return words or collapse(label.attrs.get("title", ""))


def _input_name(document: Document, element: Element) -> str:
    kind = element.attrs.get("type", "").strip().lower()
    label = _label_text(document, element)
    if kind in ("submit", "reset", "button"):
        return label or element.attrs.get("value", _BUTTONS.get(kind, ""))
    if kind == "image":
        # "Submit Query" is what browsers say then; ACT 59796f counts it as no name.
        return label or element.attrs.get("alt", "")
    return label


def _child_name(tag: str) -> Callable[[Document, Element], str]:
    def first_child(document: Document, element: Element) -> str:
        child = next((child for child in element.elements if child.tag == tag), None)
        return "" if child is None else text_of_part(document, child)

    return first_child


def _drawing_name(document: Document, element: Element) -> str:
    """SVG-AAM 1.0, 8.1: its title child, else ``xlink:title``, which links have."""
    return _child_name("title")(document, element) or (
        element.attrs.get("xlink:title", "") if element.tag == "a" else ""
    )


def text_of_part(document: Document, part: Element) -> str:
    """The text of a legend, caption or SVG title."""
    if part.namespace == "svg":
        return "".join(text for text in part.children if isinstance(text, str))
    return _content(document, part, 0, _Walk(part)) if is_exposed(document, part) else ""


_NATIVE: dict[str, Callable[[Document, Element], str]] = {
    "img": lambda _, e: e.attrs.get("alt", ""), "area": lambda _, e: e.attrs.get("alt", ""), "input": _input_name,
    "select": _label_text, "textarea": _label_text,
    "button": _label_text, "meter": _label_text, "output": _label_text, "progress": _label_text,
    "fieldset": _child_name("legend"), "table": _child_name("caption"), "figure": _child_name("figcaption"),
}  # fmt: skip


def _content(document: Document, element: Element, depth: int, walk: _Walk) -> str:
    """Name from content: the children's text alternatives; block boxes are set apart by spaces."""
    if depth > _DEEPEST:
        return "".join(t for e in document.elements[element.index : element.end] for t in e.children if type(t) is str)
    around = generated_text(document).get(element.index, ("", ""))
    parts = [around[0]]
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif child is not walk.asking:
            parts.append(_part(document, child, depth + 1, walk))
    parts.append(around[1])
    return "".join(parts)


def _part(document: Document, child: Element, depth: int, walk: _Walk) -> str:
    """A child's contribution, remembered where it is the same for every element above that asks."""
    asking = walk.asking
    if walk.by_reference or not asking.index <= child.index < asking.end:
        return _contribution(document, child, depth, walk)
    memo = document.memos.setdefault("names.part", {})
    if child.index not in memo:
        memo[child.index] = _contribution(document, child, depth, walk)
    found: str = memo[child.index]
    return found


def _contribution(document: Document, child: Element, depth: int, walk: _Walk) -> str:
    """What a child gives to the name of an element above it."""
    if child.tag == "br":
        return " "
    if child.tag in SILENT and not child.attrs.get("aria-label", "").strip() and "aria-labelledby" not in child.attrs:
        return collapse(child.attrs.get("title", "")) if is_exposed(document, child) else ""
    if not is_exposed(document, child):
        # visibility: hidden does not reach children that say visible
        return (
            ""
            if not is_rendered(document, child) or not child.children
            else _exposed_inside(document, child, depth, walk)
        )
    text = "" if walk.by_reference else _referred_name(document, child)
    text = text or _inner_name(document, child)
    if not text and child.tag not in ("input", "select", "textarea"):
        text = _content(document, child, depth, walk)
    if not text.strip():
        text = _fallback_name(child) or text
    return text if is_inline(document, child) else f" {text} "


def _inner_name(document: Document, child: Element) -> str:
    """``aria-label``, the child's own markup, or a control's value; never a label, which may hold the one asking."""
    if child.tag not in _LABELABLE:
        value = _embedded_value(document, child) if "role" in child.attrs else ""
        return value or _own_name(document, child)
    found = collapse(child.attrs.get("aria-label", ""))
    if found or child.tag != "input" or role(document, child) != "button":
        return found or _embedded_value(document, child)
    kind = child.attrs.get("type", "").strip().lower()
    return child.attrs.get("alt" if kind == "image" else "value", _BUTTONS.get(kind, ""))


def _exposed_inside(document: Document, element: Element, depth: int, walk: _Walk) -> str:
    return "".join(
        _contribution(document, child, depth + 1, walk)
        for child in element.elements
        if depth < _DEEPEST and is_exposed(document, child)
    )


def _embedded_value(document: Document, element: Element) -> str:
    """A control inside a label or other content gives its value (accname 1.2, 2C)."""
    found = role(document, element)
    if element.tag == "textarea":
        return "".join(text for text in element.children if isinstance(text, str))
    if found in ("textbox", "searchbox") and element.tag == "input":
        return element.attrs.get("value", "")
    if found in ("slider", "spinbutton", "scrollbar", "progressbar", "meter"):
        return (
            element.attrs.get("aria-valuetext") or element.attrs.get("aria-valuenow") or element.attrs.get("value", "")
        )
    if element.tag == "select":
        options = [e for e in document.inside(element) if e.tag == "option"]
        chosen = [e for e in options if "selected" in e.attrs] or (options[:1] if found == "combobox" else [])
        return " ".join("".join(t for t in e.children if isinstance(t, str)) for e in chosen)
    return ""


def _hidden_content(document: Document, element: Element, depth: int) -> str:
    parts: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag not in ("script", "style", "template") and depth < _DEEPEST:
            text = _own_name(document, child) or _hidden_content(document, child, depth + 1)
            parts.append(text if is_inline(document, child) else f" {text} ")
    return "".join(parts)
