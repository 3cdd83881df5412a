"""The blocks of an article in, its footnotes out: numbered in the order in which the text refers to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from pipeline.formats.markdown.inline import read_markdown
from pipeline.model import References


@dataclass(frozen=True, slots=True)
class Footnotes:
    """``numbers``: label → number, from 1. ``times``: label → how often the text refers to it."""

    numbers: Mapping[str, int] = field(default_factory=dict)
    times: Mapping[str, int] = field(default_factory=dict)

    def backlinks(self, label: str) -> str:
        """The ways back from a footnote to its signs."""
        strings = []
        for time in range(self.times[label]):
            target = f"fnref{self.numbers[label]}" + (f":{time}" if time else "")
            strings.append(f' <a href="#{target}" class="footnote-backref">↩\ufe0e</a>')
        return "".join(strings)


def find_footnotes(tokens: Iterable[Token], known: References) -> Footnotes:
    """The footnotes that the text refers to; ``known`` has the labels of all that are defined."""
    times: dict[str, int] = {}
    for token in tokens:
        if token.type != "inline" or "[^" not in token.content:
            continue
        for mark in read_markdown(token.content, known, wrapped=True):
            if mark.element == "note":
                times[mark.data.label] = times.get(mark.data.label, 0) + 1
    return Footnotes({label: number for number, label in enumerate(times, 1)}, times)


def apart(tokens: list[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """The blocks of the running text, and those of each footnote."""
    body: list[Token] = []
    notes: dict[str, list[Token]] = {}
    current = body
    for token in tokens:
        if token.type == "footnote_reference_open":
            current = notes.setdefault(token.meta["label"], [])
        elif token.type == "footnote_reference_close":
            current = body
        else:
            current.append(token)
    return body, notes
