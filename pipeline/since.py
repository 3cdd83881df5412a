"""A folder of a git checkout and a revision in, the lines that changed since then out."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from pipeline.catalogs import CatalogError, decode
from pipeline.config import ConfigError
from pipeline.model import Finding, Text

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")


def changed_lines(root: Path, revision: str) -> dict[Path, list[tuple[int, int]]]:
    """File → ranges of lines (first, last) that are others than in the revision; new files whole.

    Raises:
        ConfigError: no git checkout, or no such revision.
    """
    top = Path(_git(root, "rev-parse", "--show-toplevel").strip())
    _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", revision=revision)
    found: dict[Path, list[tuple[int, int]]] = {}
    path = None
    for line in _git(root, "-c", "core.quotePath=false", "diff", "-U0", "--no-color", revision, "--").splitlines():
        if line.startswith("+++ "):
            path = (top / line[6:]).resolve() if line.startswith("+++ b/") else None
        elif path and (hunk := _HUNK.match(line)):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                found.setdefault(path, []).append((first, first + count - 1))
    for name in _git(root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z").split("\0"):
        if name:
            found[(top / name).resolve()] = [(1, 10**9)]
    return found


def in_changed_paragraphs(finding: Finding, text: Text, changed: Mapping[Path, list[tuple[int, int]]]) -> bool:
    """Whether the finding's paragraph has a changed line."""
    if finding.place is None:
        return False
    lines = text.content.splitlines()
    first, last = finding.place.line, min(finding.place.end_line, len(lines))
    while 1 < first <= len(lines) + 1 and lines[first - 2].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    ranges = changed.get(Path(text.name).resolve(), [])
    return any(start <= last and end >= first for start, end in ranges)


def committed(path: Path, revision: str) -> str | None:
    """The text of a file in a revision; None where it was not there.

    Raises:
        ConfigError: no git checkout.
    """
    top = Path(_git(path.parent, "rev-parse", "--show-toplevel").strip())
    name = path.resolve().relative_to(top.resolve()).as_posix()
    words = ["git", "-C", str(top), "show", f"{revision}:{name}"]
    result = subprocess.run(words, capture_output=True, check=False, env=_environment())
    return _text(result.stdout, name) if result.returncode == 0 else None


def _text(data: bytes, name: str) -> str:
    try:
        return decode(data, name).content if name.endswith(".po") else data.decode("utf-8", "replace")
    except CatalogError:
        return data.decode("utf-8", "replace")


def changed_catalogs(root: Path) -> dict[str, str]:
    """Catalogs that are not as the last commit has them: path below ``root`` → committed text.

    Empty where there is no git, no checkout or no commit.
    """
    try:
        names = _git(root, "diff", "--name-only", "--relative", "-z", "HEAD", "--", "locales").split("\0")
    except ConfigError:
        return {}
    paths = [name for name in names if name.endswith(".po") and (root / name).is_file()]
    texts = {name: committed(root / name, "HEAD") for name in paths}
    return {name: text for name, text in texts.items() if text is not None}


def _git(folder: Path, *words: str, revision: str = "") -> str:
    try:
        command = ["git", "-C", str(folder), *words]
        result = subprocess.run(command, capture_output=True, check=False, env=_environment())
    except FileNotFoundError:
        raise ConfigError(
            "git is not installed, and what changed is asked of it. Install git.", str(folder), 0
        ) from None
    if result.returncode:
        if revision:
            raise ConfigError(f"There is no revision “{revision}”. “git log --oneline” lists them.", "--since", 0)
        reason = result.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigError(f"git does not answer here: {reason[-1] if reason else 'no reason given'}.", str(folder), 0)
    return result.stdout.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    """Without what git tells its filters and hooks: it holds for the folder alone that they start in."""
    return {name: value for name, value in os.environ.items() if name not in _OF_A_CHECKOUT}


_OF_A_CHECKOUT = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")
