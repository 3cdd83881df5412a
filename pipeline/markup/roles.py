"""A document and an element in, its role out: explicit (WAI-ARIA 1.2) or implicit (HTML-AAM 1.0)."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.markup.focus import is_focusable
from pipeline.markup.standards import aria_roles, global_attributes, html_facts
from pipeline.markup.tree import Document, Element, remembered

_PRESENTATION = ("none", "presentation")
_NAMING = ("aria-label", "aria-labelledby", "title")
# Which elements lose their role with the table or list above them (WAI-ARIA 1.2, presentational inheritance).
_PARTS = {
    "li": ("ul", "ol", "menu"), "tr": ("table",), "td": ("table",), "th": ("table",), "tbody": ("table",),
    "thead": ("table",), "tfoot": ("table",), "caption": ("table",),
}  # fmt: skip
# Where a header or footer is that of a part, not of the page (HTML-AAM 1.0, header, footer).
_SECTIONS = frozenset(("article", "aside", "main", "nav", "section"))
_REGIONS = frozenset(("article", "complementary", "main", "navigation", "region"))
_LISTS = ("ul", "ol", "menu")
_BETWEEN = frozenset(("thead", "tbody", "tfoot", "tr"))


@remembered
def role(document: Document, element: Element) -> str | None:
    """The role that assistive technology gets; None where HTML-AAM gives no corresponding role."""
    if "role" not in element.attrs:
        return _implicit(document, element)
    explicit = explicit_role(element)
    if explicit in _PRESENTATION:
        return implicit_role(document, element) if _keeps_role(document, element) else "none"
    return explicit or implicit_role(document, element)


def explicit_role(element: Element) -> str | None:
    """The first token of ``role`` that is a role and not abstract."""
    written = element.attrs.get("role")
    if not written:
        return None
    known = aria_roles()
    for word in written.lower().split():
        if word in known and not known[word].abstract:
            return word
    return None


@remembered
def implicit_role(document: Document, element: Element) -> str | None:
    """The role that the element has of itself."""
    return _implicit(document, element)


def _implicit(document: Document, element: Element) -> str | None:
    tag = element.tag
    if element.namespace == "svg":
        return _svg_role(element)
    special = _SPECIAL.get(tag)
    found = special(element) if special else html_facts("roles").get(tag)
    if tag == "img":
        found = _image(document, element)
    elif tag == "th":
        found = _header_cell(document, element)
    if tag in _PARTS and _above_is_presentational(document, element):
        return "none"
    return found if found is None else str(found)


def is_presentational(document: Document, element: Element) -> bool:
    """Marked as decoration: role none, or an image with an empty ``alt``."""
    return role(document, element) == "none"


def _keeps_role(document: Document, element: Element) -> bool:
    """Presentational roles conflict resolution: a focusable element, or one with a global property, keeps its role."""
    if is_focusable(document, element):
        return True
    shared = global_attributes()
    return any(name in shared and name != "aria-hidden" and value.strip() for name, value in element.attrs.items())


def _above_is_presentational(document: Document, element: Element) -> bool:
    holders = _PARTS[element.tag]
    above = element.parent
    while above is not None and above.tag in _BETWEEN and above.tag not in holders:
        if explicit_role(above) in _PRESENTATION and not _keeps_role(document, above):
            return False  # only that part is presentational: a cell in it stays a cell
        above = above.parent
    if above is None or above.tag not in holders:
        return False
    return explicit_role(above) in _PRESENTATION and not _keeps_role(document, above)


def has_naming(element: Element) -> bool:
    """It has an attribute that names it; used where naming decides a role."""
    return any(element.attrs.get(name, "").strip() for name in _NAMING)


def _svg_role(element: Element) -> str | None:
    if element.tag == "svg":
        return "graphics-document"
    if element.tag == "a" and ("href" in element.attrs or "xlink:href" in element.attrs):
        return "link"
    if element.tag == "image":
        return "img"
    return None


def _link(element: Element) -> str:
    return "link" if "href" in element.attrs else "generic"


def _image(document: Document, element: Element) -> str:
    if element.attrs.get("alt") != "":
        return "img"
    # An empty alt marks decoration, unless the image is focusable or has a global ARIA property.
    return "img" if _keeps_role(document, element) else "none"


def _input(element: Element) -> str | None:
    kinds = html_facts("inputs")
    kind = element.attrs.get("type", "").strip().lower()
    kind = kind if kind in kinds else "text"
    if kind in html_facts("listed") and "list" in element.attrs:
        return "combobox"
    found: str | None = kinds[kind]
    return found


def _select(element: Element) -> str:
    size = element.attrs.get("size", "").strip()
    large = size.isascii() and size.isdigit() and int(size[:9]) > 1
    return "listbox" if "multiple" in element.attrs or large else "combobox"


def _landmark(role: str) -> Callable[[Element], str | None]:
    def scoped(element: Element) -> str:
        inner = any(above.tag in _SECTIONS or explicit_role(above) in _REGIONS for above in element.ancestors())
        return "generic" if inner else role

    return scoped


def _aside(element: Element) -> str:
    inner = any(above.tag in html_facts("sectioning") for above in element.ancestors())
    return "generic" if inner and not has_naming(element) else "complementary"


def _section(element: Element) -> str:
    return "region" if has_naming(element) else "generic"


def _item(element: Element) -> str:
    parent = element.parent
    while parent is not None and parent.attrs.get("role", "").strip().lower() in _PRESENTATION:
        if parent.tag in _LISTS:
            break
        parent = parent.parent
    if parent is None:
        return "generic"
    return "listitem" if parent.tag in _LISTS or explicit_role(parent) == "list" else "generic"


def _cell(element: Element) -> str:
    table = element.closest("table")
    return "gridcell" if table is not None and explicit_role(table) in ("grid", "treegrid") else "cell"


def _header_cell(document: Document, element: Element) -> str:
    scope = element.attrs.get("scope", "").strip().lower()
    if scope in ("row", "rowgroup"):
        return "rowheader"
    if scope in ("col", "colgroup"):
        return "columnheader"
    row = element.parent
    if row is None or (row.parent is not None and row.parent.tag == "thead"):
        return "columnheader"
    # Without a scope the first header beside data cells heads its row; in a row of headers alone each heads a column.
    first, beside_data = _row_begins(document, row)
    return "rowheader" if beside_data and first is element else "columnheader"


@remembered
def _row_begins(_: Document, row: Element) -> tuple[Element | None, bool]:
    """The first cell of a row, and whether the row has data cells."""
    cells = row.elements
    return (cells[0] if cells else None), any(cell.tag == "td" for cell in cells)


_SPECIAL: dict[str, Callable[[Element], str | None]] = {
    "a": _link, "area": _link, "input": _input, "select": _select, "aside": _aside,
    "header": _landmark("banner"), "footer": _landmark("contentinfo"), "section": _section, "li": _item,
    "td": _cell,
}  # fmt: skip
