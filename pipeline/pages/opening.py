"""The body of an article in, the same without the heading that its page prints above it out."""

from __future__ import annotations

import re

from pipeline.model import Traced

_HEADING = re.compile(r"\s*<h1(?P<attributes>(?:\s[^<>]*)?)>.*?</h1>\s*", re.DOTALL)
_MORE = re.compile(r"<(?:a|img|svg|picture)\b")
_ID = re.compile(r'\sid="([^"]*)"')


def without_heading(body: Traced) -> tuple[Traced, str | None]:
    """The body without the ``h1`` that it begins with, and that heading's id, so that links to it still lead there.

    A heading that holds a link or a picture stays, as the title above it has neither.
    """
    found = _HEADING.match(body.text)
    if found is None or _MORE.search(found[0]):
        return body, None
    own = _ID.search(found["attributes"])
    return body.slice(found.end(), len(body.text)), own[1] if own else None
