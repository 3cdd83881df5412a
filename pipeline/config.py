"""The settings of a site as values, with their defaults; the options of one rule out of them."""

from __future__ import annotations

import datetime
import fnmatch
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from pipeline.model import Severity


class ConfigError(Exception):
    """A fault in the settings: ``line`` from 1 (0: no line of a file), and a sentence with the remedy."""

    def __init__(self, message: str, path: str = "everyreader.toml", line: int = 1) -> None:
        super().__init__(message)
        self.message, self.path, self.line = message, path, line

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


@dataclass(frozen=True, slots=True)
class LocaleSettings:
    """One locale: ``coverage`` in percent of messages; ``unreviewed`` shows readers a notice.

    ``keep_translations`` False: a wording fix in the source asks its translators to look again.
    """

    unreviewed: bool = False
    coverage: int | None = None
    show_machine_translations: bool = False
    keep_translations: bool = True


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """One rule: switched off, of another severity, blocking on review, or with options of its own.

    ``line`` is that of its section, ``lines`` those of its keys.
    """

    enabled: bool = True
    severity: Severity | None = None
    review_blocks: bool = False
    keep_translations: bool = True
    options: Mapping[str, Any] = field(default_factory=dict)
    line: int = 1
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Redirect:
    """The address of an article that is gone leads to the article ``new``, or to the list of all where that is ""."""

    old: str
    new: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Waiver:
    """Lets findings of a rule pass, for a reason, up to and with a date; ``line`` is its line in the settings."""

    rule: str
    reason: str = ""
    path: str | None = None
    words: str | None = None
    locale: str | None = None
    until: datetime.date | None = None
    source: str = "everyreader.toml"
    line: int = 1
    lines: tuple[int, int] | None = None  # first and last line of its path that it holds for


@dataclass(frozen=True, slots=True)
class Override:
    """Settings of a rule for a part of the site: the articles whose path fits a glob, a locale, or both.

    ``path`` is that of the article's file below the site, such as ``source/medical/*``.
    """

    rule: str
    path: str = ""
    locale: str = ""
    settings: RuleSettings = field(default_factory=RuleSettings)

    def holds(self, path: str, locale: str | None) -> bool:
        """Whether a text of this article, in this locale, is meant; both are as written, each may be left open."""
        fits = not self.path or fnmatch.fnmatchcase(path, self.path)
        return fits and (not self.locale or self.locale == locale)


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a site, with their defaults."""

    name: str = "Everyreader"
    url: str = "https://example.org/"
    source_locale: str = "en"
    locales: tuple[str, ...] = ()
    owner: str = ""
    description: str = ""
    coverage: int = 80
    text_fields: tuple[str, ...] = ("title", "description")
    vale_styles: str = ""
    wording_rules: str = ""
    locale_settings: Mapping[str, LocaleSettings] = field(default_factory=dict)
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    overrides: tuple[Override, ...] = ()

    @property
    def all_locales(self) -> tuple[str, ...]:
        """The source locale, then the others."""
        others = tuple(locale for locale in self.locales if locale != self.source_locale)
        return (self.source_locale, *others)

    def locale(self, locale: str) -> LocaleSettings:
        return self.locale_settings.get(locale, LocaleSettings())

    def rule(self, rule: str) -> RuleSettings:
        return self.rules.get(rule, RuleSettings())

    def at(self, path: str, locale: str | None) -> Config:
        """The settings as they are for one article in one locale: the overrides that hold there, the last one first."""
        if not self.overrides:
            return self
        rules = dict(self.rules)
        for override in self.overrides:
            if override.holds(path, locale):
                rules[override.rule] = _over(rules.get(override.rule, RuleSettings()), override.settings)
        return self if rules == self.rules else replace(self, rules=rules)

    def needed_coverage(self, locale: str) -> int:
        own = self.locale(locale).coverage
        return self.coverage if own is None else own


def _over(general: RuleSettings, own: RuleSettings) -> RuleSettings:
    """``own`` over the general settings of a rule; whether it blocks on review stays as it is for the site."""
    return replace(
        general,
        enabled=own.enabled,
        severity=own.severity or general.severity,
        options={**general.options, **own.options},
        lines={**general.lines, **own.lines},
    )


def rule_options(config: Config, rule: str, options: type | None) -> Any:
    """The rule's options dataclass with the site's values in it; None where the rule has none.

    Raises:
        ConfigError: an option that the rule does not have, or of another type.
    """
    own = config.rule(rule)
    known = {f.name: f for f in fields(options)} if options is not None and is_dataclass(options) else {}
    values: dict[str, Any] = {}
    for key, value in own.options.items():
        name, line = key.replace("-", "_"), own.lines.get(key, own.line)
        if name not in known:
            choices = ", ".join(choice.replace("_", "-") for choice in known) or "none"
            message = f"The rule {rule} has no option “{key}”. Its options: {choices}."
            raise ConfigError(message, line=line)
        wanted = kind_of(known[name].default)
        if not is_of(wanted, value):
            raise ConfigError(f"“{key}” of {rule} must be {KINDS[wanted]}.", line=line)
        values[name] = tuple(value) if isinstance(value, list) else value
    return None if options is None else options(**values)


# What a value of the settings can be, in words. A float may be written without its point; a bool is no number.
KINDS: Mapping[type, str] = {
    tuple: "a list of strings",
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


def kind_of(default: object) -> type:
    """The kind of value that a setting with this default takes; a setting without a default takes a whole number."""
    return next((kind for kind in (tuple, str, bool, int, float) if isinstance(default, kind)), int)


def is_of(kind: type, value: object) -> bool:
    """Whether a value that TOML gave is of a kind."""
    if kind is tuple:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if isinstance(value, bool) or kind is bool:
        return kind is bool and isinstance(value, bool)
    return isinstance(value, int | float) if kind is float else isinstance(value, kind)


def is_article_name(name: object) -> bool:
    """Whether an article may have this name, such as ``guides/pain``: it becomes the path of a folder."""
    parts = name.strip("/").split("/") if isinstance(name, str) else [""]
    return all(
        part not in ("", ".", "..")
        and len(part.encode("utf-8", "replace")) <= LONGEST_NAME
        and not re.search(r"[\0-\x1f\\]", part)
        for part in parts
    )


LONGEST_NAME = 200  # bytes of one part of a path; file systems take 255
