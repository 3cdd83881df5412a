"""One stretch of words and a rule in, what it finds there out: existence, substitution, occurrence and repetition."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from pipeline.rules.wording._vale.capitals import fits_capitals
from pipeline.rules.wording._vale.patterns import compiled, exceptions, found, said, words
from pipeline.rules.wording._vale.sequence import sequence
from pipeline.rules.wording._vale.style_file import ValeRule


@dataclass(frozen=True, slots=True)
class Alert:
    """Offsets in the stretch, the message, and what to write instead (None: no fix)."""

    start: int
    end: int
    message: str
    new: str | None = None


Check = Callable[[str], Iterator[Alert]]


def block_check(rule: ValeRule) -> Check | None:
    """The check of one rule over one stretch of words; None for rules that compare blocks."""
    makers = {
        "existence": _existence,
        "substitution": _substitution,
        "occurrence": _occurrence,
        "repetition": _repetition,
        "capitalization": _capitalization,
        "sequence": _sequence,
    }
    maker = makers.get(rule.kind)
    return maker(rule) if maker else None


def _message(rule: ValeRule) -> str:
    return str(rule.data.get("message") or rule.rule.title)


def _excepted(pattern: regex.Pattern[str] | None, text: str) -> bool:
    return pattern is not None and pattern.fullmatch(text) is not None


def _existence(rule: ValeRule) -> Check:
    pattern = compiled(rule, words(rule, rule.data.get("tokens") or ()))
    leave = exceptions(rule)
    action = (rule.data.get("action") or {}).get("name")

    def check(text: str) -> Iterator[Alert]:
        for hit in found(pattern, text):
            if not _excepted(leave, hit[0].strip()):
                yield Alert(hit.start(), hit.end(), said(_message(rule), hit[0]), "" if action == "remove" else None)

    return check


def _substitution(rule: ValeRule) -> Check:
    swap = {str(key): str(value) for key, value in (rule.data.get("swap") or {}).items()}
    keys = sorted(swap, key=len, reverse=True)  # the longest first, as Vale has it
    # Each key is a group of its own name; groups inside of keys are made silent, else the numbers would shift.
    body = "|".join(f"(?P<k{number}>{_silent(key)})" for number, key in enumerate(keys))
    bounded = f"(?:{body})" if rule.data.get("nonword") else rf"\b(?:{body})\b"
    pattern = compiled(rule, bounded)
    leave = exceptions(rule)
    fold = bool(rule.data.get("ignorecase", False))

    def check(text: str) -> Iterator[Alert]:
        for hit in found(pattern, text):
            key = keys[int(str(hit.lastgroup)[1:])] if hit.lastgroup else ""
            expected = swap.get(key, "")
            observed = hit[0]
            if _excepted(leave, observed) or _same(observed, expected, fold=fold):
                continue
            choices = expected.split("|")
            new = choices[0] if len(choices) == 1 and expected and "$" not in expected else None
            told = said(_message(rule), " or ".join(choices), observed)
            yield Alert(hit.start(), hit.end(), told, new)

    return check


def _silent(source: str) -> str:
    """The pattern with its plain groups made non-capturing; back references and escaped brackets stay."""
    if regex.search(r"\\\d", source):
        return source
    return regex.sub(r"(?<!\\)\((?!\?)", "(?:", source)


def _same(observed: str, expected: str, *, fold: bool) -> bool:
    """What stands there already is one of the expected forms."""
    choices = expected.split("|")
    if observed in choices:
        return True
    return fold and observed.lower() in (choice.lower() for choice in choices) and observed.isupper() is False


def _occurrence(rule: ValeRule) -> Check:
    pattern = compiled(rule, str(rule.data.get("token") or ""))
    most, least = rule.data.get("max"), rule.data.get("min")

    def check(text: str) -> Iterator[Alert]:
        count = sum(1 for _ in found(pattern, text))
        over = most is not None and most != 0 and count > int(most)
        if over or (least is not None and count < int(least)):
            yield Alert(0, len(text.rstrip()), said(_message(rule), str(count)))

    return check


def _repetition(rule: ValeRule) -> Check:
    pattern = compiled(rule, "|".join(str(token) for token in rule.data.get("tokens") or ()))
    fold, alpha = bool(rule.data.get("ignorecase", False)), bool(rule.data.get("alpha", False))
    most = int(rule.data.get("max", 0))
    leave = exceptions(rule)

    def check(text: str) -> Iterator[Alert]:
        before, start, count = "", 0, 0
        for hit in found(pattern, text):
            word = hit[0].strip()
            same = word.lower() == before.lower() if fold else word == before
            if not same or (alpha and not any(char.isalpha() for char in word)):
                before, start, count = word, hit.start(), 0
                continue
            count += 1
            if count > most and not _excepted(leave, word):
                yield Alert(start, hit.end(), said(_message(rule), word), word if most == 0 else None)

    return check


def _capitalization(rule: ValeRule) -> Check:
    leave = exceptions(rule)
    fits = fits_capitals(rule)

    def check(text: str) -> Iterator[Alert]:
        if text.strip() and not _excepted(leave, text.strip()) and not fits(text.strip()):
            yield Alert(0, len(text), said(_message(rule), text.strip()))

    return check


def _sequence(rule: ValeRule) -> Check:
    hits = sequence(rule, _message(rule))

    def check(text: str) -> Iterator[Alert]:
        for start, end, told in hits(text):
            yield Alert(start, end, told)

    return check
