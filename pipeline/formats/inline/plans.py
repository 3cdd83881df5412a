"""A message as its article has it in, the msgid and its plan out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.formats.inline.marks import Mark, Note, Plan, Shape, shape_of
from pipeline.formats.inline.tags import read_html
from pipeline.formats.markdown.inline import read_markdown
from pipeline.model import Form, References, Traced

_LINE_END = re.compile(r"[ \t]*[\r\n]\s*")


def plan_markdown(
    raw: Traced, known: References, times: dict[str, int], marks: tuple[Mark, ...] | None = None
) -> tuple[Traced, Plan]:
    """The msgid of inline Markdown: on one line, and a line end in it is a line break of the page.

    ``times`` counts how often each footnote has been referred to so far. ``marks``: those of
    ``raw`` where they are known already.
    """
    marks = read_markdown(raw.text, known, wrapped=True) if marks is None else marks
    if "\n" not in raw.text:
        return raw, _plan(raw.text, marks, (), known, times)
    message, joints = _on_one_line(raw, marks, spelled=False)
    read = read_markdown(message.text, known)
    if shape_of(read) != shape_of(marks):
        # A backslash before a line end is punctuation to the emphasis beside it: then it stays.
        message, joints = _on_one_line(raw, marks, spelled=True)
        read = read_markdown(message.text, known)
    return message, _plan(message.text, read, joints, known, times)


def _on_one_line(raw: Traced, marks: Iterable[Mark], *, spelled: bool) -> tuple[Traced, tuple[int, ...]]:
    """The message without the article's line ends, and the offsets of the spaces that stand for them.

    ``spelled``: line breaks keep the backslash that makes them.
    """
    edits: list[tuple[int, int, str]] = []
    joints: list[int] = []
    shift = 0
    for mark in marks:
        if mark.element not in ("joint", "br"):
            edits.extend(_code_edits(raw.text, mark))
            continue
        new = " "
        if mark.element == "joint":
            joints.append(mark.start + shift)
        elif raw.text[mark.start] == "\\":
            new = "\\\n" if spelled else "\n"
        else:
            # A backslash before the break would make it one itself.
            new = " \n" if raw.text[mark.start - 1 : mark.start] == "\\" else "\n"
        edits.append((mark.start, mark.end, new))
        shift += len(new) - (mark.end - mark.start)
    return raw.rewrite(edits), tuple(joints)


def _code_edits(text: str, mark: Mark) -> list[tuple[int, int, str]]:
    """A line end inside code is a space."""
    if mark.element != "code":
        return []
    return [(at, at + 1, " ") for at in range(mark.start, mark.end) if text[at] == "\n"]


def plan_of(text: str, known: References) -> Plan:
    """The plan of a msgid in inline Markdown."""
    return _plan(text, read_markdown(text, known), (), known, {})


def _plan(
    text: str, marks: tuple[Mark, ...], joints: tuple[int, ...], known: References, times: dict[str, int]
) -> Plan:
    """``joints``: offsets of the spaces that are line ends in the article."""
    if not marks and not joints:
        return Plan(text, ())
    if known.footnotes:
        marks = tuple(_timed(mark, times) for mark in marks)
    if joints:
        ends = (Mark(at, at + 1, Shape.TEXT, "joint", "\n") for at in joints)
        marks = tuple(sorted([*marks, *ends], key=lambda mark: mark.start))
    return Plan(text, marks, joints)


def plan_html_message(raw: Traced) -> tuple[Traced, Plan]:
    """The msgid of inline HTML: on one line, its tags as they stand."""
    if not _LINE_END.search(raw.text):
        return raw, plan_html(raw.text)
    edits: list[tuple[int, int, str]] = []
    joints: list[Mark] = []
    position = shift = 0
    for mark in (*read_html(raw.text), None):
        end = mark.start if mark else len(raw.text)
        for found in _LINE_END.finditer(raw.text, position, end):
            edits.append((found.start(), found.end(), " "))
            at = found.start() + shift
            joints.append(Mark(at, at + 1, Shape.TEXT, "joint", found.group()))
            shift += 1 - len(found.group())
        position = mark.end if mark else end
    message = raw.rewrite(edits)
    return message, plan_html(message.text, joints)


def plan_html(text: str, joints: Iterable[Mark] = ()) -> Plan:
    """The plan of a msgid in inline HTML. ``joints``: its spaces that are line ends in the article."""
    marks = tuple(sorted([*read_html(text), *joints], key=lambda mark: mark.start))
    ends = tuple(mark.start for mark in marks if mark.element == "joint")
    return Plan(text, marks, ends)


def plan_for(text: str, form: Form, known: References) -> Plan:
    return plan_html(text) if form is Form.HTML else plan_of(text, known)


def _timed(mark: Mark, times: dict[str, int]) -> Mark:
    """A footnote sign that knows which reference to its note it is."""
    if mark.element != "note":
        return mark
    note: Note = mark.data
    time = times.get(note.label, 0)
    times[note.label] = time + 1
    return mark._replace(data=replace(note, time=time))
