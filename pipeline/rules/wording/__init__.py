"""Words in, wording problems out: rules in Python beside this file, rules as data below ``locales/``."""

from pipeline.rules.wording._engine import WordingEngine
from pipeline.rules.wording._library import find_rule, locales, read_folder, wording_rules
from pipeline.rules.wording._page import rule_page
from pipeline.rules.wording._rule_file import RuleFileError, WordingRule

__all__ = [
    "RuleFileError", "WordingEngine", "WordingRule", "find_rule", "locales", "read_folder", "rule_page",
    "wording_rules",
]  # fmt: skip
