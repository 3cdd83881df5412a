"""A source's plan and a translation in; the translation's marks that the source has too, each with its source's, out.

What a translation has beyond its source stays text. What the strict rules of Markdown do not find in
it (emphasis between Chinese letters, signs at either end) is found by reading it more leniently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.formats.inline.marks import Link, Mark, Plan, Shape, Tag, key_of, shape_of
from pipeline.formats.inline.tags import VOID, read_html
from pipeline.formats.inline.targets import may_lead
from pipeline.formats.markdown.delimiters import Flanking
from pipeline.formats.markdown.inline import read_markdown
from pipeline.model import Form, References

# Signs at which markup begins or ends.
_MARKUP = {Form.INLINE: re.compile(r"[\\`*_\[\]()<>&;!~\n]"), Form.HTML: re.compile(r"[<>&;]")}
_BEGINS, _BEGINS_IN_HTML = re.compile(r"[\\`*_\[<&~\n]"), re.compile(r"[<&]")
# Longer translations get the strict reading alone, so that a hostile one costs no more than its length.
_LENIENT_LIMIT = 20_000
_PEEL = 4  # signs that may stand at either end without belonging to the markup
_FEW = 9
_NEAR = 32  # open elements that an end tag looks through


@dataclass(frozen=True, slots=True)
class Match:
    """``kept``: marks of the translation with the source's mark that each stands for (None: plain characters)."""

    kept: tuple[tuple[Mark, Mark | None], ...]
    lost: tuple[Mark, ...] = ()
    extra: tuple[Mark, ...] = ()


_NOTHING = Match(())


def match_translation(text: str, plan: Plan, known: References, form: Form) -> Match:
    """The best reading of a translation against the plan of its source."""
    if not (_BEGINS_IN_HTML if form is Form.HTML else _BEGINS).search(text):
        if not plan.wanted:
            return _NOTHING
        return Match((), tuple(mark for same in plan.wanted.values() for mark in same))
    marks = _read(text, known, form, Flanking.SPEC)
    straight = _in_order(plan, marks)
    if straight:
        return straight
    best = pair_up(plan, marks, len(text))
    least = _faults(best, plan, text)
    if least == _PERFECT or not plan.wanted or len(text) > _LENIENT_LIMIT or not _could_hold(text, best.lost):
        return best
    for marks in _lenient(text, known, form):
        match = pair_up(plan, marks, len(text))
        faults = _faults(match, plan, text)
        if faults < least:
            best, least = match, faults
        if least == _PERFECT:
            break
    return best


def _in_order(plan: Plan, marks: tuple[Mark, ...]) -> Match | None:
    """The match of a translation with the same elements in the same order, which is what most have."""
    if len(marks) < len(plan.elements) or not nests(plan.marks):
        return None
    sources = iter(plan.elements)
    kept: list[tuple[Mark, Mark | None]] = []
    for mark in marks:
        source = None if mark.shape is Shape.TEXT else next(sources, mark)
        if source and not _stands_for(mark, source):
            return None
        kept.append((mark, source))
    return Match(tuple(kept)) if next(sources, None) is None else None


def _stands_for(mark: Mark, source: Mark) -> bool:
    """Whether both are the same element, with the same target or one that may stand in its place."""
    if mark.tag != source.tag or mark.shape is not source.shape or mark is source:
        return False
    if mark.data is None or mark.tag == "code":
        return True
    return key_of(mark) == key_of(source) and (_same_target(mark, source) or _may_follow(mark, source))


_PERFECT = (0, 0, 0, False)


def _faults(match: Match, plan: Plan, text: str) -> tuple[int, int, int, bool]:
    """What is wrong with a reading, the gravest first: lost marks, code that its source doesn't have, others."""
    codes = {plan.text[mark.start : mark.end] for mark in plan.wanted.get("code", ())}
    strange = sum(mark.element == "code" and text[mark.start : mark.end] not in codes for mark, _ in match.kept)
    # Elements in another order are no fault by themselves, but among equals the source's order is likelier.
    moved = shape_of(mark for mark, _ in match.kept) != plan.shape
    return len(match.lost), strange, 0 if strange else len(match.extra), moved


def _could_hold(text: str, lost: tuple[Mark, ...]) -> bool:
    """Whether signs of something lost are in the text at all, so that a more lenient reading could find it."""
    return not lost or any(sign in text for mark in lost for sign in _LEFTOVERS.get(mark.element, "<["))


_LEFTOVERS = {"em": "*_", "strong": "*_", "del": "~", "code": "`", "a": "[", "img": "[", "auto": "<", "br": "\n\\"}


def _lenient(text: str, known: References, form: Form) -> Iterator[tuple[Mark, ...]]:
    """Other readings: without the words and signs around the markup, and with laxer rules for emphasis."""
    fronts, backs = _ends(text, form), _ends(text[::-1], form)
    ends = sorted(((first, last) for first in fronts for last in backs), key=sum)
    for first, last in ends[1:]:
        yield _peeled(text, first, last, known, form, Flanking.SPEC)
    if form is Form.HTML:
        return
    for flanking in (Flanking.WORDS, Flanking.ANY):
        for first, last in dict.fromkeys([(0, 0), (fronts[-1], backs[-1]), (fronts[0], backs[-1]), *ends[:_FEW]]):
            yield _peeled(text, first, last, known, form, flanking)


def _ends(text: str, form: Form) -> list[int]:
    """Where the markup may begin: at the front, after some of the first signs, at the first sign of markup."""
    found = _MARKUP[form].search(text)
    first = found.start() if found else 0
    return sorted({*range(_signs(text) + 1), first, first + (first > 0)})


def _signs(text: str) -> int:
    """How many signs stand at the front, at most ``_PEEL``."""
    number = 0
    for character in text[:_PEEL]:
        if character.isalnum() or character.isspace():
            break
        number += 1
    return number


def _peeled(text: str, first: int, last: int, known: References, form: Form, flanking: Flanking) -> tuple[Mark, ...]:
    if first + last >= len(text):
        return ()
    return tuple(_moved(mark, first) for mark in _read(text[first : len(text) - last], known, form, flanking))


def _moved(mark: Mark, by: int) -> Mark:
    if not by:
        return mark
    data = mark.data
    if mark.element == "img":
        inner = tuple(_moved(one, by) for one in data.marks)
        data = type(data)(data.written, data.href, data.title, data.start + by, data.end + by, inner)
    return mark._replace(start=mark.start + by, end=mark.end + by, data=data)


def _read(text: str, known: References, form: Form, flanking: Flanking) -> tuple[Mark, ...]:
    if form is Form.HTML:
        return read_html(text)
    return read_markdown(text, known, flanking=flanking, any_target=True)


def pair_up(plan: Plan, marks: tuple[Mark, ...], length: int) -> Match:
    """Each mark of a translation with a source mark of the same key that no other has taken."""
    waiting = {key: list(same) for key, same in plan.wanted.items()}
    partner: dict[int, Mark] = {}
    keyed = [(place, mark, key_of(mark)) for place, mark in enumerate(marks)]
    for alike in (_same_target, _may_follow, None):  # the surest partners first
        for place, mark, key in keyed:
            if key is None or place in partner:
                continue
            candidates = waiting.get(key, ())
            chosen = next((one for one in candidates if alike is None or alike(mark, one)), None)
            if chosen is not None:
                partner[place] = chosen
                waiting[key].remove(chosen)
    kept, extra = _kept(keyed, partner)
    if any(mark.shape is Shape.TAG for mark, _ in kept) and nests(plan.marks):
        kept = _nested(kept, length)
    lost = tuple(mark for same in waiting.values() for mark in same)
    return Match(tuple(kept), lost, tuple(extra))


def _kept(
    keyed: list[tuple[int, Mark, object]], partner: dict[int, Mark]
) -> tuple[list[tuple[Mark, Mark | None]], list[Mark]]:
    kept: list[tuple[Mark, Mark | None]] = []
    extra: list[Mark] = []
    open_pairs: dict[int, Mark] = {}
    for place, mark, key in keyed:
        if key is not None:
            source = partner.get(place)
            if source is None:
                extra.append(mark)
                continue
            kept.append((mark, source))
            if mark.pair:
                open_pairs[mark.pair] = source
        elif mark.shape is Shape.TEXT:
            kept.append((mark, None))
        elif mark.pair in open_pairs:
            kept.append((mark, open_pairs[mark.pair]))
    return kept, extra


def _same_target(mark: Mark, source: Mark) -> bool:
    if isinstance(mark.data, Tag):
        return mark.data.raw == str(source.data.raw)
    ours, theirs = getattr(mark.data, "written", None), getattr(source.data, "written", None)
    return ours == theirs


def _may_follow(mark: Mark, source: Mark) -> bool:
    if isinstance(mark.data, Tag):
        return {a.name for a in mark.data.attributes} == {a.name for a in source.data.attributes}
    ours, theirs = getattr(mark.data, "written", ""), getattr(source.data, "written", "")
    return may_lead(ours, theirs)


def _nested(kept: list[tuple[Mark, Mark | None]], length: int) -> list[tuple[Mark, Mark | None]]:
    """The same with HTML tags that cross other elements left as text, and open ones closed at the end."""
    dropped: set[int] = set()
    hidden: set[int] = set()  # end tags of elements that end later, when what crosses them has
    stack: list[int] = []
    for place, (mark, _) in enumerate(kept):
        if mark.shape is Shape.OPEN or _opens(mark):
            stack.append(place)
        elif mark.shape is Shape.CLOSE:
            while stack and kept[stack[-1]][0].pair != mark.pair:
                dropped.add(stack.pop())
            if stack:
                stack.pop()
        elif mark.shape is Shape.TAG and mark.data.closing and mark.tag not in VOID:
            if stack and _opens(kept[stack[-1]][0]) and kept[stack[-1]][0].tag == mark.tag:
                stack.pop()
            elif any(kept[number][0].tag == mark.tag and _opens(kept[number][0]) for number in stack[-_NEAR:]):
                hidden.add(place)
            else:
                dropped.add(place)
    left = [_hide(pair) if place in hidden else pair for place, pair in enumerate(kept) if place not in dropped]
    for place in reversed(stack):
        mark = kept[place][0]
        end = Mark(length, length, Shape.TAG, mark.tag, Tag(mark.tag, f"</{mark.tag}>", closing=True))
        left.append((end, end))
    return left


def _hide(pair: tuple[Mark, Mark | None]) -> tuple[Mark, Mark | None]:
    mark, _ = pair
    return Mark(mark.start, mark.end, Shape.TEXT, "", ""), None


def _opens(mark: Mark) -> bool:
    if mark.shape is not Shape.TAG or mark.tag == "!" or mark.tag in VOID:
        return False
    tag: Tag = mark.data
    return not tag.closing and not tag.raw.endswith("/>")


def nests(marks: tuple[Mark, ...]) -> bool:
    """Whether every HTML tag of a message has its mate inside it and crosses no other element."""
    if not any(mark.shape is Shape.TAG for mark in marks):
        return True  # the elements of Markdown never cross
    pairs: list[tuple[Mark, Mark | None]] = [(mark, mark) for mark in marks]
    return _nested(pairs, 0) == pairs


def safe_link(link: Link, source: Link) -> Link:
    """The translation's own target where it may lead there, else the source's."""
    return link if may_lead(link.written, source.written) else source
