"""A block of words in, commas out that split two participles joined by "and"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Declaration, Fix, Kind, Problem, Prose, Severity, Subject
from pipeline.rules.wording._classes import lexicon, mask
from pipeline.rules.wording._sentences import sentences
from pipeline.rules.wording._tokens import Tokens, tokenize

RULE = Declaration(
    title="Comma inside a pair",
    severity=Severity.ADVICE,
    subject=Subject.PROSE,
    languages=("en",),
)

_WITH = frozenset({"with", "by", "via", "in", "at", "on", "to", "from", "through", "under", "into"})


def check(subject: Prose) -> Iterator[Problem]:
    if subject.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
        return
    tokens = tokenize(subject.text.text)
    for start, behind in sentences(tokens):
        commas = [at for at in range(start, behind) if tokens.words[at] == ","]
        for number in range(1, len(commas) - 1):
            before, at = commas[number - 1 : number + 1]
            if tokens.words[at + 1] != "and" or not _participle(tokens, before + 1) or not _participle(tokens, at + 2):
                continue
            if number > 1 and _participle(tokens, commas[number - 2] + 1):
                continue
            first, last = tokens.starts[at], tokens.ends[at + 1]
            if any(span.start < last and first < span.end for span in subject.apart):
                continue
            pair = f"{tokens.raw(before + 1)} … and {tokens.raw(at + 2)}"
            yield Problem(
                f"A comma splits the pair “{pair}”. Two joined by “and” need none.",
                first,
                last,
                fix=Fix("Leave the comma out", " and"),
            )


def _participle(tokens: Tokens, at: int) -> bool:
    """A participle with what goes with it stands here: "fitted with", "guided by"."""
    word, after = tokens.words[at], tokens.words[at + 1]
    if not word[0].isalpha() or after not in _WITH:
        return False
    return bool(lexicon("en").of(word) & (mask("participle") | mask("past") | mask("participle", possible=True)))
