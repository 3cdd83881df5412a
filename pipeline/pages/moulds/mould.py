"""What a template printed of stand-ins in, a mould out: the text of a page, with holes for the page's own values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from pipeline.pages.moulds.stand_ins import Call, CannotCast, Form, Question, StandIn
from pipeline.pages.tracing import Within, written

MOST = 100  # moulds for the pages of one locale; pages of ever other forms are printed by their templates


class Hole(NamedTuple):
    """A place among a mould's strings that a page fills: with a value of its own, by number, or with a call."""

    at: int
    value: int | Call
    within: Within


class Mould(NamedTuple):
    """The text of a page, for pages that answer the template's questions in the same way."""

    strings: list[str]
    holes: tuple[Hole, ...]
    questions: tuple[Question, ...]

    def fits(self, leaves: Sequence[object]) -> bool:
        return all(question.holds(leaves) for question in self.questions)

    def text(self, leaves: Sequence[object]) -> str:
        """The page of these values."""
        strings = self.strings.copy()
        for at, value, within in self.holes:
            part = written(leaves[value] if isinstance(value, int) else value.result(leaves), within)
            strings[at] = part if isinstance(part, str) else part.text
        return "".join(strings)


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """The values that the pages of one locale share, and the moulds that were made with them: by template and form.

    An empty list stands for pages that cannot be cast.
    """

    values: Mapping[str, object]
    moulds: dict[tuple[Form, ...], list[Mould]] = field(default_factory=dict, repr=False)

    @property
    def full(self) -> bool:
        return sum(map(len, self.moulds.values())) + len(self.moulds) > MOST


def cast(placed: Iterable[tuple[object, Within]], questions: Iterable[Question]) -> Mould:
    """A mould of what a template printed. Raises CannotCast where a value is none that can stand in a hole."""
    strings: list[str] = []
    holes: list[Hole] = []
    for own, parts in groupby(placed, lambda part: isinstance(part[0], StandIn | Call)):
        if not own:
            strings.append("".join([_fixed(value, within) for value, within in parts]))
            continue
        for value, within in parts:
            holes.append(Hole(len(strings), value.number if isinstance(value, StandIn) else value, within))  # type: ignore[arg-type]
            strings.append("")
    return Mould(strings, tuple(holes), tuple(questions))


def _fixed(value: object, within: Within) -> str:
    if isinstance(value, list | tuple | dict):
        raise CannotCast  # there may be stand-ins in it
    return str(written(value, within))
