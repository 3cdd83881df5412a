"""Made-up texts and targets in Chromium: what our rules say beside axe-core on the same page, and how long it takes.

    python benchmarks/browser_checks.py

Needs the extra ``browser``. Colours, sizes and gaps are drawn with fixed seeds; both checkers see one page each.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

from pipeline.browser import Failure, looking, measured, open_pages
from pipeline.markup import Document, read_document
from pipeline.model import Page, Span, Text, Traced
from pipeline.model.rendered import Rendered
from pipeline.model.views import WIDE
from pipeline.rules.accessibility import contrast, target_size

PATH = "page/index.html"


def colour(draw: random.Random, *, clear: float = 0.0) -> str:
    parts = ",".join(str(draw.randrange(256)) for _ in range(3))
    return f"rgba({parts},{draw.random():.2f})" if draw.random() < clear else f"rgb({parts})"


def texts(draw: random.Random, number: int = 300) -> Iterator[str]:
    for count in range(number):
        size, weight = draw.choice([12, 16, 18, 19, 24, 30]), draw.choice([400, 600, 700])
        style = f"color:{colour(draw, clear=0.3)};background:{colour(draw, clear=0.3)};font-size:{size}px"
        faded = f";opacity:{draw.uniform(0.3, 1):.2f}" if draw.random() < 0.2 else ""
        yield (
            f'<div style="background:{colour(draw)}"><p style="{style};font-weight:{weight}{faded}">'
            f"Words {count}</p></div>"
        )


def targets(draw: random.Random, rows: int = 120) -> Iterator[str]:
    for row in range(rows):
        kind, gap = draw.choice(["block", "inline", "button", "text"]), draw.choice([0, 2, 6, 12, 20])
        items = "".join(target(draw, kind, gap, f"{row}-{item}") for item in range(draw.choice([1, 2, 3])))
        yield f'<div style="margin-bottom:{draw.choice([0, 0, 10, 30])}px;line-height:1.2">{items}</div>'


def target(draw: random.Random, kind: str, gap: int, name: str) -> str:
    width, height = draw.choice([10, 16, 20, 24, 30, 60]), draw.choice([10, 16, 20, 24, 30])
    box = f"width:{width}px;height:{height}px;margin-right:{gap}px;padding:0;font-size:8px"
    if kind == "block":
        return f'<a href="{name}.html" style="display:inline-block;overflow:hidden;{box}">L{name}</a>'
    if kind == "button":
        return f'<button style="{box}">B{name}</button>'
    link = f'<a href="{name}.html" style="margin-right:{gap}px">Link {name}</a>'
    return link if kind == "inline" else f"words and {link} in a line "


def rendered(body: Iterator[str]) -> Rendered:
    html = f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>{"".join(body)}</body></html>'
    document: Document = read_document(Page(PATH, "en", Traced.whole(Text(PATH, html))))
    start = time.perf_counter()
    data: dict[str, Any] | Failure = open_pages({PATH: document}, {})[PATH]
    if isinstance(data, Failure):
        raise SystemExit(data.why)
    print(f"{len(document.elements)} elements, all views: {time.perf_counter() - start:.1f} s")
    data["targets"] = [row for row in data["targets"] if row["view"] == WIDE]
    data["inks"] = [row for row in data["inks"] if row["scheme"] == "light"]
    return measured(document, data)


def compare(name: str, seen: int, ours: set[Span], page: Rendered, rule: str) -> None:
    sure = {audit.span for audit in page.audits if audit.rule == rule and audit.sure}
    asks = {audit.span for audit in page.audits if audit.rule == rule and not audit.sure}
    print(
        f"{name}: {seen} seen; both {len(ours & sure)}, only ours {len(ours - sure)} "
        f"(axe-core asks a person about {len((ours - sure) & asks)}), only axe-core {len(sure - ours)}"
    )


def failing(page: Rendered) -> set[Span]:
    """Every text with too little contrast; the rule itself says each pair of colours once."""
    return {ink.span for ink in page.inks if [*contrast.check(Rendered(page.page, inks=(ink,)))]}


def main() -> None:
    script = looking.axe_core() + ";axe.configure({rules:[{id:'target-size',enabled:true}]})"
    looking.axe_core = lambda: script  # type: ignore[assignment]
    looking._OURS = ()  # type: ignore[assignment]
    page = rendered(texts(random.Random(5)))
    compare("contrast", len(page.inks), failing(page), page, "color-contrast")
    page = rendered(targets(random.Random(7)))
    small = {Span(problem.start, problem.end) for problem in target_size.check(page)}
    compare("target size", len(page.targets), small, page, "target-size")


if __name__ == "__main__":
    main()
