"""The text of everyreader.toml in, a Config out; an unknown key or a wrong value is an error with its line."""

from __future__ import annotations

import datetime
import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar
from urllib.parse import urlsplit

from pipeline.config import (
    KINDS,
    Config,
    ConfigError,
    LocaleSettings,
    Override,
    Redirect,
    RuleSettings,
    Waiver,
    is_article_name,
    is_of,
    kind_of,
)  # fmt: skip
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model import Severity
from pipeline.model.locale import bcp47

T = TypeVar("T", Config, LocaleSettings)

_HEADER = re.compile(r"^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}")
_NO_ADDRESS = re.compile(r"[\s\"'<>\\^`{|}\0-\x1f]|[?#]")  # RFC 3986; a site's address has no query either
_SITE_KEYS = ("name", "url", "source-locale", "locales", "owner", "description", "coverage", "text-fields")
_WORDING_KEYS = ("vale-styles", "rules")
_WAIVER_KEYS = ("rule", "reason", "path", "words", "locale", "until")
_OVERRIDE_KEYS = ("rule", "path", "locale", "enabled", "severity")
_RULE_KEYS = ("enabled", "severity", "review-blocks", "keep-translations")


def read_config(content: str, path: str = "everyreader.toml") -> Config:
    """The settings in a TOML text.

    Raises:
        ConfigError: not TOML, an unknown key, section or locale, or a value that cannot be meant.
    """
    content = content.removeprefix("\ufeff")
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        last = content.rstrip().count("\n") + 1
        raise ConfigError(f"This is not TOML: {error}", path, int(found[1]) if found else last) from None
    except RecursionError:
        raise ConfigError("These settings are nested too deeply. Take the inner brackets out.", path) from None
    reader = _Reader(content, path)
    reader.known(data, ("site", "wording", "locales", "rules", "overrides", "waivers", "redirects"), "")
    site, wording = reader.table(data, "site"), reader.table(data, "wording")
    reader.known(site, _SITE_KEYS, "site")
    reader.known(wording, _WORDING_KEYS, "wording")
    renamed = {"wording-rules" if key == "rules" else key: value for key, value in wording.items()}
    config = reader.checked(reader.filled(Config(), site, "site"), site)
    config = reader.filled(config, renamed, "wording")
    return replace(
        config,
        locale_settings=MappingProxyType(reader.locales(reader.table(data, "locales"), config)),
        rules=MappingProxyType(reader.rules(reader.table(data, "rules"))),
        overrides=reader.overrides(data.get("overrides", []), config),
        waivers=reader.waivers(data.get("waivers", [])),
        redirects=reader.redirects(reader.table(data, "redirects")),
    )


@lru_cache(maxsize=1)  # the settings of every rule ask for their lines
def _lines(content: str) -> tuple[tuple[str, str | None], ...]:
    """The lines of the settings, each with the name of the table that it opens, if it does."""
    found = ((line, _HEADER.match(line)) for line in content.splitlines())
    return tuple((line, match[1].replace('"', "").replace("'", "") if match else None) for line, match in found)


@dataclass(frozen=True, slots=True)
class _Reader:
    content: str
    path: str

    def error(self, message: str, section: str, key: str = "", nth: int = 0) -> ConfigError:
        return ConfigError(message, self.path, self.line(section, key, nth))

    def line(self, section: str, key: str = "", nth: int = 0) -> int:
        """The line of a key in the nth table of that name; tomllib itself tells none."""
        current, seen, header = "", -1, 1
        for number, (line, named) in enumerate(_lines(self.content), 1):
            if named is not None:
                current = named
                if current == section:
                    seen, header = seen + 1, number
            elif key and current == section and seen in (nth, -1) and re.match(rf"\s*[\"']?{re.escape(key)}\b", line):
                return number
            if key and not section and named is not None and current.split(".")[0] == key:
                return number
            if current == section and seen == nth and not key:
                return number
        return header

    def line_of_word(self, word: str, section: str, key: str) -> int:
        """The line of a quoted word in the value of a key, which may run over several lines."""
        first = self.line(section, key)
        lines = self.content.splitlines()[first - 1 :]
        return next((first + n for n, line in enumerate(lines) if f'"{word}"' in line or f"'{word}'" in line), first)

    def table(self, data: Mapping[str, Any], name: str, section: str = "") -> dict[str, Any]:
        value = data.get(name, {})
        if not isinstance(value, dict):
            full = f"{section}.{name}" if section else name
            raise self.error(f"“{full}” must be a section: write [{full}] and its keys below.", section, name)
        return value

    def known(self, table: Mapping[str, Any], keys: tuple[str, ...], section: str, nth: int = 0) -> None:
        for key in table:
            if key in keys:
                continue
            near = difflib.get_close_matches(key, keys, 1)
            hint = f" Did you mean “{near[0]}”?" if near else f" Known here: {', '.join(keys)}."
            where = f" in [{section}]" if section else ""
            raise self.error(f"Unknown key “{key}”{where}.{hint}", section, key, nth)

    def filled(self, defaults: T, values: Mapping[str, Any], section: str) -> T:
        """The defaults with the values of a section in their place, each of the right kind."""
        changes: dict[str, Any] = {}
        for key, value in values.items():
            name = key.replace("-", "_")
            kind = kind_of(getattr(defaults, name))
            if not is_of(kind, value):
                raise self.error(f"“{key}” must be {KINDS[kind]}.", section, key)
            if name == "coverage" and not 0 <= value <= 100:
                raise self.error(f"“coverage” is {value}; write a percentage from 0 to 100.", section, key)
            changes[name] = tuple(value) if isinstance(value, list) else value
        return replace(defaults, **changes)

    def checked(self, config: Config, site: Mapping[str, Any]) -> Config:
        """The section [site] with its locales spelt one way; each locale exists, and the address is one."""
        self.locale(config.source_locale, "site", "source-locale")
        for locale in config.locales:
            self.locale(locale, "site", "locales")
        if "name" in site and not config.name.strip():
            raise self.error("“name” is empty. Write how readers know the site.", "site", "name")
        address = urlsplit(config.url)
        if config.url and (
            address.scheme not in ("http", "https") or not address.netloc or _NO_ADDRESS.search(config.url)
        ):
            message = f"“{config.url}” is no address of a site. Write it as https://example.org/, or leave it empty."
            raise self.error(message, "site", "url")
        locales = tuple(dict.fromkeys(bcp47(locale) for locale in config.locales))
        return replace(config, source_locale=bcp47(config.source_locale), locales=locales)

    def locale(self, locale: str, section: str, key: str) -> None:
        try:
            language_of(locale)
        except UnknownLocale as error:
            raise ConfigError(str(error), self.path, self.line_of_word(locale, section, key)) from None

    def locales(self, table: Mapping[str, Any], config: Config) -> dict[str, LocaleSettings]:
        found = {}
        for locale in table:
            section, values = f"locales.{locale}", self.table(table, locale, "locales")
            if bcp47(locale) not in config.all_locales:
                has = ", ".join(config.all_locales)
                raise self.error(f"This site has no locale {locale}: “locales” in [site] names {has}.", section)
            self.known(values, tuple(f.name.replace("_", "-") for f in fields(LocaleSettings)), section)
            found[bcp47(locale)] = self.filled(LocaleSettings(), values, section)
        return found

    def rules(self, table: Mapping[str, Any]) -> dict[str, RuleSettings]:
        found = {}
        for rule, values in _flat(table):
            section = f"rules.{rule}"
            if not isinstance(values, dict):
                raise self.error(f'“{rule}” must be a section: write [rules."{rule}"], its keys below.', "rules", rule)
            for key in ("enabled", "review-blocks", "keep-translations"):
                if not isinstance(values.get(key, True), bool):
                    raise self.error(f"“{key}” must be true or false.", section, key)
            own = {key.replace("-", "_"): value for key, value in values.items() if key in _RULE_KEYS}
            if "severity" in own:
                own["severity"] = self.severity(own["severity"], section)
            options = {key: value for key, value in values.items() if key not in _RULE_KEYS}
            lines = {key: self.line(section, key) for key in options}
            found[rule] = RuleSettings(**own, options=options, line=self.line(section), lines=lines)
        return found

    def overrides(self, tables: Any, config: Config) -> tuple[Override, ...]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.error("Overrides are written as sections: [[overrides]] and the keys of one below.", "overrides")
        return tuple(self.override(table, nth, config) for nth, table in enumerate(tables))

    def override(self, table: Mapping[str, Any], nth: int, config: Config) -> Override:
        """One [[overrides]]; the keys that are not its own are options of the rule."""
        section = "overrides"
        for key in ("rule", "path", "locale"):
            if not isinstance(table.get(key, ""), str):
                raise self.error(f"“{key}” must be a string.", section, key, nth)
        if not table.get("rule"):
            raise self.error('This override names no rule. Add: rule = "family.name".', section, "", nth)
        rule, path, locale = table["rule"], table.get("path", ""), bcp47(table.get("locale", ""))
        if not path and not locale:
            message = f'Add a path or a locale, or write this in [rules."{rule}"] for the whole site.'
            raise self.error(f"This override names no part of the site. {message}", section, "", nth)
        if locale and locale not in config.all_locales:
            has = ", ".join(config.all_locales)
            raise self.error(f"This site has no locale {locale}: it has {has}.", section, "locale", nth)
        enabled = table.get("enabled", True)
        if not isinstance(enabled, bool):
            raise self.error("“enabled” must be true or false.", section, "enabled", nth)
        severity = self.severity(table["severity"], section, nth) if "severity" in table else None
        options = {key: value for key, value in table.items() if key not in _OVERRIDE_KEYS}
        lines = {key: self.line(section, key, nth) for key in options}
        line = self.line(section, "rule", nth)
        settings = RuleSettings(enabled, severity, options=options, line=line, lines=lines)
        return Override(rule, path, locale, settings)

    def redirects(self, table: Mapping[str, Any]) -> tuple[Redirect, ...]:
        for old, new in table.items():
            if not isinstance(new, str) or not is_article_name(old) or (new and not is_article_name(new)):
                message = f'“{old}” must lead to an article, as in: "guides/pain" = "pain"; "" is the list of all.'
                raise self.error(message, "redirects", old)
        return tuple(
            Redirect(old.strip("/"), new.strip("/"), self.line("redirects", old)) for old, new in table.items()
        )

    def severity(self, value: object, section: str, nth: int = 0) -> Severity:
        try:
            return Severity(str(value))
        except ValueError:
            message = f"“{value}” is no severity. Write error, warning or advice."
            raise self.error(message, section, "severity", nth) from None

    def waivers(self, tables: Any) -> tuple[Waiver, ...]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.error("Waivers are written as sections: [[waivers]] and the keys of one below.", "", "waivers")
        found = []
        for nth, table in enumerate(tables):
            self.known(table, _WAIVER_KEYS, "waivers", nth)
            if "rule" not in table:
                raise self.error('This waiver names no rule. Add: rule = "family.name".', "waivers", "", nth)
            until = table.get("until", datetime.date.min)
            if not isinstance(until, datetime.date) or isinstance(until, datetime.datetime):
                raise self.error("“until” must be a date such as 2027-06-30.", "waivers", "until", nth)
            for key, value in table.items():
                if key != "until" and not isinstance(value, str):
                    raise self.error(f"“{key}” must be a string.", "waivers", key, nth)
            values = {**table, "locale": bcp47(table["locale"])} if table.get("locale") else table
            found.append(Waiver(**values, source=self.path, line=self.line("waivers", "", nth)))
        return tuple(found)


def _flat(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    """``[rules."reading.grade"]`` and ``[rules.reading.grade]`` mean the same rule."""
    found: list[tuple[str, Any]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        if "." in name or not isinstance(value, dict):
            found.append((name, value))
        else:
            found.extend(_flat(value, f"{name}."))
    return found
