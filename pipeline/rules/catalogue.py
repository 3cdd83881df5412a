"""Nothing in, every rule there is out, by name: Python modules and data files alike, with their pages."""

from __future__ import annotations

from functools import cache

from pipeline.model import Rule
from pipeline.rules.discover import FAMILIES, family_rules, page_of
from pipeline.rules.wording import find_rule, locales, wording_rules
from pipeline.rules.wording import rule_page as data_rule_page


@cache
def all_rules() -> dict[str, Rule]:
    """Name → rule, sorted by name."""
    found = {rule.rule.id: rule.rule for family in FAMILIES for rule in family_rules(family)}
    found |= {rule.id: rule for locale in locales() for rule in wording_rules(locale).rules}
    return dict(sorted(found.items()))


def rule_page(rule: str) -> str:
    """The page of a rule for editors, as Markdown."""
    path = page_of(rule)
    if path.is_file():
        return path.read_text("utf-8")
    found = find_rule(rule)
    return data_rule_page(found) if found else ""
