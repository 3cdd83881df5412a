"""A document and the pages in its frames in, frames out whose links and fields Tab cannot reach."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from pipeline.markup import (
    Document,
    Element,
    is_inert,
    is_tabbable,
    is_visible,
    parse,
    problem_at,
    style,
    tabindex,
    with_tag,
)
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.site._resources import Resolve, base_address, open_page

RULE = Declaration(
    title="Frame that the keyboard cannot enter",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.1.1",
        "ACT akn7bn",
    ),
    needs=("resolve",),
)

_SMALLEST = 2  # px: in less, nothing can be seen


def check(document: Document, *, resolve: Resolve | None = None) -> Iterator[Problem]:
    for frame in document.tagged("iframe"):
        index = tabindex(frame)
        if index is None or index >= 0 or is_inert(document, frame) or not _is_seen(document, frame):
            continue
        content = _content(document, frame, resolve)
        if content is not None and any(is_tabbable(content, e) and is_visible(content, e) for e in content.elements):
            problem = problem_at(
                document,
                frame,
                "This frame has links or fields, but tabindex keeps the Tab key out. Remove the negative tabindex.",
            )
            yield with_tag(document, frame, problem, "Remove tabindex", without=("tabindex",))


def _is_seen(document: Document, frame: Element) -> bool:
    if not is_visible(document, frame):
        return False
    for side in ("width", "height"):
        written = (style(document, frame, side) or frame.attrs.get(side, "")).removesuffix("px").strip()
        if written.isascii() and written.isdigit() and int(written[:6]) < _SMALLEST:
            return False
    return True


def _content(document: Document, frame: Element, resolve: Resolve | None) -> Document | None:
    if frame.has("srcdoc"):
        return parse(frame.attrs["srcdoc"])
    address = frame.attrs.get("src", "").strip()
    if not address or resolve is None:
        return None
    return open_page(address, resolve) or open_page(urljoin(base_address(document), address), resolve)
