"""A table element in, a Markdown table out, where it is a grid of short cells."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.imports.escaping import in_cell
from pipeline.imports.from_html.gathering import Gathering
from pipeline.imports.from_html.inline import inline
from pipeline.markup import Element

_BLOCKS_IN_CELLS = ("table", "ul", "ol", "dl", "pre", "blockquote", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr")


def table(gathering: Gathering, element: Element, depth: int) -> str | None:
    """The table as Markdown, its caption a paragraph above; None where Markdown cannot hold it."""
    rows = [row for row in gathering.document.inside(element) if row.tag == "tr" and row.closest("table") is element]
    cells = [[cell for cell in row.elements if cell.tag in ("td", "th")] for row in rows]
    cells = [row for row in cells if row]
    if not cells:
        return ""
    if not _is_grid(gathering, cells):
        return None
    lines = [[_cell(gathering, cell, depth) for cell in row] for row in cells]
    width = len(lines[0])
    headed = all(cell.tag == "th" for cell in cells[0]) or cells[0][0].closest("thead") is not None
    if not headed:
        lines.insert(0, [""] * width)  # a table of Markdown always has a head
    rule = "|" + "|".join(" --- " for _ in range(width)) + "|"
    drawn = ["| " + " | ".join(row) + " |" for row in lines]
    caption = next((child for child in element.elements if child.tag == "caption"), None)
    above = inline(gathering, caption.children, depth) if caption else ""
    return "\n".join([*([above, ""] if above else []), drawn[0], rule, *drawn[1:]])


def _is_grid(gathering: Gathering, cells: Sequence[Sequence[Element]]) -> bool:
    if len({len(row) for row in cells}) != 1:
        return False
    for row in cells:
        for cell in row:
            spans = (cell.get("colspan") or "1", cell.get("rowspan") or "1")
            if any(span.strip() not in ("", "0", "1") for span in spans):
                return False
            if any(inner.tag in _BLOCKS_IN_CELLS for inner in gathering.document.inside(cell)):
                return False
    return True


def _cell(gathering: Gathering, cell: Element, depth: int) -> str:
    """The words of a cell; its paragraphs and breaks run on, set apart by ``<br>``."""
    parts: list[str] = []
    loose: list[Element | str] = []
    for child in cell.children:
        if isinstance(child, Element) and child.tag in ("p", "div"):
            parts += [inline(gathering, loose, depth), inline(gathering, child.children, depth)]
            loose = []
        else:
            loose.append(child)
    parts.append(inline(gathering, loose, depth))
    return "<br>".join(in_cell(part.replace("\\\n", "<br>")) for part in parts if part)
