"""HTML as browsers take it in, its tags with their places out; never an error, and time in proportion to the text.

After the tokenizer of the HTML Standard (section 13.2.5), without its parse errors: whatever it
would skip stays text.
"""

from __future__ import annotations

import html
import re

from pipeline.formats.inline.marks import Attribute, Mark, Shape, Tag

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_BETWEEN = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"=?[^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_UNQUOTED = re.compile(r"[^\s>]*")
_SHORT_COMMENT = re.compile(r"<!---?>")
# Elements whose content is text up to their end tag, and no markup.
RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


class HtmlScanner:
    """Finds tags in one text; remembers which ends are missing, so that a text is never searched twice in vain."""

    __slots__ = ("_missing", "open_from", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._missing: set[str] = set()
        # Where a tag or comment begins that never ends: as browsers see it, nothing after it is text.
        self.open_from: int | None = None

    def at(self, start: int) -> Mark | None:
        """The tag, comment or declaration that starts at a ``<``; None where it is text."""
        if self.open_from is not None:
            return None
        found = _NAME.match(self.text, start)
        if found:
            return self._tag(start, found.end(), found.group(1).lower())
        if self.text.startswith("<!--", start):
            short = _SHORT_COMMENT.match(self.text, start)
            end = short.end() if short else self._after("-->", start + 4)
        elif self.text.startswith(("<!", "<?", "</"), start):
            end = self._after(">", start + 2)
        else:
            return None
        if end is None:
            self.open_from = start
            return None
        return Mark(start, end, Shape.TAG, "!", Tag("!", self.text[start:end]))

    def raw_end(self, name: str, start: int) -> int:
        """Where the text of a raw text element ends: before its end tag, or at the end of all."""
        if name in self._missing:
            return len(self.text)
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.text, start)
        if found:
            return found.start()
        self._missing.add(name)
        return len(self.text)

    def _after(self, end: str, start: int) -> int | None:
        if end in self._missing:
            return None
        found = self.text.find(end, start)
        if found < 0:
            self._missing.add(end)
            return None
        return found + len(end)

    def _tag(self, start: int, position: int, name: str) -> Mark | None:
        text = self.text
        if self._after(">", start) is None:
            self.open_from = start
            return None
        attributes: list[Attribute] = []
        names: set[str] = set()
        while True:
            position = _end(_BETWEEN, text, position)
            if position >= len(text):
                self.open_from = start
                return None
            if text[position] == ">":
                break
            after = _end(_ATTRIBUTE, text, position)
            attribute = text[position:after].lower()
            position, value_start, value_end, quote = self._value(after)
            if attribute not in names:  # of two equal ones the first counts
                names.add(attribute)
                value = html.unescape(text[value_start:value_end])
                attributes.append(Attribute(attribute, value, value_start - start, value_end - start, quote))
        raw = text[start : position + 1]
        return Mark(start, position + 1, Shape.TAG, name, Tag(name, raw, raw.startswith("</"), tuple(attributes)))

    def _value(self, after: int) -> tuple[int, int, int, str]:
        """Where reading goes on, the place of the value, and its quotation mark."""
        equals = _EQUALS.match(self.text, after)
        if not equals:
            return after, after, after, ""
        start = equals.end()
        quote = self.text[start : start + 1]
        if quote in ("'", '"'):
            end = self._after(quote, start + 1)
            if end is not None:
                return end, start + 1, end - 1, quote
        end = _end(_UNQUOTED, self.text, start)
        return end, start, end, ""


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
