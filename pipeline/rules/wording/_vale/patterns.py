"""The tokens of a Vale rule in, one regular expression out, built as Vale builds it."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import regex

from pipeline.rules.wording._rule_file import RuleFileError
from pipeline.rules.wording._vale.style_file import ValeRule

SECONDS = 0.5  # a pattern that runs longer on one block is stopped and reported as not checked


class TooSlowError(Exception):
    """A pattern took longer than SECONDS on one text."""


def compiled(rule: ValeRule, source: str, *, ignore_case: bool | None = None) -> regex.Pattern[str]:
    """The expression; RuleFileError names the rule's file where it is none."""
    fold = rule.data.get("ignorecase", False) if ignore_case is None else ignore_case
    flags = regex.MULTILINE | regex.VERSION0 | (regex.IGNORECASE if fold else 0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "possible nested set": Vale reads [[ as Go does, as two brackets
            return regex.compile(_global_flags_first(source), flags)
    except regex.error as fault:
        raise RuleFileError(rule.path, 1, f"The pattern cannot be read: {fault}.") from None


def words(rule: ValeRule, tokens: Iterable[str]) -> str:
    """Tokens as one alternation, at word boundaries unless the rule says "nonword"; "raw" stands before."""
    listed = [str(token) for token in tokens if str(token).strip()]
    raw = "".join(str(part) for part in rule.data.get("raw") or ())
    if not listed:
        return raw
    body = f"(?:{'|'.join(listed)})"
    bounded = body if rule.data.get("nonword") else rf"\b{body}\b"
    return bounded + raw if rule.data.get("append") else raw + bounded


def found(pattern: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
    """Every match that is not empty. TooSlowError where the time is up."""
    try:
        for hit in pattern.finditer(text, timeout=SECONDS):
            if hit.end() > hit.start():
                yield hit
    except TimeoutError:
        raise TooSlowError from None


def exceptions(rule: ValeRule) -> regex.Pattern[str] | None:
    """What the rule must leave alone: its exceptions and the accepted words of the vocabularies."""
    listed = [str(word) for word in (*(rule.data.get("exceptions") or ()), *rule.accepted)]
    if not listed:
        return None
    return compiled(rule, f"(?:{'|'.join(listed)})")


def said(message: str, *values: str) -> str:
    """A Vale message with its %s filled in, in order; values that it has no place for are left out."""
    for value in values:
        message = message.replace("%s", value, 1) if "%s" in message else message
    return message.replace("%s", values[-1] if values else "")


def listed(data: Mapping[str, Any], key: str) -> list[str]:
    """A key that may be one string or a list of them."""
    value = data.get(key) or []
    return [str(value)] if isinstance(value, str) else [str(item) for item in value]


def _global_flags_first(source: str) -> str:
    """Go lets (?i) stand anywhere; here flags for all of the pattern stand first."""
    for flag in ("(?i)", "(?m)", "(?s)", "(?im)", "(?mi)"):
        if flag in source and not source.startswith(flag):
            source = flag + source.replace(flag, "")
    return source
