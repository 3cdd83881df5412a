"""A message before and after its targets moved, and its translation, in; the translation of the new message out."""

from __future__ import annotations

from pipeline.formats.inline.marks import Mark, Shape
from pipeline.formats.inline.plans import plan_for
from pipeline.formats.inline.rendering import ADDRESSES
from pipeline.model import Form, References

_NOTHING = References()
_Target = tuple[int, int, str]  # where it stands in the message, and what it is


def retarget(old: str, new: str, translation: str, *, form: Form = Form.INLINE) -> str | None:
    """The translation with the new targets, where ``old`` and ``new`` differ in link targets alone; else None.

    A page that is moved or renamed changes the targets of the links to it in many messages. Their
    words stay, so their translations do. A target that the translator chose herself is left alone.
    """
    before, after = targets_in(old, form), targets_in(new, form)
    if old == new or len(before) != len(after) or _rest(old, before) != _rest(new, after):
        return None
    moved: dict[str, str] = {}
    for (_, _, was), (_, _, now) in zip(before, after, strict=True):
        if moved.setdefault(was, now) != now:
            return None  # two links to one page that now lead to two
    parts: list[str] = []
    done = 0
    for start, end, target in targets_in(translation, form):
        parts += [translation[done:start], moved.get(target, target)]
        done = end
    return "".join([*parts, translation[done:]])


def targets_in(message: str, form: Form = Form.INLINE) -> list[_Target]:
    """The targets that stand in a message, in order, as written."""
    found: list[_Target] = []
    for mark in plan_for(message, form, _NOTHING).marks:
        found.extend(_targets(mark, message))
    return sorted(found)


def _targets(mark: Mark, message: str) -> list[_Target]:
    if mark.shape is Shape.TAG:
        return [
            (mark.start + one.start, mark.start + one.end, message[mark.start + one.start : mark.start + one.end])
            for one in mark.data.attributes
            if one.name in ADDRESSES and one.value
        ]
    if mark.element == "img":
        inner = [target for one in mark.data.marks for target in _targets(one, message)]
        return [*inner, *_written(message, mark.data.end, mark.end, mark.data.written)]
    if mark.element == "a" and mark.shape is Shape.CLOSE:
        return _written(message, mark.start, mark.end, mark.data.written)
    return []


def _written(message: str, start: int, end: int, target: str) -> list[_Target]:
    """The target in what follows a link's text; none where it is written with escapes."""
    at = message.find(target, start + 2, end) if target else -1
    return [(at, at + len(target), target)] if at >= 0 else []


def _rest(message: str, targets: list[_Target]) -> list[str]:
    """What stands between the targets."""
    rest: list[str] = []
    done = 0
    for start, end, _ in targets:
        rest.append(message[done:start])
        done = end
    return [*rest, message[done:]]
