"""The values of a page in; stand-ins for them out, which notice what a template asks of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Form = object  # equal for values that templates can only tell apart by asking for equality


class CannotCast(Exception):  # noqa: N818 (no fault: the page is printed by its template)
    """A template looks into a value, so another page's value could change what it does."""


class Question(NamedTuple):
    """A template asked whether the page's value of this number is equal to another (by number, or as it is)."""

    number: int
    other: int | None
    constant: object
    answer: bool

    def holds(self, leaves: Sequence[object]) -> bool:
        """Whether another page gives the same answer."""
        other = self.constant if self.other is None else leaves[self.other]
        return (leaves[self.number] == other) is self.answer


class StandIn:
    """A value of a page, known by its number. It can be printed, asked for its truth, and compared."""

    __slots__ = ("_leaves", "_questions", "number")

    def __init__(self, number: int, leaves: Sequence[object], questions: list[Question]) -> None:
        self.number, self._leaves, self._questions = number, leaves, questions

    def __bool__(self) -> bool:
        return bool(self._leaves[self.number])  # pages of one form have the same answer

    def __eq__(self, other: object) -> bool:
        number = other.number if isinstance(other, StandIn) else None
        theirs = other if number is None else self._leaves[number]
        answer = bool(self._leaves[self.number] == theirs)
        self._questions.append(Question(self.number, number, theirs, answer))
        return answer

    __hash__ = None  # type: ignore[assignment]

    def __str__(self) -> str:
        raise CannotCast

    __repr__ = __str__


class Call:
    """What a function of the templates gives for values of the page: called anew for each."""

    __slots__ = ("_function", "_named", "_positional")

    def __init__(
        self, function: Callable[..., object], positional: tuple[object, ...], named: dict[str, object]
    ) -> None:
        self._function, self._positional, self._named = function, positional, named

    def result(self, leaves: Sequence[object]) -> object:
        positional = [_of_page(value, leaves) for value in self._positional]
        return self._function(*positional, **{name: _of_page(value, leaves) for name, value in self._named.items()})

    def __bool__(self) -> bool:
        raise CannotCast

    def __eq__(self, other: object) -> bool:
        raise CannotCast

    __hash__ = None  # type: ignore[assignment]

    def __str__(self) -> str:
        raise CannotCast


def _of_page(value: object, leaves: Sequence[object]) -> object:
    if isinstance(value, StandIn):
        return leaves[value.number]
    return value.result(leaves) if isinstance(value, Call) else value


def form_of(values: Iterable[object], leaves: list[object]) -> tuple[Form, ...]:
    """The form of a page's values, nested lists and all; ``leaves`` gets those that a page may have of its own."""
    form: list[Form] = []
    for value in values:
        if value is None or value is True or value is False:
            form.append(value)
        elif isinstance(value, tuple | list):
            form.append(form_of(value, leaves))
        else:
            leaves.append(value)
            form.append("full" if value else "empty")
    return tuple(form)


def stand_ins(values: Iterable[object], leaves: Sequence[object], questions: list[Question]) -> list[Any]:
    """The same values with a stand-in for each of the leaves."""
    return _stood_in(values, (StandIn(number, leaves, questions) for number in range(len(leaves))))


def _stood_in(values: Iterable[object], new: Iterator[StandIn]) -> list[Any]:
    return [
        value
        if value is None or value is True or value is False
        else tuple(_stood_in(value, new))
        if isinstance(value, tuple | list)
        else next(new)
        for value in values
    ]


def noticing(shared: Mapping[str, object]) -> dict[str, object]:
    """The values that all pages share; a function notes what it is asked where it gets a value of the page."""
    return {name: _noted(value) if callable(value) else value for name, value in shared.items()}


def _noted(function: Callable[..., object]) -> Callable[..., object]:
    def called(*positional: object, **named: object) -> object:
        if any(isinstance(value, StandIn | Call) for value in (*positional, *named.values())):
            return Call(function, positional, named)
        return function(*positional, **named)

    return called
