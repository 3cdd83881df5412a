"""Findings and the log of fixes in, a table out: each rule for words, how often it has fired, been fixed and waived."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pipeline.commands import UsageError
from pipeline.commands.fixing import LOG
from pipeline.model import Finding, State
from pipeline.rules.catalogue import all_rules

_FAMILIES = ("wording.", "reading.")


def rule_table(findings: Iterable[Finding], root: Path | None) -> str:
    """A line a rule: id, findings now, fixes in the log, findings waived, title."""
    fired: Counter[str] = Counter()
    waived: Counter[str] = Counter()
    for finding in findings:
        (waived if finding.state is State.WAIVED else fired)[finding.rule] += 1
    fixed = Counter(_logged(root))
    rules = {name: rule for name, rule in all_rules().items() if name.startswith(_FAMILIES)}
    width = max(len(name) for name in rules)
    lines = [f"{'rule':<{width}}  fired  fixed  waived  what it finds"]
    lines += [
        f"{name:<{width}}  {fired[name]:>5}  {fixed[name]:>5}  {waived[name]:>6}  {rule.title}"
        for name, rule in rules.items()
    ]
    return "\n".join(lines)


def _logged(root: Path | None) -> list[str]:
    if root is None:
        return []
    return [_rule_of(path) for path in sorted((root / LOG).glob("*.json"))]


def _rule_of(path: Path) -> str:
    """The rule of one fix. Raises UsageError for a file that is none of ours, as after a merge conflict."""
    try:
        return str(json.loads(path.read_text("utf-8"))["rule"])
    except (ValueError, KeyError, TypeError):
        raise UsageError(f"{path}:1: This is no log of a fix. Get it back from an older copy, or delete it.") from None
