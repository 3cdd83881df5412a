"""A wording rule in, its patterns ready to run out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.rules.wording._inflect import verb_forms
from pipeline.rules.wording._pattern import Item, PatternError, Sets, read_pattern, reversed_items
from pipeline.rules.wording._rule_file import WordingRule

Items = tuple[Item, ...]


@dataclass(frozen=True)
class WordPattern:
    """Words to find, what must or must not stand beside them, and what to write instead (None: no fix)."""

    rule: WordingRule
    find: Items
    anchor: int  # which item of ``find`` the index leads to
    replace: str | Mapping[str, str] | None  # a mapping gives the new word for each word found
    message: str
    before: tuple[Items, ...] = ()  # any of these must stand directly before, each in the order met going left
    after: tuple[Items, ...] = ()
    not_before: tuple[Items, ...] = ()
    not_after: tuple[Items, ...] = ()
    exceptions: tuple[Items, ...] = ()
    safe: bool = False  # the fix may be applied unasked
    not_upper: bool = False  # words in capitals are something else (LED is not led)


@dataclass(frozen=True)
class TextPattern:
    """A regular expression over the text as it stands; the group "found", or the first one, is what to report."""

    rule: WordingRule
    source: str
    replace: str | None
    message: str
    needs: tuple[str, ...] = ()  # one of these must be in the text; a quick look before the pattern runs
    flags: int = 0
    safe: bool = False
    unbroken: bool = False  # not where markup of the source stands within the words found

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)


def compiled(rule: WordingRule, region: str | None, shared: Sets) -> tuple[list[WordPattern], list[TextPattern]]:
    """All patterns of a rule for a region ("GB", None where the locale names none). PatternError where one is bad."""
    sets = {**shared, **{name: frozenset(words.split()) for name, words in rule.data.get("sets", {}).items()}}
    words: list[WordPattern] = []
    texts: list[TextPattern] = []
    for entry in rule.data.get("pattern", ()):
        if "dialects" in entry and (region or "") not in entry["dialects"]:
            continue
        if "regex" in entry:
            texts.append(_text_pattern(rule, entry))
        else:
            words.append(_word_pattern(rule, entry, sets))
    for found, written in rule.data.get("swap", {}).items():
        for one, other in _swapped(found, written):
            words.append(_word_pattern(rule, {"find": one, "replace": other}, sets))
    return words, texts


def _text_pattern(rule: WordingRule, entry: Mapping[str, Any]) -> TextPattern:
    flags = re.IGNORECASE if entry.get("ignore-case") else 0
    needs = tuple(_listed(entry.get("needs")))
    return TextPattern(
        rule,
        entry["regex"],
        entry.get("replace"),
        _message(rule, entry),
        needs,
        flags,
        safe=_safe(rule, entry),
        unbroken=bool(entry.get("unbroken")),
    )


def _word_pattern(rule: WordingRule, entry: Mapping[str, Any], sets: Sets) -> WordPattern:
    find = read_pattern(entry["find"], sets)
    return WordPattern(
        rule,
        find,
        _anchor(find, entry["find"]),
        entry.get("replace"),
        _message(rule, entry),
        before=_contexts(_named(rule, entry, "before"), sets, left=True),
        after=_contexts(_named(rule, entry, "after"), sets),
        not_before=_contexts(_named(rule, entry, "not-before"), sets, left=True),
        not_after=_contexts(_named(rule, entry, "not-after"), sets),
        exceptions=_contexts(_listed(rule.data.get("exceptions")), sets),
        safe=_safe(rule, entry),
        not_upper=bool(entry.get("not-upper")),
    )


def _safe(rule: WordingRule, entry: Mapping[str, Any]) -> bool:
    return bool(entry.get("safe", rule.safe))


def _message(rule: WordingRule, entry: Mapping[str, Any]) -> str:
    return str(entry.get("message") or rule.data["message"])


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def _named(rule: WordingRule, entry: Mapping[str, Any], key: str) -> list[str]:
    """The contexts of one key; ":name" stands for the rule's list of that name."""
    contexts: list[str] = []
    for source in _listed(entry.get(key)):
        if not re.match(r":\w", source):
            contexts.append(source)
            continue
        named = rule.data.get("contexts", {})
        if source[1:] not in named:
            raise PatternError(f"There is no list “{source[1:]}” in [contexts] for “{key}”.")
        contexts.extend(_listed(named[source[1:]]))
    return contexts


def _contexts(sources: list[str], sets: Sets, *, left: bool = False) -> tuple[Items, ...]:
    read = [read_pattern(source, sets) for source in sources]
    return tuple(reversed_items(items) if left else items for items in read)


def _anchor(find: Items, source: str) -> int:
    """The item to look up: the one with the longest words, and nothing of open length before it."""
    best = -1
    length = 0
    for number, item in enumerate(find):
        shortest = min(map(len, item.words), default=0)
        if item.literal and shortest > length:
            best, length = number, shortest
        if item.least != item.most:
            break
    if best < 0:
        raise PatternError(f"“{source}” has no fixed word to look up before its first item with ? or *.")
    return best


def _swapped(found: str, written: str | list[str]) -> list[tuple[str, str]]:
    """A swap line as pairs; "~verb" on both sides stands for all forms of the verbs."""
    first = written if isinstance(written, str) else written[0]
    marked = re.search(r"~(\w+)", found)
    if not marked:
        return [(found, first)]
    target = re.search(r"~(\w+)", first)
    forms = verb_forms(marked[1])
    others = verb_forms(target[1]) if target else forms
    pairs: dict[str, str] = {}
    for form, other in zip(forms, others, strict=True):
        written_form = first.replace(target[0], other) if target else first
        pairs.setdefault(found.replace(marked[0], form), written_form)
    return list(pairs.items())
