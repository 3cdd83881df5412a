"""A page in, the copy that a browser opens out: each start tag has a number, that of its element in the document.

So what the browser finds leads back to the start tag as written, and from there to the line to mend.
"""

from __future__ import annotations

import re

from pipeline.markup import Document

ATTRIBUTE = "data-everyreader"
_TAG_NAME = re.compile(r"<[^\s/>]+")


def numbered(document: Document) -> str:
    """The page's HTML with ``data-everyreader="N"``: ``document.elements[N]`` is the element.

    Elements that nobody wrote (an implied ``tbody``) have no number; their nearest ancestor's counts.
    """
    text = document.text
    pieces: list[str] = []
    done = 0
    places = ((location.start_tag.start, element.index) for element in document.elements
              if (location := document.locate(element)) is not None)  # fmt: skip
    for start, index in sorted(places):
        match = _TAG_NAME.match(text, start)
        if match is None or match.end() < done:
            continue
        pieces += [text[done : match.end()], f' {ATTRIBUTE}="{index}"']
        done = match.end()
    return "".join([*pieces, text[done:]])
