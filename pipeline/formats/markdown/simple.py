"""A message whose marks are all of the plainest form in, its marks out, as the reader of all Markdown gives them.

Nearly every message has none but ``**words**``, ``*words*``, a link and code, each apart from the others with white
space before emphasis: there the rules of CommonMark leave nothing to decide, and one pattern a mark finds them all.
"""

from __future__ import annotations

import re

from pipeline.formats.inline.marks import Link, Mark, Shape
from pipeline.formats.markdown.links import allowed, encoded

_SIGN = re.compile(r"[!\\`*_~\[\]<&\n]")
_WORDS = r"[^!\\`*_~\[\]<&\n]"
_MARK = re.compile(
    rf"""(?<!\S)(\*\*?|__?)(?=[^\W_]){_WORDS}++(?<=[^\W_])\1(?=[\s.,;:!?)]|\Z)
    |(`)[^`\n]++`(?!`)
    |\[(?!\^){_WORDS}++\]\(([^\x00-\x20\x7f()\\<>&"']{{1,2000}}+)\)
    |&(?![\#a-zA-Z]) | !(?!\[)""",
    re.VERBOSE,
)


def simple_marks(text: str, *, any_target: bool) -> tuple[Mark, ...] | None:
    """The marks; None where one sign is not of so plain a form. ``any_target``: also where Markdown refuses to lead."""
    marks: list[Mark] = []
    position = 0
    while sign := _SIGN.search(text, position):
        found = _MARK.match(text, sign.start())
        if found is None:
            return None
        start, position = found.span()
        emphasis, code, target = found.groups()
        if emphasis:
            width, pair = len(emphasis), len(marks) + 1
            tag = "strong" if width == 2 else "em"
            marks.append(Mark(start, start + width, Shape.OPEN, tag, None, pair))
            marks.append(Mark(position - width, position, Shape.CLOSE, tag, None, pair))
        elif code:
            marks.append(Mark(start, position, Shape.ATOM, "code", 1))
        elif target:
            href = encoded(target)
            if not any_target and not allowed(href):
                return None
            link, pair = Link(target, href), len(marks) + 1
            marks.append(Mark(start, start + 1, Shape.OPEN, "a", link, pair))
            marks.append(Mark(found.start(3) - 2, position, Shape.CLOSE, "a", link, pair))
    return tuple(marks)
