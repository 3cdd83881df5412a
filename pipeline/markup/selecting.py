"""A document and a CSS selector in, the elements that it selects out; a page of any size takes a bounded time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.markup.tree import Document, Element, remembered_once

_SIMPLE = re.compile(r"([.#]?)([A-Za-z_-][\w-]*)\Z")
_LAST = re.compile(r"[^\s>+~]+\Z")  # what the selected element itself has to be
_CLASS = re.compile(r"\.([A-Za-z_-][\w-]*)")
# Elements looked at by selectors that no index answers: 1,000 such rules on a page of 50,000 elements. Rules after
# that are not seen, as linked style sheets are not.
_MOST = 50_000_000


def selected(document: Document, selector: str) -> Sequence[Element]:
    """The elements, in document order. Most selectors of real pages are answered from an index, or name no element."""
    simple = _SIMPLE.match(selector)
    if simple is not None:
        sign, name = simple.groups()
        if sign == "#":
            return document.by_id.get(name, ())
        return _by_class(document).get(name, ()) if sign else document.by_tag.get(name.lower(), ())
    last = _LAST.search(selector)
    if last is not None and "(" not in selector and "[" not in selector:
        known = _by_class(document)
        if any(name not in known for name in _CLASS.findall(last.group())):
            return ()
    return _asked(document, selector)


def _asked(document: Document, selector: str) -> Sequence[Element]:
    """The parser's own answer, asked once a selector."""
    answers: dict[str, Sequence[Element]] = document.memos.setdefault("selecting.answers", {})
    found = answers.get(selector)
    if found is None:
        may_ask = len(answers) * len(document.elements) < _MOST
        found = answers[selector] = document.select(selector) if may_ask else ()
    return found


@remembered_once
def _by_class(document: Document) -> dict[str, list[Element]]:
    groups: dict[str, list[Element]] = {}
    for element in document.with_attribute("class"):
        for name in dict.fromkeys(element.tokens("class")):
            groups.setdefault(name, []).append(element)
    return groups
