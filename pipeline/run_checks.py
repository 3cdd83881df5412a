"""A loaded site in, the rule sets with its settings out; and the rules that compare pages, run over all of them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping

from pipeline.check import Checks, check_site, checks
from pipeline.config import Config, ConfigError
from pipeline.gate import Note
from pipeline.load import Loaded
from pipeline.model import Page, RuleSet, Subject
from pipeline.names import glossary_of_site
from pipeline.rules.catalogue import all_rules
from pipeline.rules.discover import FAMILIES, PythonRule, rule_sets
from pipeline.word_rules import word_rules

_OF_THE_WHOLE = (Subject.SITE, Subject.RENDERED, Subject.FAULT)


def checks_of(loaded: Loaded) -> Checks:
    """Every rule, under the settings of the site.

    Raises:
        ConfigError: settings for a rule that does not exist, or an option that a rule does not have;
            a glossary that cannot be read.
    """
    config = loaded.config
    sets = [*rule_sets(FAMILIES), *word_rules(config.all_locales, config, loaded.files.root)]
    known_rules(config, sets)
    return checks(sets, config, date=loaded.date, glossary=glossary_of_site(loaded.files.glossary))


def known_rules(config: Config, sets: Iterable[RuleSet]) -> None:
    """Raises ConfigError for settings of a rule that does not exist, with the nearest names; and for an override of a
    rule that does not look at one article in one locale."""
    known = {**all_rules(), **{rule.id: rule for rules in sets for rule in rules.rules}}
    overrides = [(override.rule, override.settings) for override in config.overrides]
    for rule, own in (*config.rules.items(), *overrides):
        if rule not in known:
            near = ", ".join(difflib.get_close_matches(rule, known, 3)) or "see “everyreader explain”"
            raise ConfigError(f"There is no rule {rule}. Near it: {near}.", line=own.line)
    for rule, own in overrides:
        if known[rule].subject in _OF_THE_WHOLE or "resolve" in known[rule].needs:
            message = f"{rule} looks at the pages of the site together, so no override can be for some of them."
            raise ConfigError(f'{message} Write it in [rules."{rule}"].', line=own.line)


def check_across(
    run: Checks,
    facts: Mapping[str, Mapping[str, object]],
    pages: Mapping[str, Page],
    exists: Callable[[str], bool],
) -> list[Note]:
    """Findings of the rules that compare pages.

    ``facts``: page path → rule → what it remembers; ``exists``: whether a path is a file of the site.
    """
    run = run.knowing(exists=exists)
    notes: list[Note] = []
    for rules in run.of(Subject.SITE):
        if not isinstance(rules, PythonRule):
            continue
        gathered = {path: of_page[rules.rule.id] for path, of_page in facts.items() if rules.rule.id in of_page}
        for finding in check_site(run, rules, gathered, pages):
            shown = finding.seen_at.path if finding.seen_at else finding.path
            notes.append(Note(finding, frozenset([shown] if shown and shown in pages else [])))
    return notes
