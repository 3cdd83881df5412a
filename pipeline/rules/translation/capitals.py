"""An entry in; a translation that starts small where the source starts with a capital out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Fix, Kind, Problem, Severity, Subject
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._scripts import cased
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Capital at the start", Severity.ADVICE, Subject.ENTRY)

_START = re.compile(r"^[\s>#*_\"'“«„(\[¿¡-]*(?:\d+[.)]\s+)?(?P<letter>[^\W\d_])(?P<rest>[^\W_]*)")
_STRING = re.compile(r"^\s*(?:\"|'|//|#|/\*|\*|%)")


def check(entry: Entry) -> Iterator[Problem]:
    if not cased(entry.locale) or entry.kind in (Kind.TERM, Kind.LINK):
        return
    for pair in pairs(entry):
        if not is_code(pair.source) and not _STRING.match(pair.source):
            yield from _compare(pair)


def _compare(pair: Pair) -> Iterator[Problem]:
    source, target = _START.match(read_inline(pair.source).prose), _START.match(read_inline(pair.target).prose)
    if source is None or target is None:
        return
    if not source["letter"].isupper() or not source["rest"].islower() or not target["letter"].islower():
        return
    word = target["letter"] + target["rest"]
    if any(sign.isupper() for sign in target["rest"]) or word in read_inline(pair.source).text:
        return
    at = target.start("letter")
    if HOLE in pair.target[:at]:
        return
    yield Problem(
        f"The source starts with a capital. Start with “{target['letter'].upper()}”.",
        at,
        at + len(word),
        pair.part,
        Fix("Start with a capital", word[0].upper() + word[1:]),
    )
