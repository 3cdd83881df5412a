"""Our pages and documentation under other checkers: axe-core in Chromium and the Nu Html Checker find nothing.

They are installed by .ci/run (``npm ci --prefix tests/peers``); where they are missing this is left out, and said.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.publish import read_published
from tests.test_own_site import built

__all__ = ["built"]  # a fixture

PEERS = Path(__file__).parent / "peers/node_modules"
NU = PEERS / "vnu-jar/build/dist/vnu.jar"
AXE = PEERS / "axe-core/axe.min.js"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def test_nu_finds_nothing(built: tuple[Path, object]) -> None:
    if not NU.is_file() or shutil.which("java") is None:
        pytest.skip("the Nu Html Checker or Java is not installed")
    output = built[0] / "output"
    pages = [str(output / path) for path in read_published(output) if path.endswith((".html", ".css", ".svg"))]
    told = subprocess.run(["java", "-jar", str(NU), "--also-check-css", "--also-check-svg", "--format", "json", *pages],
                          capture_output=True, check=False)  # fmt: skip
    messages = json.loads(told.stderr)["messages"]
    # CommonMark writes <img … />; Nu remarks on the slash, which is neither an error nor a warning.
    messages = [m for m in messages if m["type"] != "info" or m.get("subType") == "warning"]
    assert not [f"{m['url'].rpartition('/output/')[2]}:{m.get('lastLine')}: {m['message']}" for m in messages]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(built: tuple[Path, object], scheme: str) -> None:
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if browser is None or not AXE.is_file():
        pytest.skip("axe-core or a browser is not installed")
    output = built[0] / "output"
    found = []
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=browser, args=[*QUIET])
        page = opened.new_page(color_scheme=scheme, viewport={"width": 768, "height": 1000})
        for path in read_published(output):
            if not path.endswith(".html"):
                continue
            page.goto((output / path).as_uri())
            page.add_script_tag(path=str(AXE))
            violations = page.evaluate("axe.run().then(result => result.violations)")
            found += [f"{path}: {v['id']}: {v['nodes'][0]['html'][:120]}" for v in violations]
        opened.close()
    assert not found
