"""The TOML of one wording rule in, a checked WordingRule out; a fault is refused with file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.model import Rule, Severity, Subject

_KEYS = {
    "title", "locale", "why", "message", "severity", "safe", "changes-meaning", "since", "learned-from", "exceptions",
    "kinds", "not-kinds", "standards", "sets", "pattern", "swap", "wrong", "right", "tried-as", "contexts",
    "not-languages",
}  # fmt: skip
_PATTERN_KEYS = {
    "find", "regex", "needs", "replace", "before", "after", "not-before", "not-after", "message", "dialects",
    "ignore-case", "not-upper", "safe", "unbroken",
}  # fmt: skip
_REQUIRED = ("title", "why", "message", "since", "wrong", "right")


class RuleFileError(ValueError):
    """A rule file that cannot be used: path, line and what to mend."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class WordingRule:
    """One wording rule as its file says it. ``data`` holds the patterns, as read; ``path`` names the file."""

    rule: Rule
    path: str
    locale: str
    data: Mapping[str, Any]

    @property
    def changes_meaning(self) -> bool:
        """True where a fix may change what translators have to say."""
        return bool(self.data.get("changes-meaning", False))

    @property
    def safe(self) -> bool:
        """True where fixes may be applied unasked; a pattern may say otherwise of its own."""
        return bool(self.data.get("safe", False))

    @property
    def safe_in_part(self) -> bool:
        """True where some patterns have another safety than the rule."""
        return any(bool(pattern.get("safe", self.safe)) is not self.safe for pattern in self.data.get("pattern", ()))


def rule_id(locale: str, stem: str) -> str:
    """``wording.<file name>``; rules of other locales than English carry theirs: ``wording.es-opening-marks``."""
    prefix = "" if locale in ("en", "any") else locale.lower().replace("_", "-") + "-"
    return f"wording.{prefix}{stem.replace('_', '-')}"


def read_rule(path: str, locale: str, stem: str, content: str) -> WordingRule:
    """The rule in a file's content. RuleFileError where it is no TOML, or lacks or misnames something."""
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"line (\d+)", str(fault))
        raise RuleFileError(path, int(found[1]) if found else 1, f"This is no TOML: {fault}.") from None
    _check_keys(path, content, data)
    return make_rule(path, data.get("locale", locale), stem, data)


def make_rule(path: str, locale: str, stem: str, data: Mapping[str, Any]) -> WordingRule:
    """A rule of values that were checked before."""
    rule = Rule(
        id=rule_id(locale, stem),
        title=data["title"],
        severity=Severity(data.get("severity", "warning")),
        subject=Subject.PROSE,
        standards=tuple(data.get("standards", ())),
        languages=() if locale == "any" else (locale.split("_")[0].split("-")[0],),
    )
    return WordingRule(rule, path, locale, data)


def line_of(content: str, words: str) -> int:
    """The line of a file on which some words stand, 1 where they don't."""
    at = content.find(words)
    return content.count("\n", 0, at) + 1 if at >= 0 else 1


def _check_keys(path: str, content: str, data: Mapping[str, Any]) -> None:
    for key in data:
        if key not in _KEYS:
            raise RuleFileError(path, line_of(content, key), f"“{key}” is no key of a wording rule; take it out.")
    for key in _REQUIRED:
        if not data.get(key):
            raise RuleFileError(path, 1, f"“{key}” is missing; every wording rule needs it.")
    if not data.get("pattern") and not data.get("swap"):
        raise RuleFileError(path, 1, "There is no [[pattern]] and no [swap]; say what the rule looks for.")
    if data.get("severity", "warning") not in set(Severity):
        raise RuleFileError(path, line_of(content, "severity"), "“severity” is error, warning or advice.")
    for pattern in data.get("pattern", ()):
        _check_pattern(path, content, pattern)


def _check_pattern(path: str, content: str, pattern: Mapping[str, Any]) -> None:
    for key in pattern:
        if key not in _PATTERN_KEYS:
            raise RuleFileError(path, line_of(content, key), f"“{key}” is no key of a pattern; take it out.")
    if ("find" in pattern) == ("regex" in pattern):
        raise RuleFileError(path, line_of(content, "[[pattern]]"), "A pattern has either “find” or “regex”.")
