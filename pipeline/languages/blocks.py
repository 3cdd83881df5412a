"""A plain text in, the same text with all that is not running prose turned to spaces out (so offsets stay)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.languages.language import Language

_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?:---[ \t]*\n.*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\n.*?\n\+\+\+)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FENCE = re.compile(r"^[ \t]*(```+|~~~+).*?(?:^[ \t]*\1[^\n]*$|\Z)", re.DOTALL | re.MULTILINE)
_BLOCK = re.compile(r"\S[^\n]*(?:\n[ \t\r]*\S[^\n]*)*")
_ENDED = re.compile(r"[.!?…:;。！？।॥؟۔։][\"'”’»)\]*_]*\Z")
QUESTION_MARKS = ("?", "？", "؟")
_INNER_END = re.compile(r"[.!?…。！？।؟][\"'”’»)]*\s+\S")
_ITEM = re.compile(r"(?:[-*+•‣▪–]|\d{1,3}[.)])\s")
_HEADING_WORDS = 14  # the longest block without a full stop that is taken for a heading
_ENDS = 8_000
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"“”»]*[^\s<>\"“”».,;:!?)\]]")
_CODE = re.compile(r"`[^`\n]+`")
_LINK_TARGET = re.compile(r"(?<=\])\([^()\n]*\)")
_MAIL = re.compile(r"@[\w-]+\.[\w.-]*\w")
_MAIL_NAME = re.compile(r"[\w.+-]+\Z")
_TABLE_LINE = re.compile(r"^(?=.*\d)(?:[^\n|\t]*[|\t]){2,}[^\n]*$", re.MULTILINE)
_TABLE = re.compile(r"(?:^[^\n|\t]*[|\t][^\n]*\n?){2,}", re.MULTILINE)
_UNDERLINED = re.compile(r"[^\n]+\n[ \t]*(?:=+|-+)[ \t]*\Z")  # a heading of Markdown with a line below
_LETTERS = re.compile(r"[^\W\d_]")
_TEXT = re.compile(r"\S")


def prose_only(text: str, language: Language) -> tuple[str, list[tuple[int, int]]]:
    """The text with front matter, code blocks, tables of numbers and headings blanked; of equal length.

    A heading is a block of one line and at most 14 words without an end sign, or one such question, where other
    blocks are prose. Besides: the spans of the headings that are questions; the classic formulas count them.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for pattern in (_FRONT_MATTER, _FENCE):
        text = pattern.sub(_blank, text)
    if "|" in text or "\t" in text:
        text = _TABLE_LINE.sub(_blank_numbers, _TABLE.sub(_blank_numbers, text))
    headings: list[tuple[int, int]] = []
    numbers: list[tuple[int, int]] = []
    for match in _BLOCK.finditer(text):
        start = match.start()
        block = match.group().rstrip()
        if not _LETTERS.search(block):
            numbers.append((start, start + len(block)))
        elif _heading(block):
            headings.append((start, start + len(block)))
    text = blank(text, numbers)
    without = blank(text, headings)
    if not _TEXT.search(without):
        return blank(text, leftovers(text, language)), []
    questions = [(start, end) for start, end in headings if text[end - 1] in QUESTION_MARKS]
    return blank(without, leftovers(without, language)), questions


def words_only(text: str, ignore: Iterable[str] = ()) -> str:
    """The text with addresses, code words and the given names and terms blanked; of equal length."""
    if "http" in text or "www." in text:
        text = _WEB.sub(_blank, text)
    if "](" in text:
        text = _LINK_TARGET.sub(_blank, text)
    if "`" in text:
        text = _CODE.sub(_blank, text)
    if "@" in text:
        text = blank(text, _mail_addresses(text))
    terms = sorted({term.strip() for term in ignore if term.strip()}, key=len, reverse=True) if ignore else ()
    if not terms:
        return text
    return re.sub(r"(?<!\w)(?:" + "|".join(map(re.escape, terms)) + r")(?!\w)", _blank, text, flags=re.IGNORECASE)


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with spans (in order, not overlapping) turned to spaces; line ends stay."""
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += (text[done:start], _spaces(text[start:end]))
        done = end
    return "".join([*parts, text[done:]]) if parts else text


def leftovers(text: str, language: Language) -> list[tuple[int, int]]:
    """Spans of the lines that hold a phrase of a comment form or a share bar, in order.

    They stand before or after an article: of a long text the first and the last 8,000 characters are searched.
    """
    if not language.leftovers:
        return []
    if len(text) <= 2 * _ENDS:
        return _leftovers(text, 0, len(text), language)
    return [*_leftovers(text, 0, _ENDS, language), *_leftovers(text, len(text) - _ENDS, len(text), language)]


def _leftovers(text: str, start: int, stop: int, language: Language) -> list[tuple[int, int]]:
    lower = text[start:stop].lower()
    if len(lower) != stop - start:  # one letter of Turkish grows: its offsets would not fit
        lower = text[start:stop]
    found: set[tuple[int, int]] = set()
    for phrase in language.leftovers:
        at = lower.find(phrase)
        while at >= 0:
            end = text.find("\n", start + at)
            end = len(text) if end < 0 else end
            found.add((text.rfind("\n", 0, start + at) + 1, end))
            at = lower.find(phrase, max(at + 1, end - start))
    return sorted(found)


def _mail_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Looked for from the @ outwards: a pattern that begins with the name would be tried at every word."""
    for match in _MAIL.finditer(text):
        name = _MAIL_NAME.search(text, max(0, match.start() - 64), match.start())
        if name:
            yield name.start(), match.end()


def _heading(block: str) -> bool:
    if "\n" in block:
        return _UNDERLINED.match(block) is not None
    if block.startswith("#"):
        return True
    if len(block) > 40 * _HEADING_WORDS or _ITEM.match(block):
        return False
    ended = _ENDED.search(block)
    if ended and (block[-1] not in QUESTION_MARKS or _INNER_END.search(block)):
        return False
    return len(block.split()) <= _HEADING_WORDS


def _blank(match: re.Match[str]) -> str:
    return _spaces(match.group())


def _blank_numbers(match: re.Match[str]) -> str:
    """A line with columns where numbers are as many as words, or a table where they are more."""
    lines = match.group()
    cells = [cell for cell in re.split(r"[|\t\n]", lines) if cell.strip(" :-")]
    numbers = sum(not _LETTERS.search(cell) for cell in cells)
    table = "\n" in lines.rstrip("\n")
    return _spaces(lines) if numbers * 2 >= len(cells) + table else lines


def _spaces(text: str) -> str:
    if "\n" not in text:
        return " " * len(text)
    return "\n".join(" " * len(line) for line in text.split("\n"))
