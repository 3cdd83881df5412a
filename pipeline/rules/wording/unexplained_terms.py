"""The blocks of a page in, medical terms out that are nowhere explained, each at its first place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.model import Body, Declaration, Kind, Problem, Severity, Subject
from pipeline.rules.wording._tokens import folded

RULE = Declaration(
    title="Term without an explanation",
    severity=Severity.ADVICE,
    subject=Subject.BODY,
    languages=("en",),
)

_TERMS = Path(__file__).parent / "words" / "en-terms.txt"
# Words of medicine are known by their endings; these that end alike are everyday words.
_MADE = re.compile(r"\b[a-z]{3,}(?:otomy|ectomy|ostomy|plasty|oscopy|opathy|algia|aemia|emia)\b")
_EVERYDAY = frozenset(
    "anatomy dichotomy academia bohemia sympathy empathy apathy nostalgia telepathy antipathy microscopy leukaemia"
    " leukemia anaemia anemia".split()
)
_WORD = re.compile(r"[a-z][a-z-]*[a-z]")
_SKIPPED = (Kind.TEMPLATE, Kind.LINK)
# What shows that a term is explained where it stands: brackets, "called", "means", "is a", "or", a dash.
_BEFORE = re.compile(r"(?:called|known as|means|named|\(|i\.e\.|that is,?)\s*(?:an?|the)?\s*[“\"]?(?:[\w-]+ ){0,2}$")
_AFTER = re.compile(
    r"^(?:\w+ ){0,2}[”\"]?\s*(?:\((?!\d)|\)|means?\b|refers\b|is (?:an?|the|when|also|what)\b|are (?:the|also|when)\b"
    r"|– |— |, (?:or|an?|which|that is)\b|,? also (?:called|known)\b)"
)


@cache
def _terms() -> frozenset[str]:
    lines = _TERMS.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def check(subject: Body) -> Iterator[Problem]:
    texts = [folded(block.text.text) for block in subject.blocks]
    first: dict[str, tuple[int, int, int]] = {}
    explained: set[str] = set()
    for number, block in enumerate(subject.blocks):
        if block.kind in _SKIPPED:
            continue
        for term, start, end in _found(texts[number]):
            if any(span.start < end and start < span.end for span in block.apart):
                continue
            first.setdefault(term, (number, start, end))
            if _BEFORE.search(texts[number][max(0, start - 40) : start]) or _AFTER.match(texts[number][end : end + 40]):
                explained.add(term)
    for term, (number, start, end) in first.items():
        if term in explained:
            continue
        words = subject.blocks[number].text.text[start:end]
        message = f"“{words}” is not explained on this page. Say in a few words what it is."
        yield Problem(message, start, end, part=number)


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    known = _terms()
    for word in _WORD.finditer(text):
        term = word[0]
        if term in known or (_MADE.fullmatch(term) and term not in _EVERYDAY):
            yield term, word.start(), word.end()
