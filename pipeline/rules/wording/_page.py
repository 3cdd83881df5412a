"""A wording rule in, its page for editors out, as Markdown: what is wrong, why, and its own examples."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pipeline.rules.wording._examples import plain
from pipeline.rules.wording._rule_file import WordingRule


def rule_page(rule: WordingRule) -> str:
    """The page of a data rule. Examples stand in the form of the pages of Python rules, with carets and fixes."""
    data = tomllib.loads(Path(rule.path).read_text(encoding="utf-8"))
    lines = [f"# {data['title']}", "", data["why"].strip(), "", "## Wrong", ""]
    for example in data["wrong"]:
        lines += ["```text", *_marked(example), "```", ""]
    lines += ["## Right", "", "```text", "\n\n".join(data["right"]), "```", ""]
    lines += [
        "## About this rule",
        "",
        *(f"* {fact}" for fact in _facts(rule, data["since"], data.get("learned-from"))),
    ]
    return "\n".join(lines) + "\n"


def _safety(rule: WordingRule) -> str:
    if rule.safe_in_part:
        return "Its fix is applied by `lint --fix` where it is certain, and a suggestion elsewhere."
    return "Its fix is applied by `lint --fix`." if rule.safe else "Its fix is a suggestion."


def _marked(example: str) -> list[str]:
    """The example without its marks, and a line of carets with what to write below each place."""
    text, marks = plain(example)
    lines = [text]
    for start, end, new in marks:
        told = "" if new is None else f" → {new or '(nothing)'}"
        lines.append(" " * start + "^" * max(1, end - start) + told)
    return lines


def _facts(rule: WordingRule, since: str, learned: str | None) -> list[str]:
    where = "every language" if rule.locale == "any" else rule.locale.replace("_", "-")
    facts = [f"Language: {where}", f"Severity: {rule.rule.severity}", f"Since: {since}"]
    if learned:
        facts.append(f"Learned from: {learned}")
    facts.append(_safety(rule))
    if rule.changes_meaning:
        facts.append("Its fix may change the meaning, so translations must be looked at again.")
    return facts
