"""Writes the reference pages made of the program itself: rules, settings, commands. ``--check`` only compares."""

from __future__ import annotations

import argparse
import importlib
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path

from pipeline.commands import COMMANDS
from pipeline.config import Config, LocaleSettings, Override, RuleSettings, Waiver
from pipeline.model import Rule
from pipeline.model.locale import direction
from pipeline.rules.catalogue import all_rules

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
MADE = "<!-- Made by tools/reference.py; change the program, then run it. -->\n"
_OVERRIDES = """For a folder, a page or a locale a rule can have settings of its own. `path` is a pattern for the
article's file; the override holds where path and locale both fit, and a later one wins over an earlier one.

```toml
[[overrides]]
rule = "reading.grade"
path = "source/for-doctors/*"
locale = "de"
limit = 12
target = 10
```
"""

_REDIRECTS = """Where the address of an article leads that is gone, in every locale: to another article, or to the
list of all (`""`). An address with a slug of its own is named by the slug.

```toml
[redirects]
"guides/old-pump" = "pump"
"news" = ""
```
"""


def pages() -> dict[str, str]:
    """File name → content."""
    return {"rules.md": _rules(), "settings.md": _settings(), "commands.md": _commands()}


def _rules() -> str:
    rows = [
        f"| `{name}` | {rule.severity.value} | {', '.join(rule.languages) or 'all'} | {_title(rule)} | "
        f"{', '.join(rule.standards)} |"
        for name, rule in all_rules().items()
    ]
    head = [
        "# Rules", MADE, "`everyreader explain RULE` shows the page of a rule, with examples.\n",
        "| rule | severity | languages | what it wants | standards |", "| --- | --- | --- | --- | --- |",
    ]  # fmt: skip
    return "\n".join([*head, *rows]) + "\n"


def _title(rule: Rule) -> str:
    """A rule for one language has its title in that language, and says so to screen readers."""
    spoken = rule.languages[0] if len(rule.languages) == 1 else "en"
    side = ' dir="rtl"' if direction(spoken) == "rtl" else ""
    return _cell(rule.title) if spoken == "en" else f'<span lang="{spoken}"{side}>{_cell(rule.title)}</span>'


def _settings() -> str:
    lines = ["# Settings", MADE, "All settings stand in `everyreader.toml`. A key that is not listed is an error.\n"]
    lines += [
        "## [site]\n",
        *_table(Config, ("name", "url", "source_locale", "locales", "owner", "description", "coverage", "text_fields")),
    ]
    lines += ["\n## [wording]\n", *_table(Config, ("vale_styles", "wording_rules"))]
    lines += ["\n## [locales.CODE]\n", *_table(LocaleSettings)]
    lines += [
        '\n## [rules."RULE"]\n',
        *_table(RuleSettings, ("enabled", "severity", "review_blocks", "keep_translations")),
    ]
    lines += ["\n## [[overrides]]\n", _OVERRIDES, *_table(Override, ("rule", "path", "locale"))]
    lines += ["| `enabled` | `True` |", "| `severity` | `None` |", "| options of the rule | as for the site |"]
    lines += ["\n## [redirects]\n", _REDIRECTS]
    lines += ["\n## [[waivers]]\n", *_table(Waiver, ("rule", "reason", "path", "words", "locale", "until"))]
    lines += ["\n## Options of rules\n", "They stand in the rule's own section.\n"]
    lines += ["| rule | option | default |", "| --- | --- | --- |"]
    for name, rule in all_rules().items():
        if rule.options is not None and is_dataclass(rule.options):
            own = rule.options()
            lines += [f"| `{name}` | `{_key(f.name)}` | `{getattr(own, f.name)!r}` |" for f in fields(rule.options)]
    return "\n".join(lines) + "\n"


def _commands() -> str:
    lines = ["# Commands", MADE]
    for name, what in COMMANDS.items():
        parser = argparse.ArgumentParser(f"everyreader {name}", description=what, formatter_class=_Wide)
        importlib.import_module(f"pipeline.commands.{name}_command").arguments(parser)
        lines += [f"## {name}\n", "```text", parser.format_help().rstrip(), "```\n"]
    return "\n".join(lines)


class _Wide(argparse.HelpFormatter):
    """The same width on every terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


def _table(kind: type, names: tuple[str, ...] = ()) -> list[str]:
    defaults = kind(rule="") if kind in (Waiver, Override) else kind()
    shown = names or tuple(field.name for field in fields(kind))
    rows = [f"| `{_key(name)}` | `{getattr(defaults, name)!r}` |" for name in shown]
    return ["| key | default |", "| --- | --- |", *rows]


def _key(name: str) -> str:
    return {"wording_rules": "rules"}.get(name, name.replace("_", "-"))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> int:
    wrong = []
    for name, content in pages().items():
        path = FOLDER / name
        if path.is_file() and path.read_text("utf-8") == content:
            continue
        wrong.append(name)
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")
    if "--check" in sys.argv and wrong:
        sys.stderr.write(f"Not up to date: {', '.join(wrong)}. Run: make reference\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
