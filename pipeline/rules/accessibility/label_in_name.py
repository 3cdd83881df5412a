"""A document in, controls out whose visible words are not in the name that is announced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, Element, is_visible, name, problem_at, role, seen_text, shorten, style
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._subjects import with_roles
from pipeline.rules.accessibility._words import count_unspaced

RULE = Declaration(
    title="Visible words missing from the name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.5.3",
        "ACT 2ee8b8",
    ),
)

_ROLES = frozenset(
    "button checkbox gridcell link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem".split()
)
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
_WORD = re.compile(r"[^\W_]+")
_HYPHENS = re.compile(r"(?<=\w)[-\u2010\u2011\u00ad](?=\w)")
_SYMBOL_FONT = re.compile(r"icon|symbol|awesome|glyph|dingbat|emoji", re.IGNORECASE)


def check(document: Document) -> Iterator[Problem]:
    for element in with_roles(document, _ROLES, "a", "area", "button", "input", "option", "summary"):
        if not (element.has("aria-label") or element.has("aria-labelledby")):
            continue
        announced = name(document, element)
        label = _visible_label(document, element)
        if announced and label and not _is_contained(label, announced):
            yield problem_at(
                document,
                element,
                f"It shows “{shorten(label)}”, but is announced as “{shorten(announced)}”; who says the words on "
                "the screen cannot use it. Put the visible words into the name.",
            )


def _visible_label(document: Document, element: Element) -> str:
    if not is_visible(document, element) or _is_symbol(document, element):
        return ""
    if element.tag == "input":
        return element.attrs.get("value", "") if role(document, element) == "button" else ""
    return seen_text(document, element)


def _is_symbol(document: Document, element: Element) -> bool:
    """Its letters are drawn as pictures by a font made for that."""
    fonts = [style(document, e, "font-family") for e in (element, *element.elements, *element.ancestors())]
    return any(font and _SYMBOL_FONT.search(font) for font in fonts)


def _is_contained(label: str, announced: str) -> bool:
    label, announced = label.lower(), announced.lower()
    bare = _IN_BRACKETS.sub(" ", label)
    wanted = _WORD.findall(bare)
    if not wanted or (len(wanted) == 1 and len(wanted[0]) == 1):
        return True  # only signs, or one letter that stands for a sign, such as x to close
    if count_unspaced(bare):  # there, characters are compared
        return "".join(wanted) in "".join(_WORD.findall(announced))
    if _has_run(_WORD.findall(announced), wanted) or _has_run(_WORD.findall(announced), _WORD.findall(label)):
        return True
    return _has_run(_WORD.findall(_HYPHENS.sub("", announced)), _WORD.findall(_HYPHENS.sub("", bare)))


def _has_run(words: list[str], wanted: list[str]) -> bool:
    """The wanted words stand in the words, together and in order."""
    return f" {' '.join(wanted)} " in f" {' '.join(words)} "
