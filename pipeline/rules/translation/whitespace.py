"""An entry in; spaces and line ends at the borders of the message that the translation lost out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages.scripts import unspaced
from pipeline.model import Declaration, Entry, Fix, Problem, Severity, Subject
from pipeline.rules.translation._pairs import Pair, pairs

RULE = Declaration("Spaces at the borders kept", Severity.WARNING, Subject.ENTRY)


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        yield from _line_ends(pair)
        if not unspaced(entry.locale):
            yield from _spaces(pair)


def _line_ends(pair: Pair) -> Iterator[Problem]:
    """A program that joins messages relies on them (msgfmt -c refuses a catalog for it)."""
    source, target = pair.source, pair.target
    if source.strip() == "" or target.strip() == "":
        return
    if source.startswith("\n") != target.startswith("\n"):
        yield _problem(pair, 0, len(target) - len(target.lstrip("\n")), "starts", source.startswith("\n"))
    if source.endswith("\n") != target.endswith("\n"):
        yield _problem(pair, len(target.rstrip("\n")), len(target), "ends", source.endswith("\n"))


def _problem(pair: Pair, start: int, end: int, where: str, wanted: bool) -> Problem:
    what = "with a line end, the translation does not. Add it" if wanted else "without a line end. Take it out"
    return Problem(f"The source {where} {what}.", start, end, pair.part)


def _spaces(pair: Pair) -> Iterator[Problem]:
    """A part of a sentence that starts with a space was cut off before it: without it two words run together."""
    source, target = pair.source, pair.target
    if not source.strip() or source[0] != " " or target[0].isspace() or source.lstrip(" ")[:1] in ("\n", ""):
        return
    if target[0] in ",.;:!?)]’'-،؛":
        return
    yield Problem(
        "The source starts with a space: the words before would run into these. Start with a space too.",
        0,
        1,
        pair.part,
        Fix("Add the space", " " + target[0]),
    )
