"""``everyreader explain [RULE]``: the page of a rule; without a name, the list of rules."""

from __future__ import annotations

import argparse
import difflib

from pipeline.commands import Console, UsageError
from pipeline.rules.catalogue import all_rules, rule_page


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", nargs="?", help="a rule such as accessibility.image-alt, or the end of its name")


def run(args: argparse.Namespace, console: Console) -> int:
    rules = all_rules()
    if args.rule is None:
        width = max(len(rule) for rule in rules)
        console.out(
            "\n".join(f"{name:<{width}}  {rule.severity.value:<7}  {rule.title}" for name, rule in rules.items())
        )
        return 0
    chosen = [name for name in rules if name == args.rule or name.endswith(f".{args.rule}")]
    if len(chosen) != 1:
        near = difflib.get_close_matches(args.rule, [*rules, *(name.split(".", 1)[1] for name in rules)], 3, 0.5)
        hint = f" Near it: {', '.join(chosen or near)}." if chosen or near else " “everyreader explain” lists all."
        raise UsageError(f"There is no single rule “{args.rule}”.{hint}")
    console.out(f"{chosen[0]}\n\n{rule_page(chosen[0])}")
    return 0
