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
    return printed(_FOLDER / "templates", template, style=style_sheet(), **values)


def printed(folder: Path, template: str, **values: object) -> str:
    """A page from a folder of templates of another room; every value is escaped."""
    return _environment(folder).get_template(template).render(**values)


def style_sheet() -> str:
    """The look that all our own pages share."""
    return (_FOLDER / "templates" / "sheet.css").read_text("utf-8")


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
def _environment(folder: Path) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(folder, encoding="utf-8")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
