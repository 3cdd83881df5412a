"""An entry in; a full stop, colon or question mark at the end that the translation lost or changed out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.languages.scripts import letters_of
from pipeline.model import Declaration, Entry, Kind, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code, words

RULE = Declaration("Sign at the end", Severity.WARNING, Subject.ENTRY)

# Signs that end a sentence, by what they say; closing brackets, quotes and markup may follow.
_STOP, _COLON, _QUESTION = ".。．।۔։።…", ":：", "?？؟;;"
_CLOSING = "\"'”’»)）]】」』_*`~\\ \t\n\u00a0\u202f\u200e\u200f\ufffc"
_ABBREVIATION = re.compile(r"\b(?:etc|e\.g|i\.e|vs|Inc|Ltd|No|[A-Z])\.$")
_INSIDE = re.compile(r"[.!?](?=\s+\S)|[。！？](?=\S)|۔\s|؟\s")
_CUT = re.compile(r"[^\W\d_] +$")  # a text that breaks off, which another rule names
_NOTE, _FULL_WIDTH_NOTE = re.compile(r"\.\)\s*$"), re.compile(r"[。！？][（(][^（）()]*[）)]\s*$")
_UNSPACED = letters_of(("Hani", "Kana", "Thai", "Hang"))
_SENTENCE, _LONG = 3, 6  # words
_BROKEN = 60  # characters, as the rule of sentences counts
_COMMENT = re.compile(r"\s*(?://|#|/\*|\*)")
# Japanese and Korean end the sentence before an example with a full stop as often as with a colon.
_UNANNOUNCED = frozenset(("ja", "ko"))


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        if is_code(pair.source) or entry.kind in (Kind.HEADING, Kind.TITLE):
            continue
        if _COMMENT.match(pair.source):
            yield from _comment(pair)
            continue
        yield from _compare(pair, language(entry.locale) in _UNANNOUNCED)


def _comment(pair: Pair) -> Iterator[Problem]:
    """A comment in a program that is a sentence; Chinese and Japanese ones often end without a sign."""
    source, end = _end(pair.source), _end(pair.target)
    if (
        source is None
        or end is None
        or source[0] != "."
        or len(words(pair.source)) < _SENTENCE
        or "\n" in pair.source.strip()
    ):
        return
    last, at = end
    if last.isalpha() and not _UNSPACED.search(pair.target) and not _ABBREVIATION.search(pair.source.rstrip()):
        yield Problem("The source ends with a full stop. Add it.", at, at + 1, pair.part)


def _compare(pair: Pair, unannounced: bool) -> Iterator[Problem]:
    source, target = _end(pair.source), _end(pair.target)
    if source is None or target is None:
        return
    (before, _), (after, at) = source, target
    lost = after in _STOP or (after.isalpha() and not _CUT.search(pair.target))
    if before in _COLON and lost and not unannounced:
        said = "ends with a colon: something follows that it announces. End with a colon"
    elif _NOTE.search(pair.source) and _FULL_WIDTH_NOTE.search(pair.target):
        return  # Chinese and Japanese set no full stop inside a note in brackets
    elif before in _STOP and before != "…" and after.isalpha() and _is_sentence(pair) and not _breaks_off(pair):
        said = "ends with a full stop. Add it"
    elif before in "?？" and after in _STOP and not unannounced and _is_sentence(pair):
        said = "ends with a question mark. Add it"
    else:
        return
    yield Problem(f"The source {said}.", at, at + 1, pair.part)


def _end(text: str) -> tuple[str, int] | None:
    """The last sign that is no closing one, and its place."""
    prose = read_inline(text).prose
    kept = prose.rstrip(_CLOSING)
    if not kept or (len(prose) - len(kept) > 40 and "\ufffc" in prose[len(kept) :][:2]):
        return None
    return kept[-1], len(kept) - 1


def _breaks_off(pair: Pair) -> bool:
    """More than a full stop is missing, and the rule of sentences says so."""
    return bool(_CUT.search(pair.target)) and len(pair.target) > _BROKEN


def _is_sentence(pair: Pair) -> bool:
    """A whole sentence or several: a short phrase may lose its full stop in a list."""
    if _ABBREVIATION.search(pair.source.rstrip()):
        return False
    stops_inside = bool(_INSIDE.search(pair.target))
    long = len(words(pair.source)) > _LONG and len(words(pair.target)) > _SENTENCE
    return stops_inside or (long and not _UNSPACED.search(pair.target))
