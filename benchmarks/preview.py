"""From the save of a catalog to the new words on the open page of the preview, in Chromium: ms, on a copy of this site.

``python benchmarks/preview.py [SAVES]``. The clock starts when the file is written, and stops in the frame in which the
browser paints the words. The server is a process of its own, as ``everyreader serve`` starts it.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
ARTICLE = "what-is-interventional-pain-management"
PAUSE = 2.5  # seconds between two saves, as when somebody types; the check of the whole site starts in it
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
WATCH = """() => {
  const inside = document.getElementById("page").contentDocument;
  window.shown = {};
  new MutationObserver(() => {
    const found = inside.body.textContent.match(/Word(\\d+)x/);
    if (found) requestAnimationFrame(() => { window.shown[found[1]] ??= Date.now(); });
  }).observe(inside, { subtree: true, childList: true, characterData: true });
}"""


def main() -> None:
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        for name in ("source", "locales"):
            shutil.copytree(ROOT / name, site / name)
        shutil.copy(ROOT / "everyreader.toml", site)
        command = [sys.executable, "-m", "pipeline", "serve", "--site", folder, "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as server:
            assert server.stdout is not None
            address = re.findall(r"http://\S+/", server.stdout.readline())[0]
            with sync_playwright() as started:
                browser = started.chromium.launch(executable_path=CHROMIUM, args=[*QUIET])
                times = sorted(measured(browser.new_page(), address, site, saves))
                browser.close()
            server.terminate()
    print(f"{saves} saves: least {times[0]:.0f} ms, median {statistics.median(times):.0f} ms, most {times[-1]:.0f} ms")
    print(f"within 300 ms: {sum(one <= 300 for one in times)} of {saves}; load {os.getloadavg()[0]:.1f}")


def measured(page: Any, address: str, site: Path, saves: int) -> list[float]:
    catalog = site / f"locales/es/LC_MESSAGES/{ARTICLE}.po"
    whole = catalog.read_text("utf-8")
    page.goto(f"{address}look/es/{ARTICLE}/index.html")
    time.sleep(8)  # the first check of the whole site
    page.evaluate(WATCH)
    times = []
    for number in range(saves):
        catalog.write_text(whole.replace('"Inyecciones"', f'"Word{number}x"'), "utf-8")
        start = time.time() * 1000
        while (shown := page.evaluate(f"window.shown[{number}]")) is None:
            time.sleep(0.05)
        times.append(shown - start)
        time.sleep(PAUSE)
    return times


if __name__ == "__main__":
    main()
