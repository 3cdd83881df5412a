"""A block of words in, sentences without a main verb out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.model import Declaration, Kind, Problem, Prose, Severity, Subject
from pipeline.rules.wording._classes import Lexicon, lexicon, mask
from pipeline.rules.wording._sentences import ends, sentences
from pipeline.rules.wording._tokens import Tokens, tokenize

RULE = Declaration(
    title="Sentence without a main verb",
    severity=Severity.WARNING,
    subject=Subject.PROSE,
    languages=("en",),
)

_OPENERS = frozenset({"a", "an", "the", "this", "these", "one"})
_RELATIVE = frozenset({"where", "which", "who", "that", "whose", "whereby"})
_FIRST_RELATIVE = frozenset({"where", "which", "who", "whereby"})
_CONTRACTED = frozenset({"that's", "who's", "which's"})  # relative word and verb in one
_FINITE = mask("be-finite") | mask("modal")
_AUXILIARY = frozenset({"has", "have", "had", "does", "do", "did", "hasn't", "haven't", "doesn't", "don't", "didn't"})
_OBJECT = mask("det") | mask("poss") | mask("object") | mask("number") | mask("adj") | mask("noun") | mask("plural")
_NOT_BEFORE_VERB = mask("det") | mask("poss") | mask("prep") | mask("adj")
_PAST = mask("past", possible=True)
_SHORTEST = 8  # words; shorter ones are labels and exclamations


def check(subject: Prose) -> Iterator[Problem]:
    if subject.kind is not Kind.PARAGRAPH:
        return
    known = lexicon("en")
    tokens = tokenize(subject.text.text)
    for start, behind in sentences(tokens):
        if behind - start < _SHORTEST or not ends(tokens, behind) or tokens.words[start] not in _OPENERS:
            continue
        if "?" in tokens.words[start:behind] or ":" in tokens.words[start:behind] or ";" in tokens.words[start:behind]:
            continue
        relative = _relatives(tokens, start, behind)
        if not relative or _verbs(tokens, start, behind, known) > relative:
            continue
        first, last = tokens.starts[start], _end_of_opening(tokens, start, behind)
        if any(span.start < last and first < span.end for span in subject.apart):
            continue
        yield Problem(
            f"“{_opening(tokens, start)}…” has no main verb: all its verbs belong to “{_word(tokens, start, behind)}”. "
            "Make it a whole sentence.",
            first,
            last,
        )


def _opening(tokens: Tokens, start: int) -> str:
    return tokens.text[tokens.starts[start] : tokens.ends[start + 2]]


def _end_of_opening(tokens: Tokens, start: int, behind: int) -> int:
    """The end of the words up to the relative one: enough to find the sentence, and no more than is at fault."""
    return next(tokens.ends[at] for at in range(start, behind) if tokens.words[at] in _FIRST_RELATIVE)


def _word(tokens: Tokens, start: int, behind: int) -> str:
    return next(word for word in tokens.words[start:behind] if word in _RELATIVE)


def _relatives(tokens: Tokens, start: int, behind: int) -> int:
    """How many relative words the sentence has; 0 where none follows its opening noun."""
    words = tokens.words[start:behind]
    if any(word.startswith("who") and tokens.raw(start + at)[0] == "W" for at, word in enumerate(words)):
        return 0  # a name: Who's Who
    first = next((at for at, word in enumerate(words) if word in _FIRST_RELATIVE), 0)
    if not 1 < first < 7 or any(not word[0].isalpha() for word in words[:first]):
        return 0
    known = lexicon("en")
    noun = mask("noun") | mask("plural") | mask("noun", possible=True)
    joined = (
        word in _CONTRACTED or (word in _RELATIVE and (word != "that" or bool(known.of(before) & noun)))
        for before, word in pairwise(words)
        if before[0].isalpha() or word != "that"
    )
    return sum(joined)


def _verbs(tokens: Tokens, start: int, behind: int, known: Lexicon) -> int:
    """How many finite verbs the sentence may have; where in doubt a word counts as one."""
    count = 0
    for at in range(start + 1, behind):
        word = tokens.words[at]
        if not word[0].isalpha():
            continue
        bits, before, after = known.of(word), tokens.words[at - 1], tokens.words[at + 1]
        sure = word in _AUXILIARY or bits & _FINITE or word.endswith(("'ll", "'d"))
        # "This attracted people who": the opening word stands alone, its verb follows
        alone = at == start + 1 and tokens.words[start] in {"this", "these"} and bits & _PAST
        if sure or alone or _is_finite(bits, known.of(before) if before[0].isalpha() else 0, before, after, known):
            count += 1
    return count


def _is_finite(bits: int, before_bits: int, before: str, after: str, known: Lexicon) -> bool:
    after_bits = known.of(after) if after[0].isalnum() else 0
    if before in _RELATIVE and bits & (mask("verb-s") | mask("participle") | _PAST):
        return True  # "which" may be a determiner, but not before its verb
    if bits & mask("verb-s"):
        return not before_bits & (mask("det") | mask("poss") | mask("prep"))
    if bits & mask("verb-s", possible=True):
        # "hides who does what": a clause is an object too; "the sets of pumps which" has a preposition before it
        followed = after_bits & (_OBJECT | _FINITE | mask("wh")) or after in _AUXILIARY
        return before in _RELATIVE or (bool(followed) and not before_bits & _NOT_BEFORE_VERB)
    if bits & (mask("past") | mask("past", possible=True)):
        if before in {",", "and", "or"}:
            return False
        return not before_bits & _NOT_BEFORE_VERB or not after_bits & (mask("noun") | mask("plural") | mask("adj"))
    if bits & mask("verb", possible=True):
        return before in _RELATIVE or (
            bool(before_bits & (mask("plural") | mask("subject") | mask("adverb"))) and before != "to"
        )
    return False
