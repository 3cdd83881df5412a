"""The folder of a rule family in, its rules out: a rule is a module with ``RULE`` and ``check``.

A rule's id is its path: ``accessibility/image_alt.py`` is ``accessibility.image-alt``. A module
whose name starts with an underscore is no rule. Nothing registers itself on import.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from pipeline.model import Declaration, Problem, Rule, RuleSet, Subject

FAMILIES = ("accessibility", "reading", "wording", "translation", "site")


@dataclass(frozen=True, slots=True)
class PythonRule:
    """One rule written as a Python module."""

    rule: Rule
    run: Callable[..., Iterable[Problem]]
    gather: Callable[[Any], object] | None = None

    @property
    def subject(self) -> Subject:
        return self.rule.subject

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (self.rule,)

    def check(self, subject: Any, known: Mapping[str, Any]) -> Iterable[tuple[Rule, Problem]]:
        rule = self.rule
        needed = {name: known.get(name) for name in rule.needs if name != "options"} if rule.needs else {}
        if rule.options is not None:
            needed["options"] = known.get("options", {}).get(rule.id) or rule.options()
        for problem in self.run(subject, **needed):
            yield rule, problem

    def facts(self, document: Any) -> object:
        """What a site rule remembers of one page."""
        return self.gather(document) if self.gather else None


def rule_id(family: str, module: str) -> str:
    return f"{family}.{module.replace('_', '-')}"


def page_of(rule: str) -> Path:
    """The editor's page of a Python rule, beside its module."""
    family, _, name = rule.partition(".")
    return Path(__file__).parent / family / f"{name.replace('-', '_')}.md"


@cache
def family_rules(family: str) -> tuple[PythonRule, ...]:
    """Every rule of one family that is a Python module, in the order of their names."""
    folder = Path(__file__).parent / family
    names = sorted(path.stem for path in folder.iterdir() if path.suffix == ".py" and path.name[0] != "_")
    return tuple(_load(family, importlib.import_module(f"pipeline.rules.{family}.{name}")) for name in names)


def rule_sets(families: Iterable[str] = FAMILIES) -> tuple[RuleSet, ...]:
    """All Python rules of the families."""
    return tuple(rule for family in families for rule in family_rules(family))


def _load(family: str, module: ModuleType) -> PythonRule:
    declared: Declaration = module.RULE
    name = module.__name__.rpartition(".")[2]
    values = {field.name: getattr(declared, field.name) for field in fields(declared)}
    return PythonRule(Rule(id=rule_id(family, name), **values), module.check, getattr(module, "facts", None))
