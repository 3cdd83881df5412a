"""A block of words in, openings out whose doer is not the subject of their sentence."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Declaration, Kind, Problem, Prose, Severity, Subject
from pipeline.rules.wording._classes import lexicon, mask
from pipeline.rules.wording._library import shared_sets
from pipeline.rules.wording._sentences import sentences
from pipeline.rules.wording._tokens import Tokens, tokenize

RULE = Declaration(
    title="Opening that hangs in the air",
    severity=Severity.WARNING,
    subject=Subject.PROSE,
    languages=("en",),
)

_LONGEST = 40  # tokens to look for the comma that ends the opening
_LINK = frozenset("is are was were can could will would may might must should has have had".split())
_DONE_TO = frozenset({"a", "an", "the"})


def check(subject: Prose) -> Iterator[Problem]:
    if subject.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
        return
    tokens = tokenize(subject.text.text)
    for start, behind in sentences(tokens):
        for comma in _commas(tokens, start, behind):
            named = _mismatch(tokens, start, comma, behind)
            if not named:
                continue
            first, last = tokens.starts[start], tokens.ends[comma]
            if not any(span.start < last and first < span.end for span in subject.apart):
                yield _problem(tokens, start, first, last, named)
            break


def _problem(tokens: Tokens, start: int, first: int, last: int, named: str) -> Problem:
    opening = tokens.text[first : tokens.ends[min(start + 2, len(tokens.ends) - 1)]]
    message = f"“{opening}…” is said of “{named}”, which cannot be meant. Name who or what is meant at the start."
    return Problem(message, first, last)


def _commas(tokens: Tokens, start: int, behind: int) -> Iterator[int]:
    for at in range(start + 2, min(behind, start + _LONGEST)):
        if tokens.words[at] == ",":
            yield at


def _mismatch(tokens: Tokens, start: int, comma: int, behind: int) -> str:
    """The subject behind the comma, where the opening cannot be said of it; else an empty string."""
    words = tokens.words
    sets = shared_sets("en")
    noun, verb = _subject(tokens, comma + 1, behind)
    if not noun:
        return ""
    head = words[noun]
    named = tokens.text[tokens.starts[comma + 1] : tokens.ends[noun]]
    opening = words[start]
    if opening == "by" and words[start + 1] in sets["doing"]:
        return named if head in sets["thing"] else ""
    if opening in sets["doing"]:
        return named if head in sets["thing"] else ""
    if opening in sets["working-on"]:
        return named if head in sets["people"] or words[comma + 1] in sets["people"] else ""
    if opening in sets["describing"] and words[start + 1] in {"in", "for", "as", "against", "with", "to", "when"}:
        return named if _placed(words, comma + 1, verb, sets["placed"]) else ""
    return ""


def _subject(tokens: Tokens, at: int, behind: int) -> tuple[int, int]:
    """Index of the last noun of the subject that starts at ``at``, and of the verb behind it; 0, 0 for none."""
    known = lexicon("en")
    inside = mask("det") | mask("poss") | mask("adj") | mask("noun") | mask("plural") | mask("ing")
    inside |= mask("noun", possible=True) | mask("participle")
    words = tokens.words
    for here in range(at, min(behind - 1, at + 6)):
        if not words[here][0].isalpha() or not known.of(words[here]) & inside:
            return 0, 0
        following = known.of(words[here + 1]) if words[here + 1][0].isalpha() else 0
        if words[here + 1] in _LINK or following & (mask("past") | mask("verb-s") | mask("be-finite")):
            return here, here + 1
    return 0, 0


def _placed(words: list[str], start: int, verb: int, placed: frozenset[str]) -> bool:
    """The main clause tells of something that is put somewhere: "a pump is implanted"."""
    if words[start] not in _DONE_TO or words[verb] not in _LINK:
        return False
    return any(word in placed for word in words[verb + 1 : verb + 4])
