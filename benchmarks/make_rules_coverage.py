"""Our accessibility and site rules in, the table of docs/rules-coverage.md against ACT, axe-core and html-validate out.

``python benchmarks/make_rules_coverage.py`` writes it; ``--check`` says by its exit code whether it is up to date.
What other checkers' rules answer to ours, and why some have none, stands in accessibility_coverage.json.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline.rules.discover import family_rules

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "rules-coverage.md"
COVERAGE = Path(__file__).parent / "accessibility_coverage.json"


def table() -> str:
    """The whole page as text."""
    rules = [found.rule for family in ("accessibility", "site") for found in family_rules(family)]
    rows = json.loads(COVERAGE.read_text("utf-8"))
    known = {rule.id for rule in rules}
    by_act: dict[str, list[str]] = defaultdict(list)
    for rule in rules:
        for standard in rule.standards:
            if standard.startswith("ACT "):
                by_act[standard.removeprefix("ACT ")].append(rule.id)
    parts = [
        "# What our accessibility rules cover",
        "Made by `benchmarks/make_rules_coverage.py`; don't edit by hand.",
        f"## Our rules ({len(rules)})",
        _lines(("rule", "standards"), [(f"`{rule.id}`", ", ".join(rule.standards)) for rule in rules]),
        f"## ACT rules ({len(by_act)})",
        _lines(("ACT rule", "ours"), [(act, _names(found)) for act, found in sorted(by_act.items())]),
    ]
    for name in ("axe", "html-validate"):
        title = {"axe": "axe-core", "html-validate": "html-validate"}[name]
        parts.append(f"## {title} {rows[f'{name} version']}")
        parts.append(_lines((f"{title} rule", "ours, or why not"), [
            (rule, _names(answer) if isinstance(answer, list) else f"On purpose not. {answer}")
            for rule, answer in sorted(rows[name].items())
        ]))  # fmt: skip
        unknown = {rule for answer in rows[name].values() if isinstance(answer, list) for rule in answer} - known
        if unknown:
            raise SystemExit(f"{COVERAGE.name} names rules that there are not: {', '.join(sorted(unknown))}")
    return "\n\n".join(parts) + "\n"


def _names(rules: list[str]) -> str:
    return ", ".join(f"`{rule}`" for rule in rules)


def _lines(head: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    return "\n".join([f"| {head[0]} | {head[1]} |", "| --- | --- |", *(f"| {one} | {other} |" for one, other in rows)])


def main(arguments: list[str]) -> int:
    made = table()
    if "--check" in arguments:
        return 0 if OUT.is_file() and OUT.read_text("utf-8") == made else 1
    OUT.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
