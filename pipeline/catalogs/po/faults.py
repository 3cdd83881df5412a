"""The text of a .po file and the offset where it stops being one in, a sentence for the person who mends it out."""

from __future__ import annotations

import re

from pipeline.catalogs.po.strings import ESCAPE, STRING

_CONFLICT = re.compile(r"(?:<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(?: |\r?$)", re.MULTILINE)
_KEYWORD = re.compile(r"(?:#~[ \t]*)?(msgctxt|msgid_plural|msgid|msgstr)(\[[^\]\n]*\])?[ \t]*")
_LINE = re.compile(r"[^\r\n]*")
_BAD_ESCAPE = re.compile(rf"(?:[^\\]|{ESCAPE})*?(\\(?!{ESCAPE[2:]}).?)")
_PREFIX = re.compile(r"[ \t]*(?:#~\|?|#\|)?[ \t]*")


def fault_at(content: str, at: int, *, inside: bool) -> tuple[str, int]:
    """What is wrong at or after an offset where no part of a catalog could be read, and exactly where.

    ``inside``: an entry has begun and its keywords are being read.
    """
    while True:
        line = _LINE.match(content, at).group()  # type: ignore[union-attr]  # matches the empty line too
        start = at + len(_PREFIX.match(line).group())  # type: ignore[union-attr]
        if _CONFLICT.match(line):
            return "A mark of a merge conflict stands here. Choose one of the versions and delete the marks.", at
        keyword = _KEYWORD.match(line.lstrip(" \t"))
        if keyword:
            found = _keyword_fault(content, at, line)
            if found:
                return found
        elif content.startswith('"', start):
            found = _string_fault(content[start : at + len(line)], start)
            if found:
                return found
            if not inside or at == 0:
                return "Text in quotes without msgid or msgstr above it. Get the missing line back.", start
        else:
            return _garbage(line.strip()), start
        following = content.find("\n", at)
        if following < 0:
            return "The file ends inside an entry. Get the missing lines back from an older copy.", len(content)
        at, inside = following + 1, True


def _keyword_fault(content: str, at: int, line: str) -> tuple[str, int] | None:
    indent = len(line) - len(line.lstrip(" \t"))
    keyword = _KEYWORD.match(line, indent)
    assert keyword
    rest = line[keyword.end() :]
    name = keyword[1] + (keyword[2] or "")
    if keyword[2] and not re.fullmatch(r"\[[0-9]{1,2}\]", keyword[2]):
        return f"{name} is no plural form: a number from 0 belongs into the brackets.", at + keyword.start(2)
    if rest.startswith('"'):
        return _string_fault(rest, at + keyword.end())
    if rest.strip():
        return f"After {name} there must be text in quotes. Write the quotes.", at + keyword.end()
    following = content[at + len(line) :].lstrip("\r").removeprefix("\n")
    if following[len(_PREFIX.match(following).group()) :].startswith('"'):  # type: ignore[union-attr]
        return None
    return f'After {name} there is no text. Write it in quotes, or "".', at + keyword.end()


def _string_fault(strings: str, at: int) -> tuple[str, int] | None:
    """The fault in a line's strings; None where they are in order."""
    done = re.match(rf"(?:{STRING}[ \t]*+)*+", strings)
    assert done
    rest = strings[done.end() :]
    if not rest:
        return None
    offset = at + done.end()
    if not rest.startswith('"'):
        return 'After the closing quote there is more text. A quote inside a text is written \\".', offset
    bad = _BAD_ESCAPE.match(rest, 1)
    closing = re.match(r'"(?:[^"\\]|\\.)*"', rest)
    if bad and (closing is None or bad.start(1) < closing.end()) and len(bad[1]) > 1:
        return f"{bad[1]} is no escape of a catalog. A backslash is written \\\\.", offset + bad.start(1)
    return "The closing quote is missing in this line. Add it, or get the cut line back.", offset


def _garbage(line: str) -> str:
    shown = line[:40] + "…" if len(line) > 40 else line
    if line.startswith("domain "):
        return "A catalog with several domains cannot be read. Give each domain a file of its own."
    if line.startswith("#"):
        return f"This obsolete or previous line is damaged: {shown} Compare an older copy, or delete the entry."
    return f"This is no line of a catalog: {shown} A comment starts with #, all other text stands in quotes."
