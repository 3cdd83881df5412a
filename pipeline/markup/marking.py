"""An element and a sentence in, the Problem that marks it in the page out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.markup.tree import Document, Element
from pipeline.model import Fix, Outcome, Problem, Span

_END = re.compile(r"\s*/?>?\Z")


def problem_at(
    document: Document, element: Element, message: str, *, outcome: Outcome = Outcome.FAILED, page: str | None = None
) -> Problem:
    """Marks the element's start tag."""
    return _marked(document.span(element), message, outcome, page)


def problem_in(
    document: Document, element: Element, attribute: str, message: str, *, outcome: Outcome = Outcome.FAILED
) -> Problem:
    """Marks the value of one attribute, where the words to mend stand."""
    return _marked(document.value(element, attribute), message, outcome, None)


def problem_inside(document: Document, element: Element, message: str, *, outcome: Outcome = Outcome.FAILED) -> Problem:
    """Marks the element's content; its start tag where that is empty."""
    return _marked(document.content(element), message, outcome, None)


def with_tag(
    document: Document,
    element: Element,
    problem: Problem,
    title: str,
    *,
    put: Mapping[str, str] | None = None,
    without: Sequence[str] = (),
    safe: bool = False,
) -> Problem:
    """A problem of a start tag with its fix: the tag as written, some attributes put in and others taken out."""
    location = document.locate(element)
    if location is None or (location.start_tag.start, location.start_tag.end) != (problem.start, problem.end):
        return problem
    tag = document.text[problem.start : problem.end]
    new = dict(put or {})
    for name, span in sorted(location.attributes.items(), key=lambda one: -one[1].start):
        start, end = span.start - problem.start, span.end - problem.start
        if name in without:
            tag = tag[:start].rstrip() + tag[end:]
        elif name in new:
            tag = tag[:start] + _written(name, new.pop(name)) + tag[end:]
    if new:
        end = _END.search(tag).start()  # type: ignore[union-attr]
        tag = tag[:end] + "".join(f" {_written(name, value)}" for name, value in new.items()) + tag[end:]
    return replace(problem, fix=Fix(title, tag, safe))


def _written(name: str, value: str) -> str:
    # html.escape does the same, but its module takes longer to load than all of markup.
    safe = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return f'{name}="{safe}"'


def shorten(text: str, limit: int = 60) -> str:
    """White space collapsed and the end cut, for words quoted in a message."""
    words = " ".join(text.split())
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def _marked(span: Span, message: str, outcome: Outcome, page: str | None) -> Problem:
    return Problem(message, span.start, span.end, outcome=outcome, page=page)
