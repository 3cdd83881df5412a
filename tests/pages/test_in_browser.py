"""Pages as a browser lays them out: narrow screens, the reader's own text spacing, right to left. Needs Chromium."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.model import Filling, Page, Traced
from pipeline.pages import (
    Alternate,
    ArticleFacts,
    IndexFacts,
    IndexItem,
    SiteFacts,
    Strings,
    render_article,
    render_index,
    render_not_found,
    render_start,
    theme,
)
from pipeline.pages.addresses import article_path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--dump-dom", "--virtual-time-budget=5000",
)  # fmt: skip
# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACING = (
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    "p{margin-bottom:2em!important}"
)
# What a person has to hit: links that stand alone, not those in a sentence (WCAG 2.2, 2.5.8).
MEASURE = """
const visible = e => e.getClientRects().length;
const report = [...document.querySelectorAll("iframe")].map(frame => {
  const page = frame.contentDocument, root = page.documentElement;
  page.querySelectorAll("details").forEach(d => d.open = true);
  const targets = [...page.querySelectorAll("summary, nav a, .doors a, .cards h3 a, .closing a, .notice a, .onward a")];
  const menu = page.querySelector(".languages ul"), box = menu && menu.getBoundingClientRect();
  const first = page.querySelector("h1"), range = page.createRange();
  range.selectNodeContents(first);
  const words = range.getBoundingClientRect(), room = first.getBoundingClientRect();
  return {
    name: frame.name,
    overflow: root.scrollWidth - root.clientWidth,
    target: Math.min(...targets.filter(visible).map(e => e.getBoundingClientRect().height)),
    menu: box ? [box.left >= 0, box.right <= root.clientWidth] : null,
    side: words.left - room.left > room.right - words.right ? "right" : "left",
  };
});
document.getElementById("report").textContent = JSON.stringify(report);
"""
LOCALES = ("en", "es", "fr", "de", "pt-BR", "ar", "zh-Hans")
SITE = SiteFacts(Traced("Everyreader"), "en", LOCALES, "", None, frozenset(LOCALES[1:]), Traced("A clinic"))
STRINGS = {locale: Strings(locale) for locale in LOCALES}
THEME = theme()
TITLES = {"de": "Was sind Schmerzbehandlungsmöglichkeiten und Rückenmarkstimulationsverfahren?", "ar": "ما هو الألم؟"}
BODY = """
<p>Text with a <a href="https://example.org/">link</a> and <code>a_very_long_name_without_any_space_in_it</code>.</p>
<h2>Heading</h2>
<ul><li>One</li></ul>
<table>
<thead><tr><th>Treatment</th><th>Relief</th><th>Where</th><th>Interval</th></tr></thead>
<tbody><tr><td>Radiofrequency</td><td>6 to 12 months</td><td>Nerve</td><td>Rarely</td></tr></tbody>
</table>
<pre>a line of code that is much longer than a telephone is wide = 1</pre>
<p><svg width="720" height="300" viewBox="0 0 720 300" role="img" aria-label="A figure"></svg></p>
"""


@dataclass(frozen=True, slots=True)
class Laid:
    """One page as it was laid out: CSS pixels of sideways scrolling, the smallest target's height, and sides."""

    overflow: float
    target: float
    menu: tuple[bool, bool] | None
    side: str


def pages() -> dict[str, Page]:
    found = {}
    for locale in ("en", "de", "ar", "zh-Hans"):
        versions = tuple(Alternate(other, article_path("pain", other)) for other in LOCALES)
        title = Filling(Traced(TITLES.get(locale, "Pain")))
        facts = ArticleFacts("pain", locale, article_path("pain", locale), title, Traced(BODY), title, versions,
                             minutes=6, grade=8.0, partial=True)  # fmt: skip
        found[f"article-{locale}"] = render_article(facts, SITE, STRINGS[locale], THEME)
    items = (IndexItem(article_path("pain", "de"), "de", Filling(Traced(TITLES["de"])), None, 6, 8.0),)
    found["index-ar"] = render_index(IndexFacts("ar", items), SITE, STRINGS["ar"], THEME)
    found["start"] = render_start(SITE, STRINGS, THEME)
    found["not-found"] = render_not_found(SITE, STRINGS, THEME)
    return found


def framed(name: str, page: str, width: int, style: str) -> str:
    link = page.index("</head>")
    sheet = THEME.templates["style.css"].content
    whole = html.escape(f"{page[:link]}<style>{sheet}{style}</style>{page[link:]}")
    return f'<iframe name="{name}" width="{width}" height="600" style="border:0" srcdoc="{whole}"></iframe>'


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Laid]:
    if CHROMIUM is None:
        pytest.skip("no Chromium found: the layout of pages is not tested")
    folder: Path = tmp_path_factory.mktemp("browser")
    frames = [framed("too-wide", '<html><head></head><h1>x</h1><div style="width:900px">x</div>', 320, "")]
    for name, page in pages().items():
        frames += [framed(f"{name}-{width}", page.html.text, width, "") for width in (320, 768, 1280)]
        frames.append(framed(f"{name}-spaced", page.html.text, 320, SPACING))
    harness = folder / "all.html"
    script = f"<script>addEventListener('load', () => {{{MEASURE}}})</script>"
    harness.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><pre id="report"></pre>{"".join(frames)}{script}', "utf-8"
    )
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", harness.as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    dom = done.stdout.decode()
    report = html.unescape(dom[dom.index('id="report">') + len('id="report">') : dom.index("</pre>")])
    return {
        row["name"]: Laid(row["overflow"], row["target"] or 0, row["menu"] and tuple(row["menu"]), row["side"])
        for row in json.loads(report)
    }


def test_a_page_that_is_too_wide_would_be_seen(laid: dict[str, Laid]) -> None:
    assert laid["too-wide"].overflow > 500
    assert len(laid) == 1 + 4 * len(pages())


def test_no_page_scrolls_sideways(laid: dict[str, Laid]) -> None:
    assert {name: page.overflow for name, page in laid.items() if page.overflow and name != "too-wide"} == {}


def test_every_target_is_large_enough(laid: dict[str, Laid]) -> None:
    small = {name: page.target for name, page in laid.items() if name != "too-wide" and page.target < 24}
    assert small == {}


def test_the_menu_of_languages_stays_on_the_screen(laid: dict[str, Laid]) -> None:
    shown = {name: page.menu for name, page in laid.items() if page.menu is not None}
    assert len(shown) == 20
    assert set(shown.values()) == {(True, True)}


def test_arabic_is_mirrored(laid: dict[str, Laid]) -> None:
    assert laid["article-ar-1280"].side == "right"
    assert laid["article-en-1280"].side == "left"
