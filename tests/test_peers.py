"""Our pages, preview and documentation under other checkers: axe-core in Chromium and the Nu Html Checker find nothing.

They are installed by .ci/run (``npm ci --prefix tests/peers``); where they are missing this is left out, and said.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.publish import read_published
from tests.documentation import built_documentation
from tests.own_checkout import ARTICLE
from tests.preview.running import ES, Running, own_copy, running
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


@pytest.fixture(scope="module", params=["site", "documentation"])
def output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the published pages of our site, or of README and docs/."""
    if request.param == "site":
        root: Path = request.getfixturevalue("built")[0]
        return root / "output"
    return built_documentation(tmp_path_factory.mktemp("documentation") / "site")[0]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, dict[str, str]]]:
    """The preview of a site that has something of all it can say; a name for each of its pages → the address."""
    root = own_copy(tmp_path_factory.mktemp("preview"))
    (root / "source/held.md").write_text("# Held\n\n![](pump.svg)\n", "utf-8")
    catalog = root / f"locales/es/LC_MESSAGES/{ARTICLE}.po"
    text = catalog.read_text("utf-8").replace('"Inyecciones"', '""')
    catalog.write_text(text.replace("#. title", "#. title\n# A translator's note\n#, fuzzy", 1), "utf-8")
    (root / "locales/ar/LC_MESSAGES/site.po").write_text('msgid "a\n', "utf-8")
    with running(root, edit=True) as one:
        keys = re.findall(r'data-key="([0-9a-f]+)"', one.ask(f"/look/{ES}").text)
        yield (
            one,
            {
                "list": "/",
                "page": f"/look/{ES}",
                "message": f"/look/{ES}?message={keys[0]}",
                "saved": f"/look/{ES}?message={keys[-1]}&saved=1",
                "held": "/look/en/held/index.html",
                "fault": f"/look/ar/{ARTICLE}/index.html",
                "trial": f"/look/ar-XB/{ARTICLE}/index.html",
                "start": "/look/index.html",
                "nothing": "/nowhere",
            },
        )


def test_nu_finds_nothing(output: Path) -> None:
    pages = [output / path for path in read_published(output) if path.endswith((".html", ".css", ".svg"))]
    assert not told_by_nu(pages)


def test_nu_finds_nothing_in_the_preview(preview: tuple[Running, dict[str, str]], tmp_path: Path) -> None:
    one, addresses = preview
    for name, address in addresses.items():
        (tmp_path / f"{name}.html").write_text(one.ask(address).text, "utf-8")
    (tmp_path / "marked.html").write_text(one.ask(f"/site/{ES}").text, "utf-8")
    (tmp_path / "preview.css").write_text(one.ask("/-/preview.css").text, "utf-8")
    assert not told_by_nu(sorted(tmp_path.iterdir()))


def told_by_nu(files: list[Path]) -> list[str]:
    if not NU.is_file() or shutil.which("java") is None:
        pytest.skip("the Nu Html Checker or Java is not installed")
    pages = [str(path) for path in files]
    told = subprocess.run(["java", "-jar", str(NU), "--also-check-css", "--also-check-svg", "--format", "json", *pages],
                          capture_output=True, check=False)  # fmt: skip
    messages = json.loads(told.stderr)["messages"]
    # CommonMark writes <img … />; Nu remarks on the slash, which is neither an error nor a warning.
    messages = [m for m in messages if m["type"] != "info" or m.get("subType") == "warning"]
    return [f"{m['url'].rpartition('/output/')[2]}:{m.get('lastLine')}: {m['message']}" for m in messages]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(output: Path, scheme: str) -> None:
    addresses = {path: (output / path).as_uri() for path in read_published(output) if path.endswith(".html")}
    assert not told_by_axe(addresses, scheme, 768)


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("light", 1280), ("dark", 320), ("dark", 1280)])
def test_axe_finds_nothing_in_the_preview(preview: tuple[Running, dict[str, str]], scheme: str, width: int) -> None:
    one, addresses = preview
    assert not told_by_axe({name: one.address + path for name, path in addresses.items()}, scheme, width)


def told_by_axe(addresses: dict[str, str], scheme: str, width: int) -> list[str]:
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if browser is None or not AXE.is_file():
        pytest.skip("axe-core or a browser is not installed")
    found = []
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=browser, args=[*QUIET])
        page = opened.new_page(color_scheme=scheme, viewport={"width": width, "height": 1000}, bypass_csp=True)
        for name, address in addresses.items():
            page.goto(address)
            page.add_script_tag(path=str(AXE))
            violations = page.evaluate("axe.run().then(result => result.violations)")
            found += [f"{name}: {v['id']}: {v['nodes'][0]['html'][:120]}" for v in violations]
        opened.close()
    return found
