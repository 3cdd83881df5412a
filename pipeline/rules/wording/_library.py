"""A locale in, its wording rules out: those that come with the package and those of a site's own folders."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.rules.wording._engine import WordingEngine
from pipeline.rules.wording._examples import check_examples
from pipeline.rules.wording._inflect import verb_forms
from pipeline.rules.wording._pattern import PatternError, Sets
from pipeline.rules.wording._rule_file import RuleFileError, WordingRule, make_rule, read_rule

LOCALES = Path(__file__).parent / "locales"
_WORDS = Path(__file__).parent / "words"
_SPOKEN = {"why", "since", "learned-from", "wrong", "right"}  # for people; the engine does without


def locales() -> tuple[str, ...]:
    """The locales that have rules of their own, as their folders are named."""
    return tuple(sorted(path.name for path in LOCALES.iterdir() if path.is_dir() and path.name != "any"))


def wording_rules(locale: str, extra_folders: Iterable[Path | str] = ()) -> WordingEngine:
    """The engine with all data rules for a locale, of the package and of a site's own folders.

    A folder has one folder for each locale with the rule files in it, or rule files with a
    ``locale`` key. RuleFileError, with file and line, where a rule of a site cannot be used.
    """
    names = ("any", *_chain(locale))
    rules = [rule for name in names for rule in _packaged(name)]
    for folder in extra_folders:
        rules.extend(rule for rule in read_folder(Path(folder)) if rule.locale in names)
    return WordingEngine(locale, rules, shared_sets(_chain(locale)[0]))


def _chain(locale: str) -> tuple[str, ...]:
    """``pt-BR`` → ``pt``, ``pt_BR``: the language first, then the locale as folders are named."""
    name = locale.replace("-", "_")
    language = name.split("_")[0]
    return (language,) if name == language else (language, name)


def read_folder(folder: Path, *, checked: bool = True) -> list[WordingRule]:
    """Every rule file of a folder, in the order of the paths. RuleFileError where one cannot be used."""
    rules: list[WordingRule] = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("**/*.toml")):
        rule = read_rule_file(path, folder, checked=checked)
        if rule.rule.id in seen:
            raise RuleFileError(str(path), 1, f"“{rule.rule.id}” is also the rule in {seen[rule.rule.id]}; rename one.")
        seen[rule.rule.id] = str(path)
        rules.append(rule)
    return rules


def read_rule_file(path: Path, folder: Path, *, checked: bool = True) -> WordingRule:
    """One rule file; ``folder`` is what the locale's folder lies in. With ``checked`` its examples are run."""
    content = path.read_text(encoding="utf-8")
    locale = path.parent.name if path.parent != folder else "any"
    rule = read_rule(str(path), locale, path.stem, content)
    if not checked:
        return rule
    try:
        engine = WordingEngine(_tried_as(rule), [rule], shared_sets(_tried_as(rule).split("_")[0]))
        _ = engine.patterns
    except PatternError as fault:
        raise RuleFileError(str(path), 1, str(fault)) from None
    check_examples(rule, engine, content)
    return rule


def _tried_as(rule: WordingRule) -> str:
    """The locale in which examples run: English for rules of every language, a region where patterns need one."""
    if rule.locale != "any":
        return str(rule.data.get("tried-as", rule.locale))
    return "en"


@cache
def shared_sets(language: str) -> Sets:
    """The named sets that all rules of a language may use: lines ``@name: words``."""
    path = _WORDS / f"{language}-sets.txt"
    if not path.is_file():
        return {}
    lines = (line.partition(": ") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("@"))
    sets: dict[str, frozenset[str]] = {}
    for name, _, words in lines:
        listed = words.split()
        if name.startswith("@~"):  # verbs, in all their forms
            listed = [form for verb in listed for form in verb_forms(verb)]
        key = name.lstrip("@~")
        sets[key] = sets.get(key, frozenset()) | frozenset(listed)
    return sets


def prebuilt(locale: str) -> str:
    """The rules of a locale's folder as compact JSON without what only people read; TOML takes too long at start."""
    entries = [[Path(rule.path).stem, _for_engine(rule)] for rule in read_folder(LOCALES / locale, checked=False)]
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":")) + "\n"


def _for_engine(rule: WordingRule) -> dict[str, Any]:
    return {key: value for key, value in rule.data.items() if key not in _SPOKEN}


def _packaged(locale: str) -> Iterator[WordingRule]:
    path = LOCALES / f"{locale}.json"
    if not path.is_file():
        return
    for stem, data in json.loads(path.read_text(encoding="utf-8")):
        yield make_rule(str(LOCALES / locale / f"{stem}.toml"), locale, stem, data)


def find_rule(rule: str, extra_folders: Iterable[Path | str] = ()) -> WordingRule | None:
    """The data rule of an id, of whatever locale; None where there is none."""
    packaged = (found for name in ("any", *locales()) for found in _packaged(name))
    own = (found for folder in extra_folders for found in read_folder(Path(folder), checked=False))
    return next((found for found in (*packaged, *own) if found.rule.id == rule), None)
