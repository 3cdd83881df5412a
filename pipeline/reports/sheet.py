"""The name of a template and its values in, a page that needs no other file out (style and all)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent
_UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/{}"
_ACT = "https://www.w3.org/WAI/standards-guidelines/act/rules/{}/"


def page(template: str, **values: object) -> str:
    """A whole HTML page; every value is escaped."""
    style = (_FOLDER / "templates" / "sheet.css").read_text("utf-8")
    return _environment().get_template(template).render(style=style, **values)


def standard_address(standard: str) -> str | None:
    """Where a standard that a rule names is explained: ``WCAG 2.2 1.1.1``, ``ACT 23a2a8``; None for others."""
    name, _, number = standard.rpartition(" ")
    if name.startswith("WCAG") and number in _criteria():
        return _UNDERSTANDING.format(_criteria()[number])
    return _ACT.format(number) if name == "ACT" else None


@cache
def _criteria() -> dict[str, str]:
    found = json.loads((_FOLDER / "data" / "criteria.json").read_text("utf-8"))
    return {number: str(slug) for number, slug in found.items() if number != "source"}


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(_FOLDER / "templates", encoding="utf-8")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
