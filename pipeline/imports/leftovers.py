"""Blocks in, the ones that a comment form left behind apart from those of the article out."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files

from pipeline.imports.imported import Block, LeftOut, left_out
from pipeline.model import Traced

WHY = "left over from a comment form; a page that nobody can comment on must not offer it"

# Signs that may stand between and around the phrases of a form: "Name *", "Email (required)".
_SIGNS = re.compile(r"[\s*.:,;!?。，、：؛،※|/→←»«()\[\]“”\"'’-]+")


_LONGEST = 600  # characters of a block that may be a form


class _Sort(IntEnum):
    LABEL = 1  # "Name": of a form only beside a form
    TITLE = 2  # "Leave a Reply"
    FORM = 3  # "Your email address will not be published"


def without_leftovers(text: Traced, blocks: Sequence[Block]) -> tuple[list[Block], list[LeftOut]]:
    """The article's own blocks, and an entry for every block of a comment form.

    A form is a run of blocks that hold nothing but its phrases, one of which appears in forms
    alone. A title or labels without such a phrase count at the end of the article only, where the
    title has no text of its own. A sentence that quotes a form is not touched.
    """
    sorts = [_sort(block.words) for block in blocks]
    gone: set[int] = set()
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and sorts[end] is not None:
            end += 1
        if end > start:
            gone.update(_form_of(sorts, start, end))
        start = end + 1
    kept = [block for index, block in enumerate(blocks) if index not in gone]
    return kept, [left_out(text, blocks[index].span, WHY, blocks[index].words) for index in sorted(gone)]


def _form_of(sorts: Sequence[_Sort | None], start: int, end: int) -> range:
    """The part of a run of phrases that is a form: from its first title or form phrase on."""
    first = next((i for i in range(start, end) if sorts[i] in (_Sort.TITLE, _Sort.FORM)), None)
    if first is None:
        return range(0)
    if _Sort.FORM in sorts[start:end] or end == len(sorts):
        return range(first, end)
    return range(0)


def _sort(words: str) -> _Sort | None:
    """What the words of a block are, if they are nothing but phrases of a form."""
    if len(words) > _LONGEST:
        return None
    rest = _plain(words)
    sorts, pattern = _phrases()
    found: list[_Sort] = []
    at = 0
    while at < len(rest):
        match = pattern.match(rest, at)
        if match is None:
            return None
        found.append(sorts[match[1]])
        at = match.end()
    return max(found, default=None)


def _plain(words: str) -> str:
    folded = unicodedata.normalize("NFC", words).replace("’", "'").casefold()
    return _SIGNS.sub(" ", folded).strip()


@cache
def _phrases() -> tuple[dict[str, _Sort], re.Pattern[str]]:
    """What each phrase is, and a pattern for one of them, the longest first so that none hides in a longer one."""
    data = json.loads((files(__package__) / "data" / "leftovers.json").read_text(encoding="utf-8"))
    sorts = {"forms": _Sort.FORM, "titles": _Sort.TITLE, "labels": _Sort.LABEL}
    found = {_plain(phrase): sort for name, sort in reversed(sorts.items()) for phrase in _all(data[name])}
    longest_first = sorted(found, key=lambda phrase: (-len(phrase), phrase))
    # Chinese and Japanese phrases follow one another without a space.
    ended = (re.escape(phrase) + ("" if phrase[-1] > "\u2e80" else r"(?!\w)") for phrase in longest_first)
    return found, re.compile(f"({'|'.join(ended)}) *")


def _all(by_language: dict[str, list[str]]) -> list[str]:
    return [phrase for phrases in by_language.values() for phrase in phrases]
