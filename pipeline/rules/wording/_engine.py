"""All wording rules of a locale and a block of words in, problems out, in one pass over the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.model import Fix, Kind, Problem, Prose, Rule, Span, Subject, Traced
from pipeline.rules.wording._classes import lexicon
from pipeline.rules.wording._compiled import Items, TextPattern, WordPattern, compiled
from pipeline.rules.wording._pattern import Bits, Sets, match
from pipeline.rules.wording._rule_file import WordingRule
from pipeline.rules.wording._tokens import Tokens, like, tokenize

# Code of templates is no prose; that it was left over is what a pattern says.
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
_WINDOW = 6  # an exception may start this many words before the words found


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of an engine: those of words by the word that they look for, and those of texts."""

    by_word: Mapping[str, Sequence[WordPattern]]
    in_text: Sequence[TextPattern]
    bits: Bits


class WordingEngine:
    """A RuleSet: the data rules of one locale, indexed by the words they look for."""

    subject = Subject.PROSE

    def __init__(self, locale: str, wording: Iterable[WordingRule], shared: Sets) -> None:
        """``locale`` is BCP 47 or POSIX; ``shared`` are the named sets that every rule may use."""
        parts = locale.replace("_", "-").split("-")
        region = next((part.upper() for part in parts[1:] if len(part) == 2), None)
        self.language = parts[0]
        self.wording = {rule.rule.id: rule for rule in wording}
        self.rules: Sequence[Rule] = tuple(rule.rule for rule in self.wording.values())
        self._region, self._shared = region, shared

    @cached_property
    def patterns(self) -> Patterns:
        """Every pattern, read on first use: many runs ask for the names of the rules alone.

        Raises:
            PatternError: a bad pattern.
        """
        index: dict[str, list[WordPattern]] = {}
        found: list[TextPattern] = []
        for rule in self.wording.values():
            if self.language in rule.data.get("not-languages", ()):
                continue
            words, texts = compiled(rule, self._region, self._shared)
            found.extend(texts)
            for pattern in words:
                for word in pattern.find[pattern.anchor].words:
                    index.setdefault(word, []).append(pattern)
        return Patterns(index, found, lexicon(self.language).of)

    def check(self, subject: Prose, known: Mapping[str, Any]) -> Iterator[tuple[Rule, Problem]]:  # noqa: ARG002
        """Problems in the order of the text; nothing in a quotation, nothing that touches words set apart."""
        text = subject.text.text
        if not text or subject.kind is Kind.QUOTE or subject.locale.replace("_", "-").split("-")[0] != self.language:
            return
        code = [match.span() for match in _TEMPLATE.finditer(text)] if "{" in text else []
        words = (hit for hit in self._word_problems(text, subject) if not _inside(hit[1], code))
        found = [*words, *self._text_problems(text, subject)]
        found.sort(key=lambda hit: (hit[1].start, -hit[1].end, not (hit[1].fix and hit[1].fix.safe)))
        last: dict[str, int] = {}
        for rule, problem in found:
            if problem.start < last.get(rule.id, 0) or _touches(subject.apart, problem):
                continue
            last[rule.id] = problem.end
            yield rule, problem

    def _word_problems(self, text: str, subject: Prose) -> Iterator[tuple[Rule, Problem]]:
        tokens = tokenize(text, self.language)
        index, bits = self.patterns.by_word, self.patterns.bits
        for at, word in enumerate(tokens.words):
            for pattern in index.get(word, ()):
                end = _found(pattern, tokens.words, at, bits)
                if not end or not _kind_fits(pattern.rule, subject):
                    continue
                if not (pattern.not_upper and tokens.raw(at).isupper()):
                    yield pattern.rule.rule, _problem(pattern, tokens, at - pattern.anchor, end)

    def _text_problems(self, text: str, subject: Prose) -> Iterator[tuple[Rule, Problem]]:
        for pattern in self.patterns.in_text:
            if pattern.needs and not any(words in text for words in pattern.needs):
                continue
            if not _kind_fits(pattern.rule, subject):
                continue
            for hit in pattern.regex.finditer(text):
                start, end = hit.span(_reported(pattern.regex))
                if pattern.unbroken and _broken(subject.text, start, end):
                    continue
                new = None if pattern.replace is None else hit.expand(pattern.replace)
                message = _with_neighbours(pattern.message, text, start, end)
                yield pattern.rule.rule, _said(pattern, message, text[start:end], new, start, end)


def _found(pattern: WordPattern, words: list[str], at: int, bits: Bits) -> int:
    """The index behind the words found, or 0."""
    start = at - pattern.anchor
    if start < 1:
        return 0
    end = match(pattern.find, words, start, 1, bits)
    if end < 0:
        return 0
    if pattern.before and not _any(pattern.before, words, start - 1, -1, bits):
        return 0
    if pattern.after and not _any(pattern.after, words, end, 1, bits):
        return 0
    if pattern.not_before and _any(pattern.not_before, words, start - 1, -1, bits):
        return 0
    if pattern.not_after and _any(pattern.not_after, words, end, 1, bits):
        return 0
    if pattern.exceptions and _excepted(pattern.exceptions, words, start, end, bits):
        return 0
    return end


def _any(contexts: tuple[Items, ...], words: list[str], at: int, step: int, bits: Bits) -> bool:
    return any(match(items, words, at, step, bits) != -2 for items in contexts)


def _excepted(exceptions: tuple[Items, ...], words: list[str], start: int, end: int, bits: Bits) -> bool:
    for first in range(max(0, start - _WINDOW), start + 1):
        for items in exceptions:
            if match(items, words, first, 1, bits) >= end:
                return True
    return False


def _problem(pattern: WordPattern, tokens: Tokens, start: int, end: int) -> Problem:
    first, last = tokens.starts[start], tokens.ends[end - 1]
    found = tokens.text[first:last]
    new = pattern.replace
    if isinstance(new, Mapping):
        new = new.get(" ".join(tokens.words[start:end]))
    elif new is not None and "{" in new:
        new = new.format("", *(tokens.raw(index) for index in range(start, end)))
    return _said(pattern, pattern.message, found, like(found, new) if new else new, first, last)


def _said(
    pattern: WordPattern | TextPattern, message: str, found: str, new: str | None, start: int, end: int
) -> Problem:
    words = message.replace("{found}", found).replace("{fix}", new or "")
    fix = None if new is None else Fix(_title(new), new, pattern.safe)
    return Problem(words, start, end, fix=fix)


def _broken(text: Traced, start: int, end: int) -> bool:
    """Markup stands within these words: they take up more room in the source than here."""
    found = text.origin(start, end)
    return found is not None and len(found[1]) != end - start


def _reported(regex: re.Pattern[str]) -> str | int:
    """The group that is marked: the one named "found", else the first one, else all of it."""
    return "found" if "found" in regex.groupindex else min(regex.groups, 1)


def _with_neighbours(message: str, text: str, start: int, end: int) -> str:
    """{before} and {after} are the words beside what was found: it may be invisible."""
    if "{before}" not in message and "{after}" not in message:
        return message
    before, after = text[max(0, start - 40) : start].split(), text[end : end + 40].split()
    message = message.replace("{before}", before[-1] if before else "")
    return message.replace("{after}", after[0] if after else "")


def _title(new: str) -> str:
    if not new:
        return "Take it out"
    return f"Write “{new}”" if new.strip() else "Write an ordinary space"


def _kind_fits(rule: WordingRule, subject: Prose) -> bool:
    kinds = rule.data.get("kinds")
    if kinds and subject.kind not in kinds:
        return False
    return subject.kind not in rule.data.get("not-kinds", ())


def _touches(apart: tuple[Span, ...], problem: Problem) -> bool:
    return any(span.start < problem.end and problem.start < span.end for span in apart)


def _inside(problem: Problem, spans: list[tuple[int, int]]) -> bool:
    return any(start <= problem.start and problem.end <= end for start, end in spans)
