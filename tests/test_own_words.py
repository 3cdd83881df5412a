"""What we write for people passes what we ask of others: README, command help, the pages of the rules."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

import pytest

from pipeline.commands import COMMANDS
from pipeline.config import Config
from pipeline.lint import lint_checks, lint_text
from pipeline.model import Severity, Text
from pipeline.rules.catalogue import all_rules, rule_page
from pipeline.single_text import check_wording

ROOT = Path(__file__).parents[1]


def faults(text: Text, own: str = "") -> list[str]:
    """Errors and warnings; the page of a rule may say the words that it is about."""
    found = lint_text(text, "en", lint_checks("en", Config()))
    return [f"{f.path}:{f.line}: {f.message}" for f in found if f.severity is not Severity.ADVICE and f.rule != own]


def test_the_readme() -> None:
    assert not faults(Text("README.md", (ROOT / "README.md").read_text("utf-8")))


@pytest.mark.parametrize("rule", [*all_rules()])
def test_the_page_of_a_rule(rule: str) -> None:
    page = rule_page(rule)
    assert page, f"{rule} has no page"
    assert not faults(Text(f"{rule}.md", page), rule)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command(command: str) -> None:
    parser = argparse.ArgumentParser(command, description=COMMANDS[command])
    importlib.import_module(f"pipeline.commands.{command}_command").arguments(parser)
    helps = [action.help for action in parser._actions if action.help and action.help != argparse.SUPPRESS]
    for words in (COMMANDS[command], *helps):
        assert not [f.message for f in check_wording(words) if f.severity is not Severity.ADVICE], words
