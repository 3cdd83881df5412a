"""An example of a file in, the fault that the pipeline sees in it out: the real readers, not stand-ins."""

from __future__ import annotations

from pipeline import catalogs, pages
from pipeline.catalogs import CatalogError
from pipeline.formats import ArticleError, read_article
from pipeline.model import Fault, Text, Traced
from pipeline.pages import TemplateFault
from tests.rule_examples import Example

_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def faults_of(example: Example) -> list[Fault]:
    """None for a file that can be used."""
    text = Text("example", example.content)
    if example.kind == "po":
        try:
            catalogs.read(Text("example", _HEADER + example.content))
        except CatalogError as error:
            return [_fault("catalog", text, error.message, error.line - _HEADER.count("\n"), error.column)]
    elif example.kind == "template":
        try:
            pages.theme([Text("templates/example.html", example.content)]).print("example.html", {"title": "Pain"})
        except TemplateFault as error:
            place = error.place
            end = text.offset(place.end_line, place.end_column)
            return [_fault("template", text, error.message, place.line, place.column, end)]
    else:
        try:
            read_article(text, format=example.kind)
        except ArticleError as error:
            return [_fault("article", text, error.message, error.line, error.column)]
    return []


def _fault(sort: str, text: Text, message: str, line: int, column: int, end: int | None = None) -> Fault:
    start = text.offset(line, column)
    return Fault(sort, Traced.whole(text), message, start, end or start)
