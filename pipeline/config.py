"""The text of everyreader.toml in, a Config out; an unknown key or a wrong value is an error with its line."""

from __future__ import annotations

import datetime
import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any

from pipeline.model import Severity
from pipeline.model.locale import bcp47

_HEADER = re.compile(r"^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}")


class ConfigError(Exception):
    """A fault in the settings: ``line`` from 1, and a sentence with the remedy."""

    def __init__(self, message: str, path: str = "everyreader.toml", line: int = 1) -> None:
        super().__init__(message)
        self.message, self.path, self.line = message, path, line

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


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
    """One rule: switched off, of another severity, blocking on review, or with options of its own."""

    enabled: bool = True
    severity: Severity | None = None
    review_blocks: bool = False
    keep_translations: bool = True
    options: Mapping[str, Any] = field(default_factory=dict)


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

    @property
    def all_locales(self) -> tuple[str, ...]:
        """The source locale, then the others."""
        others = tuple(locale for locale in self.locales if locale != self.source_locale)
        return (self.source_locale, *others)

    def locale(self, locale: str) -> LocaleSettings:
        return self.locale_settings.get(locale, LocaleSettings())

    def rule(self, rule: str) -> RuleSettings:
        return self.rules.get(rule, RuleSettings())

    def needed_coverage(self, locale: str) -> int:
        own = self.locale(locale).coverage
        return self.coverage if own is None else own


_SITE_KEYS = ("name", "url", "source-locale", "locales", "owner", "description", "coverage", "text-fields")
_WORDING_KEYS = ("vale-styles", "rules")
_WAIVER_KEYS = ("rule", "reason", "path", "words", "locale", "until")
_RULE_KEYS = ("enabled", "severity", "review-blocks", "keep-translations")


def read_config(content: str, path: str = "everyreader.toml") -> Config:
    """The settings in a TOML text.

    Raises:
        ConfigError: not TOML, an unknown key or section, or a value of the wrong type.
    """
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        raise ConfigError(f"This is not TOML: {error}", path, int(found[1]) if found else 1) from None
    reader = _Reader(content, path)
    reader.known(data, ("site", "wording", "locales", "rules", "waivers"), "")
    site, wording = reader.table(data, "site"), reader.table(data, "wording")
    reader.known(site, _SITE_KEYS, "site")
    reader.known(wording, _WORDING_KEYS, "wording")
    config = Config(
        locale_settings=MappingProxyType(reader.locales(reader.table(data, "locales"))),
        rules=MappingProxyType(reader.rules(reader.table(data, "rules"))),
        waivers=reader.waivers(data.get("waivers", [])),
    )
    changes: dict[str, Any] = {key.replace("-", "_"): value for key, value in site.items()}
    changes |= {{"rules": "wording_rules"}.get(key, key.replace("-", "_")): value for key, value in wording.items()}
    return reader.checked(config, changes)


def rule_options(config: Config, rule: str, options: type | None) -> Any:
    """The rule's options dataclass with the site's values in it; None where the rule has none.

    Raises:
        ConfigError: an option that the rule does not have, or of another type.
    """
    given = config.rule(rule).options
    names = {f.name: f for f in fields(options)} if options is not None and is_dataclass(options) else {}
    for key in given:
        if key.replace("-", "_") not in names:
            choices = ", ".join(name.replace("_", "-") for name in names) or "none"
            raise ConfigError(f"The rule {rule} has no option “{key}”. Its options: {choices}.")
    if options is None:
        return None
    return options(**{key.replace("-", "_"): _tuples(value) for key, value in given.items()})


def _tuples(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class _Reader:
    content: str
    path: str

    def error(self, message: str, section: str, key: str = "", nth: int = 0) -> ConfigError:
        return ConfigError(message, self.path, self.line(section, key, nth))

    def line(self, section: str, key: str = "", nth: int = 0) -> int:
        """The line of a key in the nth table of that name; tomllib itself tells none."""
        current, seen, header = "", -1, 1
        for number, line in enumerate(self.content.splitlines(), 1):
            if match := _HEADER.match(line):
                current = match[1].replace('"', "").replace("'", "")
                if current == section:
                    seen, header = seen + 1, number
            elif key and current == section and seen in (nth, -1) and re.match(rf"\s*[\"']?{re.escape(key)}\b", line):
                return number
            if key and not section and match and current.split(".")[0] == key:
                return number
            if current == section and seen == nth and not key:
                return number
        return header

    def table(self, data: Mapping[str, Any], name: str) -> dict[str, Any]:
        value = data.get(name, {})
        if not isinstance(value, dict):
            raise self.error(f"“{name}” must be a section: write [{name}] and its keys below.", "", name)
        return value

    def known(self, table: Mapping[str, Any], keys: tuple[str, ...], section: str, nth: int = 0) -> None:
        for key in table:
            if key in keys:
                continue
            near = difflib.get_close_matches(key, keys, 1)
            hint = f" Did you mean “{near[0]}”?" if near else f" Known here: {', '.join(keys)}."
            where = f" in [{section}]" if section else ""
            raise self.error(f"Unknown key “{key}”{where}.{hint}", section, key, nth)

    def checked(self, config: Config, changes: dict[str, Any]) -> Config:
        for name, value in changes.items():
            default = getattr(config, name)
            wanted = list if isinstance(default, tuple) else type(default)
            if type(value) is not wanted or (wanted is list and not all(isinstance(item, str) for item in value)):
                kind = {list: "a list of strings", str: "a string", int: "a whole number"}[wanted]
                raise self.error(f"“{name.replace('_', '-')}” must be {kind}.", "site", name.replace("_", "-"))
            changes[name] = _tuples(value)
        if "source_locale" in changes:
            changes["source_locale"] = bcp47(changes["source_locale"])
        if "locales" in changes:
            changes["locales"] = tuple(bcp47(locale) for locale in changes["locales"])
        return replace(config, **changes)

    def locales(self, table: Mapping[str, Any]) -> dict[str, LocaleSettings]:
        found = {}
        for locale, values in table.items():
            section = f"locales.{locale}"
            self.known(values, tuple(f.name.replace("_", "-") for f in fields(LocaleSettings)), section)
            found[bcp47(locale)] = LocaleSettings(**{key.replace("-", "_"): value for key, value in values.items()})
        return found

    def rules(self, table: Mapping[str, Any]) -> dict[str, RuleSettings]:
        found = {}
        for rule, values in _flat(table):
            own = {key.replace("-", "_"): value for key, value in values.items() if key in _RULE_KEYS}
            if "severity" in own:
                try:
                    own["severity"] = Severity(own["severity"])
                except ValueError:
                    message = f"“{own['severity']}” is no severity. Write error, warning or advice."
                    raise self.error(message, f"rules.{rule}", "severity") from None
            options = {key: value for key, value in values.items() if key not in _RULE_KEYS}
            found[rule] = RuleSettings(**own, options=options)
        return found

    def waivers(self, tables: Any) -> tuple[Waiver, ...]:
        found = []
        for nth, table in enumerate(tables):
            self.known(table, _WAIVER_KEYS, "waivers", nth)
            if "rule" not in table:
                raise self.error('This waiver names no rule. Add: rule = "family.name".', "waivers", "", nth)
            if "until" in table and not isinstance(table["until"], datetime.date):
                raise self.error("“until” must be a date such as 2027-06-30.", "waivers", "until", nth)
            found.append(Waiver(**table, source=self.path, line=self.line("waivers", "", nth)))
        return tuple(found)


def _flat(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Mapping[str, Any]]]:
    """``[rules."reading.grade"]`` and ``[rules.reading.grade]`` mean the same rule."""
    found: list[tuple[str, Mapping[str, Any]]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        if "." in name:
            found.append((name, value))
        elif isinstance(value, dict):
            found.extend(_flat(value, f"{name}."))
    return found
