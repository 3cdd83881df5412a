"""A text of a program and its translation in; quotation marks that would end it early, and emphasis, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import Problem, Severity
from pipeline.rules.translation._pairs import Pair

QUOTES = "\"'“”„‘’«»「」『』‚‹›"
STRING = re.compile(r"^\"(?=[^\"\n]*[{}\\_%]|(?:[^\s\"]+ ){0,4}[^\s\".]+\"$)[^\"\n]+\"$")
_QUOTED = re.compile(rf"^[\s\u200e\u200f]*\\?[{QUOTES}].*[{QUOTES}]\s*$", re.DOTALL)
_ENDS_EARLY = re.compile(r"\"(?:[^\"\\]|\\.)*\"[^,;)].*\"", re.DOTALL)
_ONE_WORD = re.compile(r"^\"[^\"\n]+\"$")  # a text with a full stop in it too, if its marks moved
EMPHASIS = re.compile(r"(?<!\w)([_*])[^\W_](?:[^_*]|_(?=[^\W_]))*\1(?!\w)")


def changed_text(pair: Pair) -> Iterator[Problem]:
    """A text in a program keeps its quotation marks, and knows no emphasis."""
    moved = _ONE_WORD.match(pair.source) and '"' in pair.target
    if not moved and not STRING.match(pair.source):
        return
    if not _QUOTED.match(pair.target):
        yield Problem(
            "This is a text in quotation marks in the source. Keep the marks at both ends.",
            0,
            len(pair.target),
            pair.part,
        )
    elif _ENDS_EARLY.match(pair.target.strip()):
        yield Problem(
            'A quotation mark inside the text of a program ends it. Take it out, or write \\" for it.',
            0,
            len(pair.target),
            pair.part,
        )
    match = EMPHASIS.search(pair.target) if _QUOTED.match(pair.target) else None
    if match and not EMPHASIS.search(pair.source):
        yield Problem(
            f"Readers see the signs of {match.group()} in a program's text. Take them out.",
            *match.span(),
            pair.part,
            severity=Severity.WARNING,
        )
