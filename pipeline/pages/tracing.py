"""What a template printed in, the same text out as ``Traced``: every literal and every value keeps its origin.

Jinja2 can print strings only. So it gets numbered tokens in private-use characters: a literal of
a template becomes ``U+E002 number U+E001`` when the template is compiled, a value becomes
``U+E000 number U+E001`` when it is printed. Afterwards each token is replaced by what it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from itertools import chain, zip_longest

from markupsafe import Markup

from pipeline.model import Traced
from pipeline.model.locale import direction

_VALUE, _LITERAL, _END = "\ue000", "\ue002", "\ue001"
_TOKEN = re.compile(f"([{_VALUE}{_LITERAL}])([0-9]+){_END}")
_STRAY = re.compile(f"[{_VALUE}{_LITERAL}{_END}]")

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}
# Besides what HTML escapes, plain text loses what no page may hold and no reader sees: control
# characters (HTML Standard 13.1.4) and the signs that reorder a line (Unicode UAX #9, embeddings,
# overrides and isolates). Direction marks such as U+200F stay: Arabic and Hebrew need them.
UNSEEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"
_UNSAFE = re.compile(f"[&<>\"'{UNSEEN}]")

# What can change where a value stands: the start of a tag, its end, and the elements that hold text only.
_MARKUP = re.compile(r"<(?P<end>/?)(?P<text_only>title|script|style|textarea|option)\b|[<>]", re.IGNORECASE)


class Within(IntEnum):
    """What surrounds a value: only in CONTENT can an element mark the language of a text."""

    CONTENT = 0
    TAG = 1
    TEXT_ONLY_TAG = 2  # the start tag of an element that holds text only
    TEXT_ONLY = 3  # title, script and the like


@dataclass(frozen=True, slots=True)
class Html:
    """A value that is HTML already, such as the body of an article; all other values get escaped."""

    traced: Traced

    def __html__(self) -> str:
        return self.traced.text


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the templates in HTML, escaped. ``language`` where it is not in the page's language."""

    html: Traced
    language: str | None = None

    def __html__(self) -> str:
        return self.html.text


@dataclass(frozen=True, slots=True)
class Literal:
    """Text of a template between two tags; ``leaves``: where it leaves off, by where it began."""

    traced: Traced
    leaves: tuple[Within, ...]


def literal(traced: Traced) -> Literal:
    """A literal, looked at once, when its template is compiled."""
    return Literal(traced, tuple(_leaves(traced.text, before) for before in Within))


def _leaves(text: str, within: Within) -> Within:
    for match in _MARKUP.finditer(text):
        if match[0] == ">":
            within = {Within.TAG: Within.CONTENT, Within.TEXT_ONLY_TAG: Within.TEXT_ONLY}.get(within, within)
        elif within is Within.TEXT_ONLY and not match["end"]:
            continue
        elif within in (Within.CONTENT, Within.TEXT_ONLY):
            within = Within.TEXT_ONLY_TAG if match["text_only"] and not match["end"] else Within.TAG
    return within


@cache
def value_token(number: int) -> str:
    return f"{_VALUE}{number}{_END}"


def literal_token(number: int) -> str:
    return f"{_LITERAL}{number}{_END}"


def escape(text: Traced) -> Traced:
    """Plain text as HTML, safe in content and in quoted attributes; control characters are dropped."""
    if not _UNSAFE.search(text.text):
        return text
    return text.rewrite((m.start(), m.end(), _ESCAPES.get(m[0], "")) for m in _UNSAFE.finditer(text.text))


def escape_string(text: str) -> str:
    """The same for a string without an origin."""
    return _UNSAFE.sub(lambda match: _ESCAPES.get(match[0], ""), text) if _UNSAFE.search(text) else text


def untraced(value: object) -> Markup:
    """A value that cannot keep its origin (a macro does not know the page), escaped and without any token."""
    escaped = value.__html__() if isinstance(value, (Html, Phrase)) else escape_string(str(value))
    return Markup(_STRAY.sub("", escaped))


def assemble(printed: str | Iterable[str], values: Sequence[object], literals: Sequence[Literal]) -> Traced:
    """The page: what a template printed, with each token replaced by what it stands for."""
    return Traced.join([written(value, within) for value, within in placed(printed, values, literals)])


def placed(
    printed: str | Iterable[str], values: Sequence[object], literals: Sequence[Literal]
) -> Iterator[tuple[object, Within]]:
    """What a template printed, value by value, and what surrounds each; literals are HTML.

    ``printed``: whole, or in the chunks that it came in, nearly all of which are one token. A value is never read
    for tokens itself, so no translation can name another value.
    """
    within = Within.CONTENT
    chunks = (printed,) if isinstance(printed, str) else printed
    for plain, sort, number in chain.from_iterable(map(_tokens, chunks)):
        if sort == _LITERAL and number < len(literals):
            known = literals[number]
            within = known.leaves[within]
            yield Html(known.traced), within
        elif sort == _VALUE and number < len(values):
            yield values[number], within
        else:
            yield Html(Traced(plain)), within


@lru_cache(maxsize=4096)  # the tokens of a theme and of a page: they are the same on the next page
def _tokens(chunk: str) -> tuple[tuple[str, str, int], ...]:
    """A chunk as plain text without stray signs, and as tokens: their sort and number, with no text of their own."""
    split = _TOKEN.split(chunk)
    plain = [(_STRAY.sub("", text), "", 0) for text in split[::3]]
    tokens = [("", sort, int(digits)) for sort, digits in zip(split[1::3], split[2::3], strict=True)]
    both = (one for pair in zip_longest(plain, tokens) for one in pair if one)
    return tuple(one for one in both if one[0] or one[1])


def written(value: object, within: Within) -> Traced | str:
    """A value as it stands on the page."""
    if isinstance(value, str):
        return escape_string(value)
    if isinstance(value, Html):
        return value.traced
    if isinstance(value, Phrase):
        return marked(value) if within is Within.CONTENT else value.html
    if isinstance(value, Traced):
        return escape(value)
    return escape_string(str(value))


def marked(phrase: Phrase) -> Traced:
    """A phrase with its own ``lang`` and ``dir`` where it is not in the page's language (WCAG 2.2, 3.1.2)."""
    if phrase.language is None:
        return phrase.html
    start = f'<span lang="{phrase.language}" dir="{direction(phrase.language)}">'
    return Traced.join([start, phrase.html, "</span>"])
