"""Pages and the files they need in, what Chromium measured on each out; a page that hangs is a Failure, no more.

Nothing of the network is reached: every address is answered from the files given, or refused.
"""

from __future__ import annotations

import asyncio
import importlib.util
import mimetypes
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from pipeline.browser.looking import look
from pipeline.browser.numbering import numbered
from pipeline.markup import Document

PAGE_SECONDS = 90.0  # one page with all views; a page of a thousand elements takes about five
_LOAD_SECONDS = 20.0
_CLOSE_SECONDS = 10.0
_TRIES = 2
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_ARGUMENTS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_HOST = "http://everyreader.invalid/"  # RFC 2606: never a real host


class NoBrowserError(Exception):
    """No Playwright or no Chromium: the text says what to install."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that could not be measured, and why, in words that complete “… was not checked: ”."""

    why: str


def open_pages(
    documents: Mapping[str, Document], files: Mapping[str, bytes], *, prefix: str = "", seconds: float = PAGE_SECONDS
) -> dict[str, dict[str, Any] | Failure]:
    """Path → measurements (for ``measured``) or what went wrong, for each document, by its path below output/.

    ``files``: path → content of everything else the pages name. ``prefix``: where the site starts on its host,
    if not at the root. Each page gets a fresh profile; one that fails gets one more try, in a new browser.

    Raises:
        NoBrowserError: the extra is not installed, or there is no Chromium.
    """
    if importlib.util.find_spec("playwright") is None or importlib.util.find_spec("axe_playwright_python") is None:
        raise NoBrowserError("--browser needs the extra “browser”: install everyreader[browser].")
    # A thread of its own: the caller may already run an event loop (a notebook, a server).
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(_open_all(documents, files, prefix.strip("/"), seconds))).result()


async def _open_all(
    documents: Mapping[str, Document], files: Mapping[str, bytes], prefix: str, seconds: float
) -> dict[str, dict[str, Any] | Failure]:
    from playwright.async_api import Error, async_playwright

    found: dict[str, dict[str, Any] | Failure] = {}
    async with async_playwright() as playwright:
        browser = None
        for path, document in documents.items():
            for _ in range(_TRIES):
                try:
                    browser = browser or await _launch(playwright)
                except Error as error:
                    raise NoBrowserError(_no_browser(error)) from None
                try:
                    task = _open(browser, path, document, files, prefix)
                    found[path] = await asyncio.wait_for(task, seconds)
                    break
                except TimeoutError:
                    found[path] = Failure(f"the page did not answer within {seconds:g} seconds")
                except Error as error:
                    found[path] = Failure(f"the browser says “{_first_line(error)}”")
                await _close(browser)
                browser = None
        if browser is not None:
            await _close(browser)
    return found


async def _launch(playwright: Any) -> Any:
    """The Chromium of this system where there is one, else Playwright's."""
    system = next(filter(None, map(shutil.which, _NAMES)), None)
    return await playwright.chromium.launch(executable_path=system, args=list(_ARGUMENTS), chromium_sandbox=False)


async def _close(browser: Any) -> None:
    try:
        await asyncio.wait_for(browser.close(), _CLOSE_SECONDS)
    except Exception:  # whatever it is, the driver ends the process when Playwright stops
        return


async def _open(browser: Any, path: str, document: Document, files: Mapping[str, bytes], prefix: str) -> dict[str, Any]:
    context = await browser.new_context(
        viewport={"width": 1280, "height": 1024}, color_scheme="light", reduced_motion="reduce",
        service_workers="block", accept_downloads=False,
    )  # fmt: skip
    known = {**files, path: numbered(document).encode("utf-8", "replace")}

    async def answer(route: Any) -> None:
        wanted = unquote(urlsplit(route.request.url).path).strip("/")
        name = next((name for name in _readings(wanted, prefix) if name in known), None)
        if name is None:
            await route.abort()
            return
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        kind = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        await route.fulfill(body=known[name], content_type=kind)

    await context.route("**/*", answer)
    page = await context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    await page.goto(_HOST + "/".join(filter(None, (prefix, path))), timeout=_LOAD_SECONDS * 1000)
    data = await look(page)
    await context.close()
    return data


def _readings(wanted: str, prefix: str) -> list[str]:
    """The files that an address may mean: as it is, without the site's prefix, or a folder's index."""
    names = [wanted, wanted.removeprefix(prefix).strip("/")] if prefix else [wanted]
    return [*names, *(f"{name}/index.html".lstrip("/") for name in names)]


def _no_browser(error: Exception) -> str:
    names = "chromium or google-chrome"
    return f"No browser could be started. Install {names}, or run “playwright install chromium”. {_first_line(error)}"


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0][:200]
