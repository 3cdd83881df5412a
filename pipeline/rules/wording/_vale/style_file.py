"""The YAML files of Vale styles and vocabularies in, rules with what each looks for out.

What the keys mean follows Vale's documentation of styles (vale.sh/docs/styles).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipeline.model import Rule, Severity, Subject
from pipeline.rules.wording._rule_file import RuleFileError

_LEVELS = {"suggestion": Severity.ADVICE, "warning": Severity.WARNING, "error": Severity.ERROR}
CHECKED = frozenset({
    "existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization",
    "metric", "readability", "sequence",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class ValeRule:
    """One rule file of a style. ``accepted`` are the words of the vocabularies, exceptions of every rule."""

    rule: Rule
    path: str
    kind: str
    data: Mapping[str, Any]
    accepted: tuple[str, ...] = ()

    @property
    def checked(self) -> bool:
        """False for kinds that need a dictionary or a program of their own: they are reported as not checked."""
        return self.kind in CHECKED


def read_styles(folder: Path, styles: Iterable[str] = ()) -> list[ValeRule]:
    """Every rule below ``folder/<style>/*.yml``, of the named styles or of all, with the vocabularies of the folder.

    RuleFileError, with file and line, where a file is no YAML or says not what it extends.
    """
    wanted = set(styles)
    accepted, rejected = _vocabularies(folder)
    rules = [
        _read(path, accepted)
        for path in sorted([*folder.glob("*/*.yml"), *folder.glob("*/*.yaml")])
        if path.parent.name not in ("config", "Vocab") and (not wanted or path.parent.name in wanted)
    ]
    return [*rules, *_avoid(folder, rejected)]


def _read(path: Path, accepted: tuple[str, ...]) -> ValeRule:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        raise RuleFileError(str(path), mark.line + 1 if mark else 1, "This is no YAML that can be read.") from None
    if not isinstance(data, dict) or not isinstance(data.get("extends"), str):
        raise RuleFileError(str(path), 1, "A Vale rule says what it extends: add “extends: existence” or another kind.")
    return _rule(path, data, accepted if data.get("vocab", True) else ())


def _rule(path: Path, data: Mapping[str, Any], accepted: tuple[str, ...]) -> ValeRule:
    severity = _LEVELS.get(str(data.get("level", "warning")), Severity.WARNING)
    rule = Rule(
        id=f"wording.{path.parent.name}.{path.stem}",
        title=str(data.get("description") or data.get("message") or path.stem).replace("%s", "…"),
        severity=severity,
        subject=Subject.BODY,
        standards=(str(data["link"]),) if data.get("link") else (),
    )
    return ValeRule(rule, str(path), str(data["extends"]), data, accepted)


def _vocabularies(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words to accept and to reject, of all vocabularies below the folder: both of Vale's layouts."""
    files = [*folder.glob("config/vocabularies/*/*.txt"), *folder.glob("Vocab/*/*.txt")]
    accepted: list[str] = []
    rejected: list[str] = []
    for path in sorted(files):
        lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
        words = [line for line in lines if line and not line.startswith("# ")]
        (accepted if path.stem == "accept" else rejected).extend(words)
    return tuple(accepted), tuple(rejected)


def _avoid(folder: Path, rejected: tuple[str, ...]) -> list[ValeRule]:
    """Rejected words are what Vale reports as Vale.Avoid."""
    if not rejected:
        return []
    data = {"extends": "existence", "message": "Avoid using '%s'.", "level": "error", "tokens": list(rejected)}
    return [_rule(folder / "Vale" / "Avoid.yml", data, ())]
