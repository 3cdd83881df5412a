"""The rules of the house, counted."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pipeline"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES_OF_A_FILE = 299
MOST_LINES_OF_A_FUNCTION = 49
MOST_MODULES_OF_A_FOLDER = 12
ANY_NUMBER = {"", "languages", "commands"}  # the root, one file per language, one file per command
NAMELESS = {"utils", "helpers", "common", "base", "misc", "util", "helper"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_file_and_its_functions_are_short(path: Path) -> None:
    content = path.read_text("utf-8")
    assert content.count("\n") <= MOST_LINES_OF_A_FILE
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= MOST_LINES_OF_A_FUNCTION, f"{node.name} in line {node.lineno} has {lines} lines"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.js")), ids=name)
def test_a_script_is_short(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= MOST_LINES_OF_A_FILE


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_goes_in_and_what_comes_out(path: Path) -> None:
    content = path.read_text("utf-8")
    if content.strip():
        assert ast.get_docstring(ast.parse(content)), "the first line of a module says what it is for"
    assert path.stem not in NAMELESS


def test_a_folder_has_at_most_a_dozen_modules() -> None:
    counts: dict[str, int] = {}
    for path in MODULES:
        folder = path.parent.relative_to(PACKAGE).as_posix().replace(".", "")
        counts[folder] = counts.get(folder, 0) + (path.name != "__init__.py")
    families = {folder for folder in counts if folder.startswith("rules/")}
    crowded = {f: n for f, n in counts.items() if n > MOST_MODULES_OF_A_FOLDER and f not in ANY_NUMBER | families}
    assert not crowded


def test_only_the_command_line_prints() -> None:
    printing = []
    for path in MODULES:
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        if any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls):
            printing.append(name(path))
    assert printing == ["pipeline/cli.py"]


def test_own_modules_are_not_imported_inside_functions() -> None:
    hidden = []
    for path in MODULES:
        if name(path) in ("pipeline/cli.py", "pipeline/__init__.py") or path.parent.name == "commands":
            continue  # a command loads what it needs when it needs it; the door too
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            inside = (inner for inner in ast.walk(node) if isinstance(inner, ast.ImportFrom))
            hidden += [f"{name(path)}:{i.lineno}" for i in inside if (i.module or "").startswith("pipeline")]
    assert not hidden


def test_nothing_is_pickled_on_disk() -> None:
    pickle = re.compile(r"^\s*(import|from) pickle", re.MULTILINE)
    assert not [name(path) for path in MODULES if pickle.search(path.read_text("utf-8"))]


def test_no_path_of_one_machine_stands_in_the_repository() -> None:
    own = re.compile(r"/(?:root|home/\w+|work/\w+)/")
    texts = (*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md"), *MODULES, *ROOT.glob("tests/**/*.py"))
    assert not [name(path) for path in texts if path != Path(__file__) and own.search(path.read_text("utf-8"))]
