"""A document in, what its inline styles and ``<style>`` rules declare for each element out, and its font size.

Only properties that decide what is shown, and the spacing that WCAG 1.4.12 names. Linked style
sheets and conditional rules (``@media`` other than screen, ``:hover``) are not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.markup.tree import Document, Element, remembered_once

PROPERTIES = frozenset(
    """display visibility position left top right bottom clip clip-path width height overflow opacity text-indent
    transform font-size font-family letter-spacing word-spacing line-height white-space content-visibility
    max-width""".split()
)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STATES = re.compile(
    r":(?:hover|focus|active|checked|target|visited|disabled|enabled|invalid|valid|open|"
    r"-|fullscreen|popover|placeholder|selection|host|slotted|part|autofill|first-l|marker|file)"
)
_PSEUDO = re.compile(r"::?(before|after)\s*$")
_STRING = r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_CONTENT = re.compile(rf"""(?:^|[;{{\s])content\s*:\s*((?:{_STRING}|[^;"'])*)""", re.IGNORECASE | re.DOTALL)
_HIDDEN = re.compile(r"(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PARTS = re.compile(r""""((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|attr\(\s*([\w-]+)|/""", re.IGNORECASE | re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_SCREEN = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*\Z", re.IGNORECASE)
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z", re.IGNORECASE)
_IDS, _CLASSES, _TYPES = (
    re.compile(r"#[\w-]+"),
    re.compile(r"\.[\w-]+|\[[^\]]*\]|:(?!:|where\b|not\b|is\b)[\w-]+"),
    re.compile(r"(?:^|[\s>+~(])[a-zA-Z][\w-]*"),
)

_WEIGHTLESS = re.compile(r":where\([^()]*\)")
_SIZE = re.compile(r"(\d*\.?\d+)(px|em|rem|%|pt|ex|ch)")
_DEFAULT = 16.0
# HTML, 15.3 (Rendering): sizes relative to the parent's.
_TAGS = {
    "h1": 2.0,
    "h2": 1.5,
    "h3": 1.17,
    "h5": 0.83,
    "h6": 0.67,
    "small": 5 / 6,
    "sub": 5 / 6,
    "sup": 5 / 6,
    "big": 1.2,
}
_WORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip
_RELATIVE = {"smaller": 5 / 6, "larger": 1.2}

_SIMPLE = re.compile(r"([.#]?)([A-Za-z_-][\w-]*)\Z")
_LAST = re.compile(r"[^\s>+~]+\Z")  # what the selected element itself has to be
_CLASS = re.compile(r"\.([A-Za-z_-][\w-]*)")
# Elements looked at by selectors that no index answers: 1,000 such rules on a page of 50,000 elements. Rules after
# that are not seen, as linked style sheets are not.
_MOST = 50_000_000

Priority = tuple[bool, bool, tuple[int, int, int], int]


def declarations(style: str) -> Iterator[tuple[str, str, bool]]:
    """Property, value and whether it is important, of a ``style`` attribute or the body of a rule."""
    for part in _COMMENT.sub("", style).split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if not colon or not name:
            continue
        bare = _IMPORTANT.sub("", value)
        yield name, " ".join(bare.split()).lower(), bare != value


@remembered_once
def declared(document: Document) -> Mapping[int, Mapping[str, tuple[Priority, str]]]:
    """By element index: each property of ``PROPERTIES`` that is declared, with the winning value."""
    found: dict[int, dict[str, tuple[Priority, str]]] = {}
    for order, (selector, body) in enumerate(_sheet_rules(document)):
        wanted = [item for item in declarations(body) if item[0] in PROPERTIES]
        if not wanted or _PSEUDO.search(selector):
            continue
        weight = _specificity(selector)
        for element in _selected(document, selector):
            _declare(found.setdefault(element.index, {}), wanted, False, weight, order)
    for element in document.with_attribute("style"):
        wanted = [item for item in declarations(element.attrs["style"]) if item[0] in PROPERTIES]
        if wanted:
            _declare(found.setdefault(element.index, {}), wanted, True, (0, 0, 0), 0)
    return found


@remembered_once
def generated_text(document: Document) -> Mapping[int, tuple[str, str]]:
    """By element index: the text that ``::before`` and ``::after`` rules put around the content."""
    found: dict[int, tuple[str, str]] = {}
    for selector, body in _sheet_rules(document):
        pseudo = _PSEUDO.search(selector)
        content = _CONTENT.search(body) if pseudo else None
        if pseudo is None or content is None or _HIDDEN.search(body):
            continue
        for element in _selected(document, selector[: pseudo.start()] or "*"):
            text = _spoken(content.group(1), element)
            before, after = found.get(element.index, ("", ""))
            found[element.index] = (text, after) if pseudo.group(1) == "before" else (before, text)
    return found


def style(document: Document, element: Element, name: str) -> str | None:
    """The declared value of a property on this element itself; None where nothing declares it."""
    own = declared(document).get(element.index)
    return own[name][1] if own and name in own else None


def _declare(
    own: dict[str, tuple[Priority, str]],
    wanted: list[tuple[str, str, bool]],
    inline: bool,
    weight: tuple[int, int, int],
    order: int,
) -> None:
    for name, value, important in wanted:
        priority = (important, inline, weight, order)
        if name not in own or own[name][0] <= priority:
            own[name] = (priority, value)


def _spoken(content: str, element: Element) -> str:
    """Strings and ``attr()`` of a ``content``; the text after a slash stands for all (CSS Generated Content, 1.2)."""
    parts: list[str] = []
    for match in _PARTS.finditer(content):
        if match.group() == "/":
            parts = []
        elif match.group(3):
            parts.append(element.attrs.get(match.group(3).lower(), ""))
        else:
            parts.append(_ESCAPE.sub(_unescaped, match.group(1) or match.group(2) or ""))
    return "".join(parts)


def _unescaped(escape: re.Match[str]) -> str:
    code = int(escape.group(1), 16) if escape.group(1) else 0
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else escape.group(2) or ""


@remembered_once
def _sheet_rules(document: Document) -> list[tuple[str, str]]:
    """Selector and declarations of each unconditional rule of the page's ``<style>`` elements."""
    rules = [rule for sheet in document.sheets for rule in _rules(_COMMENT.sub("", sheet))]
    for element in document.tagged("style"):
        if element.namespace == "html" and element.get("media") in (None, "", "all", "screen"):
            sheet = "".join(text for text in element.children if isinstance(text, str))
            rules.extend(_rules(_COMMENT.sub("", sheet)))
    return rules


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    at = 0
    while (opening := sheet.find("{", at)) >= 0:
        prelude = sheet[at:opening].rpartition(";")[2].strip()
        closing = _closing(sheet, opening)
        body = sheet[opening + 1 : closing]
        at = closing + 1
        if prelude.startswith("@"):
            if _SCREEN.match(prelude) or prelude.lower().startswith("@layer"):
                yield from _rules(body)
            continue
        for selector in prelude.split(","):
            if selector.strip() and not _STATES.search(selector):
                yield selector.strip(), body.partition("{")[0]


def _closing(sheet: str, opening: int) -> int:
    depth = 0
    for match in re.compile(r"[{}]").finditer(sheet, opening):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return match.start()
    return len(sheet)


def _specificity(selector: str) -> tuple[int, int, int]:
    selector = _WEIGHTLESS.sub("", selector)
    return len(_IDS.findall(selector)), len(_CLASSES.findall(selector)), len(_TYPES.findall(selector))


def font_size(document: Document, element: Element) -> float:
    """Computed font size in px; 16 px where nothing says otherwise."""
    return _sizes(document)[element.index]


@remembered_once
def _sizes(document: Document) -> list[float]:
    styles = declared(document)
    found: list[float] = []
    for element in document.elements:
        above = _DEFAULT if element.parent is None else found[element.parent.index]
        own = styles.get(element.index)
        if own and "font-size" in own:
            found.append(_size(own["font-size"][1], above))
        else:
            found.append(above * _TAGS.get(element.tag, 1.0))
    return found


def _size(value: str, above: float) -> float:
    if value in _WORDS:
        return _WORDS[value]
    if value in _RELATIVE:
        return above * _RELATIVE[value]
    match = _SIZE.match(value)
    if match is None:
        return above
    number, unit = float(match.group(1)), match.group(2)
    factor = {"px": 1.0, "rem": _DEFAULT, "em": above, "%": above / 100, "pt": 4 / 3, "ex": above / 2, "ch": above / 2}
    return number * factor[unit]


def _selected(document: Document, selector: str) -> Sequence[Element]:
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
    answers: dict[str, Sequence[Element]] = document.memos.setdefault("styles.answers", {})
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
