"""What follows the ``]`` of a link in, its target and title out (CommonMark 0.31, sections 6.3 and 4.7)."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference

from pipeline.formats.inline.tags import ENTITY, meaning

_BLANK = re.compile(r"[ \t]*\n?[ \t]*")
_POINTED = re.compile(r"<((?:[^<>\\\n]|\\.)*)>")
_PLAIN = re.compile(r"[^\x00-\x20\x7f()\\]+")
_TITLES = {
    '"': re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL),
    "'": re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL),
    "(": re.compile(r"\(((?:[^()\\]|\\.)*)\)", re.DOTALL),
}
_WRITTEN = re.compile(rf"\\([!-/:-@\[-`{{-~])|({ENTITY.pattern})")
LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){1,999})\]", re.DOTALL)
# cmark limits the parentheses inside a target to 32; more is no link that a person writes.
_DEEPEST = 32
_LONGEST = 8_000
_MARKDOWN = MarkdownIt("commonmark")


def plain(written: str) -> str:
    """A target or title without its escapes and entities."""
    if "\\" not in written and "&" not in written:
        return written
    return _WRITTEN.sub(lambda found: found.group(1) or meaning(found.group(2)) or found.group(), written)


@lru_cache(maxsize=8192)
def encoded(target: str) -> str:
    """A target as it goes into ``href``: percent-encoded as markdown-it does."""
    return _MARKDOWN.normalizeLink(target)


def allowed(href: str) -> bool:
    """False for the schemes that Markdown never links to: javascript, vbscript, file, data (small images aside)."""
    return _MARKDOWN.validateLink(href)


def label_key(label: str) -> str:
    """Labels that differ by case and white space alone are one label."""
    return normalizeReference(label)


class TailReader:
    """Reads ``(target "title")`` in one text; remembers which quotation marks never close."""

    __slots__ = ("_missing", "_text", "loose")

    def __init__(self, text: str, *, loose: bool = False) -> None:
        self._text = text
        self._missing: set[str] = set()
        self.loose = loose  # allow white space between "]" and "(", a frequent slip of translators

    def at(self, start: int) -> tuple[int, str, str] | None:
        """End, target and title of the tail that starts at ``start``; None where there is none."""
        text = self._text
        if self.loose:
            start = _end(_BLANK, text, start)
        if not text.startswith("(", start):
            return None
        position = _end(_BLANK, text, start + 1)
        target = self._target(position)
        if target is None:
            return None
        position, written = target
        after = _end(_BLANK, text, position)
        title = ""
        if after > position:
            titled = self._title(after)
            if titled is not None:
                after, title = titled
        after = _end(_BLANK, text, after)
        if not text.startswith(")", after):
            return None
        return after + 1, plain(written), plain(title)

    def _target(self, start: int) -> tuple[int, str] | None:
        text = self._text
        if text.startswith("<", start):
            found = _POINTED.match(text, start, start + _LONGEST)
            return (found.end(), found.group(1)) if found else None
        position, depth = start, 0
        limit = min(len(text), start + _LONGEST)
        while position < limit:
            sign = text[position]
            if sign == "(":
                depth += 1
                if depth > _DEEPEST:
                    return None
            elif sign == ")":
                if depth == 0:
                    break
                depth -= 1
            elif sign == "\\":
                # An escaped parenthesis does not count; a lone backslash is a character like others.
                position += 1 if text[position + 1 : position + 2] > " " else 0
            else:
                found = _PLAIN.match(text, position, limit)
                if not found:
                    break
                position = found.end()
                continue
            position += 1
        return None if depth else (position, text[start:position])

    def _title(self, start: int) -> tuple[int, str] | None:
        quote = self._text[start : start + 1]
        if quote not in _TITLES or quote in self._missing:
            return None
        found = _TITLES[quote].match(self._text, start)
        if found:
            return found.end(), found.group(1)
        self._missing.add(quote)
        return None


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
