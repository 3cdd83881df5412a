"""A message and its translation in; what the translation lost or added in markup, links and code, with places, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pipeline.formats.inline.clean import suspects
from pipeline.formats.inline.marks import Mark, Plan, Shape, Tag
from pipeline.formats.inline.matching import Match, match_translation
from pipeline.formats.inline.plans import plan_for
from pipeline.formats.inline.rendering import code_range
from pipeline.formats.inline.targets import may_lead
from pipeline.formats.markdown.links import label_key
from pipeline.model import Form, References, Traced

_FULL_REFERENCE = re.compile(r"\]\[((?:[^\[\]\\]|\\.)+)\]")

_FOOTNOTE = re.compile(r"\[\^([^\s\[\]]+)\]")


class Aspect(StrEnum):
    """What of the markup differs."""

    EMPHASIS = "emphasis"
    LINK = "link"
    TARGET = "link target"
    IMAGE = "image"
    CODE = "inline code"
    TAG = "HTML tag"
    ATTRIBUTE = "attribute"
    FOOTNOTE = "footnote sign"
    BREAK = "line break"
    CHARACTER = "invisible character"


class Change(StrEnum):
    LOST = "lost"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class MarkupProblem:
    """One difference. ``[start, end)`` counts in the translation; it is the whole of it where something is lost.

    ``words``: what the message has (lost, changed) or the translation has (added). ``found``: what
    the translation has instead (changed). ``harmless``: a target that may differ, as a page in the
    translation's language does.
    """

    aspect: Aspect
    change: Change
    words: str
    start: int
    end: int
    found: str = ""
    harmless: bool = False


_ASPECTS = {
    "em": Aspect.EMPHASIS, "strong": Aspect.EMPHASIS, "del": Aspect.EMPHASIS, "a": Aspect.LINK, "auto": Aspect.LINK,
    "img": Aspect.IMAGE, "code": Aspect.CODE, "note": Aspect.FOOTNOTE, "br": Aspect.BREAK,
}  # fmt: skip


def markup_problems(
    msgid: str, translation: str | Traced, *, form: Form = Form.INLINE, references: References | None = None
) -> tuple[MarkupProblem, ...]:
    """What a translation lost, added or changed in markup, in the order of its places.

    ``references``: the article's own (Article.references). Without them, a label that the message
    itself refers to, as in ``[text][label]``, is taken to be defined.
    """
    text = translation.text if isinstance(translation, Traced) else translation
    found = [*_characters(msgid, text)]
    if form in (Form.INLINE, Form.HTML):
        known = references or _references_in(msgid)
        plan = plan_for(msgid, form, known)
        match = match_translation(text, plan, known, form)
        found += [*_lost_and_added(match, msgid, text), *_pairs(match), *_codes(match, plan, text)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.aspect)))


def _references_in(msgid: str) -> References:
    labels = (found.group(1) for found in _FULL_REFERENCE.finditer(msgid))
    footnotes = (found.group(1) for found in _FOOTNOTE.finditer(msgid))
    return References({label_key(label): (f"#{label}", "") for label in labels}, dict.fromkeys(footnotes, 1))


def _characters(msgid: str, text: str) -> Iterator[MarkupProblem]:
    theirs = {msgid[at] for at in suspects(msgid)}
    for at in suspects(text):
        if text[at] not in theirs:
            yield MarkupProblem(Aspect.CHARACTER, Change.ADDED, f"U+{ord(text[at]):04X}", at, at + 1)


def _aspect(mark: Mark) -> Aspect:
    return Aspect.TAG if mark.shape is Shape.TAG else _ASPECTS[mark.tag]


def _lost_and_added(match: Match, msgid: str, text: str) -> Iterator[MarkupProblem]:
    for mark in match.lost:
        if mark.element != "code":
            yield MarkupProblem(_aspect(mark), Change.LOST, _written(mark, msgid), 0, len(text))
    for mark in match.extra:
        if mark.element != "code":
            yield MarkupProblem(_aspect(mark), Change.ADDED, text[mark.start : mark.end], mark.start, mark.end)


def _written(mark: Mark, text: str) -> str:
    """A mark as its message has it; a link with its target."""
    if mark.tag == "a" and mark.shape is Shape.OPEN:
        return str(mark.data.written)
    return text[mark.start : mark.end]


def _pairs(match: Match) -> Iterator[MarkupProblem]:
    """Changed targets and attributes of what both have."""
    ends = {mark.pair: mark.end for mark, _ in match.kept if mark.shape is Shape.CLOSE}
    for mark, source in match.kept:
        if source is None or mark.start == mark.end:
            continue
        if mark.shape is Shape.TAG:
            yield from _attributes(mark, source)
        elif mark.tag in ("a", "auto", "img") and mark.shape is not Shape.CLOSE:
            ours, theirs = mark.data.written, source.data.written
            if ours != theirs:
                end = ends.get(mark.pair, mark.end)
                yield _target(ours, theirs, mark.start, end)


def _target(ours: str, theirs: str, start: int, end: int) -> MarkupProblem:
    return MarkupProblem(Aspect.TARGET, Change.CHANGED, theirs, start, end, ours, may_lead(ours, theirs))


def _attributes(mark: Mark, source: Mark) -> Iterator[MarkupProblem]:
    ours: Tag = mark.data
    theirs: Tag = source.data
    if ours.raw == theirs.raw:
        return
    names = {attribute.name for attribute in theirs.attributes}
    for attribute in ours.attributes:
        start, end = mark.start + attribute.start, mark.start + attribute.end
        if attribute.name not in names:
            yield MarkupProblem(Aspect.ATTRIBUTE, Change.ADDED, attribute.name, start, end)
        elif attribute.name in ("href", "src") and attribute.value != theirs.value(attribute.name):
            yield _target(attribute.value, theirs.value(attribute.name) or "", start, end)
    for name in sorted(names - {attribute.name for attribute in ours.attributes}):
        yield MarkupProblem(Aspect.ATTRIBUTE, Change.LOST, name, mark.start, mark.end)


def _codes(match: Match, plan: Plan, text: str) -> Iterator[MarkupProblem]:
    """Inline code by its content: what is in both says nothing, wherever it stands."""
    codes = [mark for mark, _ in match.kept if mark.element == "code"]
    codes += [mark for mark in match.extra if mark.element == "code"]
    ours = [(_code(text, mark), mark) for mark in sorted(codes)]
    theirs = [_code(plan.text, mark) for mark in plan.marks if mark.element == "code"]
    for content, mark in [*ours]:
        if content in theirs:
            theirs.remove(content)
            ours.remove((content, mark))
    for wanted, (content, mark) in zip(theirs, ours, strict=False):
        yield MarkupProblem(Aspect.CODE, Change.CHANGED, wanted, mark.start, mark.end, content)
    for wanted in theirs[len(ours) :]:
        yield MarkupProblem(Aspect.CODE, Change.LOST, wanted, 0, len(text))
    for content, mark in ours[len(theirs) :]:
        yield MarkupProblem(Aspect.CODE, Change.ADDED, content, mark.start, mark.end)


def _code(text: str, mark: Mark) -> str:
    start, end = code_range(text, mark)
    return text[start:end]
