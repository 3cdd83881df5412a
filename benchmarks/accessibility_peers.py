"""HTML files in, the ACT rules that other checkers say they fail out, with the CPU time each took.

axe-core in Chromium (Playwright, one browser), axe-core and Alfa in jsdom, and html-validate; the JavaScript ones
come from the node_modules of a folder outside of the project, see accessibility_peers.mjs.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOOLS = ("axe-core, Chromium", "axe-core, jsdom", "Alfa, jsdom", "html-validate")
_NODE = {"axe-core, jsdom": "axe", "Alfa, jsdom": "alfa", "html-validate": "html-validate"}
_ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_HOST = "http://cases.test"
_SECONDS = 470  # for all files of one tool
_AXE = """async (values) => {
    const result = await axe.run(document, {runOnly: {type: "rule", values}});
    return result.violations.map((violation) => violation.id);
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one checker says of one file. ``found``: ACT ids; ``ms``: CPU, page load included; ``failed``: why not."""

    found: frozenset[str]
    ms: float
    failed: str = ""


def answers_of(tool: str, folder: str, files: Sequence[Path], site: Path, acts: Mapping[str, set[str]]) -> list[Answer]:
    """One answer a file, in order. ``site``: what the pages name; ``acts``: rule of the checker → ACT ids."""
    if tool == "axe-core, Chromium":
        return _in_chromium(Path(folder), files, site)
    script = Path(__file__).parent / "accessibility_peers.mjs"
    ran = subprocess.run(
        ["node", str(script), str(Path(folder).resolve()), _NODE[tool]],
        input="\n".join(map(str, files)), capture_output=True, text=True, timeout=_SECONDS,
    )  # fmt: skip
    if ran.returncode:
        said = next((line for line in ran.stderr.splitlines() if "Error" in line), "it said nothing")
        raise SystemExit(f"{tool} does not run from {folder} ({said}). {script.name} says what to install there.")
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    return [Answer(frozenset(_acts(tool, row["found"], acts)), row["ms"], row["failed"]) for row in rows]


def _acts(tool: str, found: Sequence[str], acts: Mapping[str, set[str]]) -> set[str]:
    return set(found) if tool.startswith("axe") else {act for rule in found for act in acts.get(rule, ())}


def _in_chromium(folder: Path, files: Sequence[Path], site: Path) -> list[Answer]:
    """Every rule of axe-core but colour contrast on each file, opened in turn in one browser from a local route."""
    from playwright.sync_api import Error, sync_playwright

    source = (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    answers = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(_ARGUMENTS))
        for file in files:
            context = browser.new_context(service_workers="block")
            context.set_default_timeout(15_000)
            start, found, failed = _cpu_ms(), frozenset[str](), ""
            try:
                found = _axe_of(context, file, site, source)
            except Error as error:
                failed = str(error).splitlines()[0]
            answers.append(Answer(found, _cpu_ms() - start, failed))
            context.close()
        browser.close()
    return answers


def _axe_of(context: Any, file: Path, site: Path, source: str) -> frozenset[str]:
    from playwright.sync_api import Error

    opened = []

    def answer(route: Any) -> None:
        asked, base = route.request, "/WAI/content-assets/wcag-act-rules/"
        path = asked.url.removeprefix(_HOST).partition("#")[0].partition("?")[0]
        if asked.is_navigation_request() and asked.frame.parent_frame is None:
            if opened:
                route.abort("aborted")  # a refresh may not take the page away
                return
            opened.append(path)
            route.fulfill(body=file.read_bytes(), content_type="text/html; charset=utf-8")
            return
        wanted = site / path.removeprefix(base)
        if path.startswith(base) and wanted.is_file():
            route.fulfill(path=str(wanted))
        else:
            route.abort()

    context.route("**/*", answer)
    page = context.new_page()
    page.goto(f"{_HOST}/page.html", wait_until="load")
    page.main_frame.evaluate(source)
    for frame in page.frames[1:]:
        with contextlib.suppress(Error):  # a frame whose page is refused may be gone by now
            frame.evaluate(source)
    ids = page.evaluate("() => Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, rule.actIds ?? []]))")
    violations = page.evaluate(_AXE, [rule for rule in ids if not rule.startswith("color-contrast")])
    return frozenset(act for rule in violations for act in ids[rule])


def _cpu_ms() -> float:
    """CPU time of this process and of all that it started and that still run (Linux)."""
    tick, parents, used = os.sysconf("SC_CLK_TCK"), {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)], used[int(stat.parent.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
    mine = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in mine} - mine:
        mine |= more
    return sum(used[pid] for pid in mine & used.keys()) * 1000 / tick
