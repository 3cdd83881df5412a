"""The preview in Chromium: what a translator and an editor do, with and without JavaScript."""

from __future__ import annotations

import importlib.util
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.own_checkout import ARTICLE
from tests.preview.running import ES, Running, own_copy, running

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PO = f"locales/es/LC_MESSAGES/{ARTICLE}.po"
LOOK = f"/look/{ES}"
SAVED_IN = 15_000  # ms; how long it takes is measured in docs/benchmarks/preview.md, not here


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    if CHROMIUM is None or importlib.util.find_spec("playwright") is None:
        pytest.skip("Playwright or Chromium is not installed: the preview is not opened in a browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=[*QUIET])
        yield browser
        browser.close()


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Running]:
    root = own_copy(tmp_path)
    (root / "source/hostile.md").write_text("# Hostile\n\nText.\n\n<p onclick='parent.reached = 1'>A</p>\n", "utf-8")
    with running(root, edit=True, watching=True) as started:
        yield started


@pytest.fixture
def page(chromium: Any, one: Running) -> Iterator[Any]:
    """An open page whose scripts must not fail."""
    opened = chromium.new_page(base_url=one.address, viewport={"width": 1280, "height": 800})
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield opened
    opened.close()
    assert [words for words in wrong if "409" not in words] == []


def inside(page: Any) -> Any:
    return page.frame_locator("#page")


def edit(one: Running, old: str, new: str, name: str = PO) -> None:
    """Saves as an editor does: the whole file in one go."""
    path = one.root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="\n")


def shown(page: Any, words: str) -> None:
    inside(page).get_by_text(words).first.wait_for(timeout=SAVED_IN)


def test_a_saved_catalog_is_shown_and_the_place_is_kept(page: Any, one: Running) -> None:
    page.goto(LOOK)
    link = inside(page).locator("article a").last
    link.focus()
    frame = page.frames[1]
    frame.evaluate("scrollTo({top: 900, behavior: 'instant'}); window.mine = document.querySelector('h2')")
    before = frame.evaluate("[scrollY, document.activeElement.textContent]")
    edit(one, '"Inyecciones"', '"Palabras nuevas"')
    shown(page, "Palabras nuevas")
    assert frame.evaluate("[scrollY, document.activeElement.textContent]") == before
    assert frame.evaluate("window.mine.isConnected")  # the page was not loaded again
    assert "Shown again at" in page.locator("#live").inner_text()


def test_a_half_written_catalog_tells_its_line_and_the_page_stays(page: Any, one: Running) -> None:
    page.goto(LOOK)
    edit(one, 'msgstr "Inyecciones"', 'msgstr "Inyecciones')
    page.get_by_text("This is the last good page.").wait_for(timeout=SAVED_IN)
    assert f"{PO}:" in page.locator("#told .alarm").inner_text()
    assert inside(page).get_by_text("Inyecciones", exact=True).count() == 1
    edit(one, 'msgstr "Inyecciones', 'msgstr "Infiltraciones"')
    shown(page, "Infiltraciones")
    page.get_by_text("Would be published").wait_for(timeout=SAVED_IN)


def test_a_click_on_a_sentence_shows_its_message_which_can_be_saved(page: Any, one: Running) -> None:
    page.goto(LOOK)
    inside(page).get_by_text("Inyecciones", exact=True).click()
    area = page.get_by_label("Translation")
    area.wait_for()
    assert area.input_value() == "Inyecciones"
    assert PO in page.locator("#message .place").first.inner_text()
    assert inside(page).locator("[data-everyreader-chosen]").all_inner_texts() == ["Inyecciones"]
    before = (one.root / PO).read_text("utf-8")
    area.fill("Palabras nuevas")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved into the catalog.").wait_for(timeout=SAVED_IN)
    shown(page, "Palabras nuevas")
    assert (one.root / PO).read_text("utf-8") == before.replace('msgstr "Inyecciones"', 'msgstr "Palabras nuevas"')


def test_what_somebody_is_typing_stays_while_the_catalog_changes(page: Any, one: Running) -> None:
    page.goto(LOOK)
    inside(page).get_by_text("Inyecciones", exact=True).click()
    area = page.get_by_label("Translation")
    area.fill("Mis palabras")
    edit(one, '"Inyecciones"', '"Pinchazos"')
    shown(page, "Pinchazos")
    assert area.input_value() == "Mis palabras"
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Nothing was saved").wait_for(timeout=SAVED_IN)
    assert area.input_value() == "Mis palabras"
    edit(one, '"Language: es\\n"', '"Language: es\\n"\n"X-Test: 1\\n"')
    time.sleep(0.5)
    assert area.input_value() == "Mis palabras"
    page.get_by_role("button", name="Save").click()
    shown(page, "Mis palabras")


def test_a_preview_that_has_ended_is_told_and_one_that_was_started_again_takes_the_words_typed(
    chromium: Any, one: Running
) -> None:
    page = chromium.new_page(base_url=one.address, viewport={"width": 1280, "height": 800})
    page.goto(LOOK)
    inside(page).get_by_text("Inyecciones", exact=True).click()
    page.get_by_label("Translation").fill("Mis palabras")
    one.server.preview.token = "of another run"
    one.server.preview.news.tell()
    page.locator("[name=token][value='of another run']").wait_for(state="attached", timeout=SAVED_IN)
    one.server.preview.news.close()
    one.server.shutdown()
    one.server.server_close()
    page.get_by_text("The preview does not answer.").wait_for(timeout=SAVED_IN)
    assert page.get_by_label("Translation").input_value() == "Mis palabras"
    page.close()


def test_all_of_it_by_keyboard(page: Any) -> None:
    page.goto(LOOK)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the messages"
    page.keyboard.press("Enter")
    entry = page.get_by_role("link", name="done Inyecciones")
    entry.focus()
    page.keyboard.press("Enter")
    page.locator("#message").wait_for()
    page.wait_for_function("() => document.activeElement.id === 'message-name'")
    assert inside(page).locator("[data-everyreader-chosen]").inner_text() == "Inyecciones"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "form-0"
    page.keyboard.press("Control+A")
    page.keyboard.type("Por teclado")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shown(page, "Por teclado")


def test_a_link_of_the_page_leads_to_that_page_with_all_that_stands_beside_it(page: Any) -> None:
    page.goto(LOOK)
    inside(page).locator(".languages summary").click()
    inside(page).locator(".languages a[lang=ar]").click()
    page.wait_for_url(f"**/look/ar/{ARTICLE}/index.html")
    assert page.frames[1].evaluate("document.documentElement.dir") == "rtl"


def test_without_script_everything_but_the_reload_works(chromium: Any, one: Running) -> None:
    page = chromium.new_page(base_url=one.address, java_script_enabled=False)
    page.goto(LOOK)
    page.get_by_role("link", name="done Inyecciones").click()
    page.get_by_label("Translation").fill("Sin guiones")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved into the catalog.").wait_for()
    assert "load this page again" in page.locator("noscript").inner_text()
    assert 'msgstr "Sin guiones"' in (one.root / PO).read_text("utf-8")
    page.close()


def test_the_page_cannot_run_a_script_nor_reach_the_preview(chromium: Any, one: Running) -> None:
    page = chromium.new_page(base_url=one.address)
    page.goto("/look/en/hostile/index.html")
    inside(page).get_by_text("A", exact=True).click()  # an article's own HTML may hold what it likes
    page.evaluate(
        """() => { const inside = document.getElementById("page").contentDocument;
        const script = inside.createElement("script"); script.textContent = "parent.reached = 1";
        inside.body.append(script);
        const image = inside.createElement("img"); image.setAttribute("onerror", "parent.reached = 1");
        image.src = "data:x"; inside.body.append(image); }"""
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.reached") is None
    page.goto(f"{one.address}/site/en/hostile/index.html")  # nor where it is opened by itself
    page.get_by_text("A", exact=True).click()
    assert page.evaluate("window.reached") is None
    page.close()


def test_a_picture_and_a_style_sheet_that_change_are_loaded_again(page: Any, one: Running) -> None:
    page.goto(f"/look/en/{ARTICLE}/index.html")
    picture, sheet = inside(page).locator("article img").first, inside(page).locator("link[rel=stylesheet]")
    plain = picture.evaluate("one => one.src")
    page.wait_for_timeout(500)
    path = next((one.root / "source").rglob(plain.rpartition("/")[2]))
    path.write_text(path.read_text("utf-8").replace("</svg>", "<!-- new --></svg>"), "utf-8")
    _until(lambda: picture.evaluate("one => one.src").startswith(f"{plain}?"))
    changed = picture.evaluate("one => one.src")
    style = sheet.evaluate("one => one.href")
    edit(one, "## Injections", "## Words", f"source/{ARTICLE}.md")
    inside(page).get_by_role("heading", name="Words", exact=True).wait_for(timeout=SAVED_IN)
    page.wait_for_timeout(300)
    assert (picture.evaluate("one => one.src"), sheet.evaluate("one => one.href")) == (changed, style)
    (one.root / "templates").mkdir()
    (one.root / "templates/style.css").write_text("body { color: red }", "utf-8")
    _until(lambda: sheet.evaluate("one => one.href").startswith(f"{style}?"))


def test_a_tab_that_nobody_looks_at_holds_no_connection(page: Any, one: Running) -> None:
    page.goto(LOOK)
    _until(lambda: one.server.preview.news.looked_at() == [ES])
    page.evaluate(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    edit(
        one, '"Inyecciones"', '"Palabras nuevas"'
    )  # a connection that is gone is noticed when there is something to say
    _until(lambda: one.server.preview.news.looked_at() == [])
    assert inside(page).get_by_text("Palabras nuevas").count() == 0
    page.evaluate(
        "Object.defineProperty(document, 'hidden', {value: false, configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    shown(page, "Palabras nuevas")


def _until(true: Any) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_the_list_of_articles_follows_what_changes(page: Any, one: Running) -> None:
    page.goto("/")
    (one.root / "source/new.md").write_text("# New\n\nText.\n", "utf-8")
    page.get_by_role("rowheader", name="new").wait_for(timeout=SAVED_IN)


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_scrolls_sideways_and_every_target_is_large_enough(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/", LOOK, f"/look/ar/{ARTICLE}/index.html"):
        page.goto(path)
        if path != "/":
            page.get_by_role("link", name="done").first.click()
            page.locator("#message").wait_for()
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0, (path, width)
        small = page.evaluate(
            """() => [...document.querySelectorAll("a, button, summary")].filter(e => e.getClientRects().length)
            .filter(e => { const box = e.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
            .filter(e => !e.closest(".skip")).map(e => e.outerHTML)"""
        )
        assert small == [], (path, width)
