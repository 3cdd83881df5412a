"""Our documentation, rendered by our own pipeline as a site of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.build import Result, build

ROOT = Path(__file__).parents[1]
# The grade is asked of articles for patients, not of pages for programmers; the pages of rules quote what is wrong.
SETTINGS = """[site]
name = "Everyreader"
source-locale = "en"
locales = ["en"]
[rules."reading.grade"]
enabled = false
[rules."wording.leftover-markup"]
enabled = false
"""


def built_documentation(root: Path) -> tuple[Path, Result]:
    """README and docs/ built below ``root``; the folder of the pages, and the result."""
    (root / "source").mkdir(parents=True)
    (root / "everyreader.toml").write_text(SETTINGS, "utf-8")
    shutil.copy(ROOT / "README.md", root / "source/README.md")
    shutil.copytree(ROOT / "docs", root / "source/docs")
    return root / "output", build(root, date="2026-11-25", cache=False)
