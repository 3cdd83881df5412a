"""The page of a rule in, its examples out: fenced blocks below “Wrong” and “Right”, with what carets mark."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_FENCE = re.compile(r"^(`{3,}|~{3,})(.*)$")
_CARETS = re.compile(r"^(\s*)(\^+)(?: (.*))?$")


@dataclass(frozen=True)
class Marked:
    """What an example says must be found: the first line's stretch of the problem, and the message."""

    line: int
    column: int
    end_column: int
    message: str


@dataclass(frozen=True)
class Example:
    """One fenced block without its caret lines."""

    page: str
    page_line: int
    wrong: bool
    kind: str
    settings: dict[str, str]
    content: str
    marked: tuple[Marked, ...] = field(default=())


def examples(page: str, content: str) -> list[Example]:
    """All examples of a page, in order; blocks outside “Wrong” and “Right” are no examples."""
    found: list[Example] = []
    section, fence, info, start, lines = "", "", "", 0, []
    for number, line in enumerate(content.split("\n"), 1):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not match[2].strip():
                if section in ("wrong", "right"):
                    found.append(_example(page, start, section == "wrong", info, lines))
                fence = ""
            else:
                lines.append(line)
        elif match:
            fence, info, start, lines = match[1], match[2].strip(), number, []
        elif line.startswith("## "):
            section = line[3:].strip().lower()
    assert not fence, f"{page}:{start}: this example is not closed"
    return found


def _example(page: str, line: int, wrong: bool, info: str, lines: list[str]) -> Example:
    kept: list[str] = []
    marked: list[Marked] = []
    for text in lines:
        match = _CARETS.match(text)
        if match and kept:
            column = len(match[1]) + 1
            marked.append(Marked(len(kept), column, column + len(match[2]), (match[3] or "").strip()))
        else:
            kept.append(text)
    words = info.split()
    settings = {key: value for key, _, value in (word.partition("=") for word in words[1:])}
    return Example(page, line, wrong, words[0] if words else "", settings, "\n".join(kept) + "\n", tuple(marked))
