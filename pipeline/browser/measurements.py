"""The numbers that the script in the browser gave in, a Rendered with spans in the page out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.markup import Document, Element
from pipeline.model import Span
from pipeline.model.rendered import Audit, Box, Cut, Ink, Overflow, Rendered, Stop, Target
from pipeline.model.views import Colour

Row = Mapping[str, Any]


def measured(document: Document, data: Mapping[str, Any]) -> Rendered:
    """``data``: rows by kind (``inks``, ``targets`` ...); ``at`` in a row is the number of an element."""

    def element(row: Row) -> Element:
        number = int(row["at"])
        return document.elements[number if 0 <= number < len(document.elements) else 0]

    def span(row: Row) -> Span:
        return document.span(element(row))

    def rows(kind: str) -> Iterable[Row]:
        found: Iterable[Row] = data.get(kind, ())
        return found

    return Rendered(
        page=document.page,
        direction=data.get("direction", "ltr"),
        inks=tuple(_ink(row, span(row)) for row in rows("inks")),
        overflows=tuple(
            Overflow(
                span(row),
                row["words"],
                row["view"],
                row["excess"],
                row.get("inside", ""),
                document.content(element(row)),
            )
            for row in rows("overflows")
        ),
        cuts=tuple(Cut(span(row), row["words"], row["view"]) for row in rows("cuts")),
        targets=tuple(_target(row, span(row)) for row in rows("targets")),
        stops=tuple(_stop(row, span(row)) for row in rows("stops")),
        trap=tuple(_stop(row, span(row)) for row in rows("trap")),
        audits=tuple(_audit(row, span(row)) for row in rows("audits")),
    )


def _ink(row: Row, span: Span) -> Ink:
    return Ink(
        span,
        row["words"],
        row["scheme"],
        Colour(*row["colour"]),
        tuple(Colour(*layer) for layer in row["behind"]),
        row["size"],
        row["weight"],
        row.get("unclear", False),
    )


def _target(row: Row, span: Span) -> Target:
    plain = row.get("plain", False)
    return Target(span, row["words"], row["view"], Box(*row["box"]), row.get("in_text", False), plain)


def _stop(row: Row, span: Span) -> Stop:
    box = Box(*row["box"])
    return Stop(span, row["words"], box, row.get("marked", True), row.get("covered", 0.0), row.get("shown", True))


def _audit(row: Row, span: Span) -> Audit:
    tags = tuple(row.get("tags", ()))
    return Audit(span, row["rule"], row["help"], row["why"], row["impact"], row["sure"], tags)
