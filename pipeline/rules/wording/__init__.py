"""Words in, wording problems out: rules in Python beside this file, rules as data below ``locales/``."""

from pipeline.rules.wording._library import wording_rules

__all__ = ["wording_rules"]
