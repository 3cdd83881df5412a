"""An entry in; a block of code that no longer says what the source's says out. Comments and texts may differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._codes import blocks
from pipeline.rules.translation._inline import read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Code blocks up to date", Severity.ERROR, Subject.ENTRY)

# Blocks that show no program: their words may be translated and their shape may change.
_PICTURES = re.compile(
    r"^\s*(?:```+|~~~+)\s*(?:bob|text|txt|plain\w*|console|mermaid|dot|plantuml|ascii\w*|diagram)\b", re.IGNORECASE
)
_TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/|<!--.*?-->|(?<![:\w'"])//[^\n]*|(?<![\w'"&])\#(?![\[!]|include|define|if|end)[^\n]*
        |(?<=\s)--[ ][^\n]*|\"\"\".*?\"\"\"|'''.*?''')
    |(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\n]*`)
    |(?P<word>[^\W\d][\w-]*)|(?P<number>\d[\w.]*)|(?P<sign>[^\s\w])""",
    re.DOTALL | re.VERBOSE,
)
_PATH = re.compile(r"^.(?:\w+:)?[\\/@.~]|://|^.[\w.-]+\.[a-z]{2,4}.$")
_MOST = 1500  # tokens: comparing takes the square of their number
_LEAST = 8  # tokens: a shorter block may be an example of words


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        for source, target, start in _blocks(pair):
            at = _first_difference(source, target)
            if at is not None:
                first, last = at
                yield Problem(
                    f"This code is not the source's: {_short(target[first:last])}. Copy the block from the source, "
                    "then translate its comments.",
                    start + first,
                    start + last,
                    pair.part,
                )


def _blocks(pair: Pair) -> Iterator[tuple[str, str, int]]:
    """Blocks of code that belong together, with the place of the translation's."""
    if is_code(pair.source) and "```" not in pair.source:
        yield pair.source, pair.target, 0
        return
    before, after = blocks(read_inline(pair.source)), blocks(read_inline(pair.target))
    if len(before) != len(after):
        return
    for source, target in zip(before, after, strict=True):
        if not _PICTURES.match(source.content):
            yield source.content, pair.target[target.start : target.end], target.start


def _first_difference(source: str, target: str) -> tuple[int, int] | None:
    before, after = _tokens(source), _tokens(target)
    if len(before) < _LEAST:
        return None
    left, right = [token for token, _, _ in before], [token for token, _, _ in after]
    if left == right or len(left) > _MOST or len(right) > _MOST:
        return None
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal" or (kind == "replace" and _renamed(left[a:b], right[c:d])):
            continue
        if any(not token.isascii() for token in right[c:d]):
            continue  # words of the other language
        where = after[c : max(d, c + 1)] or after[-1:]
        return (where[0][1], where[-1][2]) if where else (0, len(target))
    return None


def _renamed(before: list[str], after: list[str]) -> bool:
    """Names and words that a translator put into the reader's language, one for one."""
    return len(before) == len(after) and all(
        len(old) > 2 and old[0].isalpha() and new[0].isalpha() and old.lower() not in _KEYWORDS
        for old, new in zip(before, after, strict=True)
    )


_KEYWORDS = frozenset(
    "class final readonly public private protected static const let var function func def return import from use "
    "abstract interface extends implements new async await mut pub struct enum trait impl match while for else "
    "elif elseif case switch true false null none self this".split()
)


def _tokens(code: str) -> list[tuple[str, int, int]]:
    """What a compiler reads; texts without a path or address count as one and the same."""
    found = []
    for match in _TOKEN.finditer(code):
        if match.lastgroup == "comment":
            continue
        token = match.group()
        if match.lastgroup == "text" and not _PATH.search(token) and not _is_key(code, match.end()):
            token = '""'
        found.append((token, *match.span()))
    return found


def _is_key(code: str, at: int) -> bool:
    return code[at : at + 4].lstrip().startswith(("=>", ":"))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 60 else line[:59] + "…"
