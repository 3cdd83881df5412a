"""The locales of a site and its settings in; the rule sets for words out: ours, the site's own, and its Vale styles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.config import Config, ConfigError
from pipeline.model import Problem, Rule, RuleSet, Subject
from pipeline.model.locale import language
from pipeline.rules.wording import RuleFileError, read_folder, wording_rules
from pipeline.rules.wording._vale import ValeStyles, read_styles


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A rule set that speaks of one language only: Vale's styles know none."""

    inner: RuleSet
    language: str

    @property
    def subject(self) -> Subject:
        return self.inner.subject

    @property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(self.inner.rules)

    def check(self, subject: Any, known: Mapping[str, Any]) -> Iterable[tuple[Rule, Problem]]:
        return self.inner.check(subject, known) if language(subject.locale) == self.language else ()


def word_rules(locales: Iterable[str], config: Config, root: Path | None) -> list[RuleSet]:
    """One engine a language (of two locales of one language the first counts), then the site's Vale styles.

    ``root`` is the folder that paths in the settings start from; None: texts that belong to no site.

    Raises:
        ConfigError: a folder that does not exist, or a rule file that cannot be used, with its line.
    """
    by_language: dict[str, str] = {}
    for locale in locales:
        by_language.setdefault(language(locale), locale)
    own = [_folder(config.wording_rules, "rules", root)] if config.wording_rules and root else []
    try:
        for folder in own:
            read_folder(folder)  # with its examples: a rule that does not do what it shows is refused
        sets: list[RuleSet] = [wording_rules(locale, own) for locale in by_language.values()]
        if config.vale_styles and root:
            styles = ValeStyles(read_styles(_folder(config.vale_styles, "vale-styles", root)))
            sets.append(InLanguage(styles, language(config.source_locale)))
    except RuleFileError as error:
        raise ConfigError(error.message, error.path, error.line) from None
    return sets


def _folder(name: str, key: str, root: Path) -> Path:
    folder = root / name
    if not folder.is_dir():
        raise ConfigError(f"There is no folder {name}. “{key}” in [wording] names a folder of the site.")
    return folder
